unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set logscale x
set xrange [1:10000]
set yrange [0:7]
set xtics (1, 10, 100, 1000, '10 000' 10000)
set ytics 1
set xlabel 'step'
set ylabel 'length of the step, in rates' offset 1, 0
set label 1 'without correction' at 40, 6.5 left textcolor rgb '#D55E00'
set label 2 'with' at 2, 0.6 left
plot data index 'first' using 't':'uncorrected' with lines ls 2, \
     data index 'first' using 't':'corrected' with lines ls 8
unset label
unset logscale x
set logscale y
set xrange [0:20]
set yrange [1e3:2e6]
set xtics 10
set ytics 10
set format y '10^{%T}'
set ylabel 'loss'
set label 1 'without correction' at 20, 1.0e6 right textcolor rgb '#D55E00'
set label 2 'with' at 11.6, 1e4 right
plot data index 'twenty.same' using 'step':'low':'high' with filledcurves lt 2 fillstyle transparent solid 0.25, \
     data index 'twenty.adam' using 'step':'low':'high' with filledcurves lt 8 fillstyle transparent solid 0.25, \
     data index 'twenty.same' using 'step':'median' with lines ls 2, \
     data index 'twenty.adam' using 'step':'median' with lines ls 8
unset multiplot
