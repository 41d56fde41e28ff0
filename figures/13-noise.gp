set xrange [0:170]
set yrange [0.9:2.5]
set xtics 0, 40, 120
set ytics 0.5
set xlabel 'step'
set ylabel 'validation loss'
set label 1 'without, noise' at 122, 2.03 left textcolor rgb '#E69F00'
set label 2 'without' at 122, 1.64 left textcolor rgb '#777777'
set label 3 'normalised, noise' at 122, 1.30 left textcolor rgb '#D55E00'
set label 4 'normalised' at 122, 1.13 left textcolor rgb '#0072B2'
plot data index 'history.he.before' using 'step':'low':'high' with filledcurves lt 1 fillstyle transparent solid 0.25, \
     data index 'history.noisy.before' using 'step':'low':'high' with filledcurves lt 2 fillstyle transparent solid 0.25, \
     data index 'history.noisy.nowhere' using 'step':'median' with lines ls 5, \
     data index 'history.he.nowhere' using 'step':'median' with lines ls 7, \
     data index 'history.he.before' using 'step':'median' with lines ls 1, \
     data index 'history.noisy.before' using 'step':'median' with lines ls 2
