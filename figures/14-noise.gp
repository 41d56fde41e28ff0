unset grid
set multiplot layout 1, 2 margins screen 0.13, 0.965, 0.19, 0.9 spacing screen 0.14, 0
set logscale xy
set xrange [0.09:500]
set yrange [0.01:20]
set xtics ('0.1' 0.1, '1' 1, '10' 10, '100' 100)
set ytics ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10)
set xlabel 'limit'
set ylabel 'distance from the minimum'
set label 1 'heavy tails' at graph 0.5, 1.05 center
set label 2 'does not arrive' at 0.2, 9 left
set label 3 'worst of 400' at 480, 1.6 right textcolor rgb '#777777'
plot data index 'heavy' using 'limit':'low':'high' with filledcurves linetype 1 fillstyle transparent solid 0.25, \
     data index 'heavy' using 'limit':'worst' with lines ls 7, \
     data index 'heavy' using 'limit':'median' with linespoints ls 1
unset label
unset logscale
set logscale x
set xrange [0.03:11]
set yrange [-0.02:0.35]
set ytics 0.1
set label 1 'skewed' at graph 0.5, 1.05 center
set ylabel 'where it settles' offset 0.5, 0
set label 2 'the median of the noise' at 0.035, 0.332 left textcolor rgb '#777777'
plot data index 'skewed' using 'limit':'theory' with lines ls 7, \
     data index 'skewed' using 'limit':'run' with points ls 1 pointsize 0.7
unset multiplot
