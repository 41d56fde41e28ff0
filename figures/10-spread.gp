unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 3
set bmargin 4
set logscale y
set xrange [1:40]
set yrange [0.5:9]
set xtics (1, 10, 20, 30, 40)
set ytics (0.5, 1, 2, 4, 8)
set xlabel 'step'
set ylabel '1/√v, corrected' offset 1, 0
set label 1 '10–90 % of 6000 runs' at 12, 2.2 left textcolor rgb '#CC79A7'
plot data index 'spread' using 'step':'low':'high' with filledcurves linetype 4 fillstyle transparent solid 0.25, \
     data index 'spread' using 'step':'median' with lines ls 4
unset label
set logscale x
set xrange [5:10000]
set yrange [0.002:1.3]
set xtics (10, 100, 1000, '10 000' 10000)
set ytics (0.01, 0.1, 1)
set ylabel 'factor of the rate' offset 1, 0
set label 1 'RAdam' at 30, 0.2 right textcolor rgb '#CC79A7'
set label 2 't/2000' at 130, 0.03 left textcolor rgb '#777777'
plot data index 'trust' using 'step':'ramp' with lines ls 7, \
     data index 'trust' using 'step':'factor' with lines ls 4
unset multiplot
