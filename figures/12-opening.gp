unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set xrange [0:150]
set xtics 75
set logscale y
set format y '10^{%T}'
set yrange [1:2e5]
set ytics 10
set label 1 'deviation 1' at 12, 3e4 left textcolor rgb '#E69F00'
set label 2 'the three others' at 75, 4.5 center
plot data index 'zeros.history' using 'step':'median' with lines ls 7, \
     data index 'small.history' using 'step':'median' with lines ls 2, \
     data index 'large.history' using 'step':'median' with lines ls 5, \
     data index 'he.history' using 'step':'median' with lines ls 1
unset label
unset logscale y
set format y '%g'
set yrange [1.7:2.5]
set ytics 0.2
set label 1 'the three others' at 148, 2.34 right
set label 3 'He' at 70, 1.95 right textcolor rgb '#0072B2'
plot data index 'he.history' using 'step':'low':'high' with filledcurves linetype 1 fillstyle transparent solid 0.25, \
     data index 'zeros.history' using 'step':'median' with lines ls 7, \
     data index 'small.history' using 'step':'median' with lines ls 2, \
     data index 'large.history' using 'step':'median' with lines ls 5, \
     data index 'he.history' using 'step':'median' with lines ls 1
unset multiplot
