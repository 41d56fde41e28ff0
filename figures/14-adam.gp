set xrange [0:150]
set yrange [1.2:3.6]
set xtics 50
set ytics 1
set xlabel 'step'
set ylabel 'validation loss'
set label 1 'no limit' at 60, 2.45 left textcolor rgb '#D55E00'
set label 2 'limit 0.01' at 50, 1.55 right textcolor rgb '#0072B2'
plot data index 'deep.adam.free' using 'step':'low':'high' with filledcurves linetype 2 fillstyle transparent solid 0.25, \
     data index 'deep.adam.clipped' using 'step':'low':'high' with filledcurves linetype 1 fillstyle transparent solid 0.25, \
     data index 'deep.adam.free' using 'step':'median' with lines ls 2, \
     data index 'deep.adam.clipped' using 'step':'median' with lines ls 1
