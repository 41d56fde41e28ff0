# left: the search; right: eleven seeds at the rates found
unset grid
set multiplot layout 1, 2 margins screen 0.1, 0.965, 0.19, 0.95 spacing screen 0.09, 0
set logscale x
set xrange [0.045:1.8]
set yrange [1.5:2.5]
set xtics ('0.05' 0.05, '0.1' 0.1, '0.2' 0.2, '0.4' 0.4, '0.8' 0.8, '1.6' 1.6)
set ytics 0.5
set xlabel 'rate'
set ylabel 'validation loss'
set label 1 'none' at 0.26, 2.12 right textcolor rgb '#D55E00'
set label 2 '3' at 0.44, 2.25 left textcolor rgb '#009E73'
set label 3 'limit 1' at 0.37, 1.66 right textcolor rgb '#0072B2'
set label 4 'limit 0.3' at 1.5, 1.66 right textcolor rgb '#777777'
plot data index 'deep.search' using 'rate':'third' with linespoints ls 7, \
     data index 'deep.search' using 'rate':'three' with linespoints ls 3, \
     data index 'deep.search' using 'rate':'free' with linespoints ls 2, \
     data index 'deep.search' using 'rate':'one' with linespoints ls 1
unset label
unset logscale x
set xrange [0:150]
set yrange [1.3:3.6]
set xtics 50
set ytics 1
set xlabel 'step'
unset ylabel
set label 1 'none' at 70, 2.45 textcolor rgb '#D55E00'
set label 2 'limit 1' at 100, 1.6 right textcolor rgb '#0072B2'
plot data index 'deep.free' using 'step':'low':'high' with filledcurves linetype 2 fillstyle transparent solid 0.25, \
     data index 'deep.one' using 'step':'low':'high' with filledcurves linetype 1 fillstyle transparent solid 0.25, \
     data index 'deep.free' using 'step':'median' with lines ls 2, \
     data index 'deep.one' using 'step':'median' with lines ls 1
unset multiplot
