load 'figures/style.gp'
unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set xrange [0:400]
set xtics 200
set xlabel 'step'
set logscale y
set yrange [0.55:3]
set ytics (0.6, 1, 2)
set ylabel 'validation loss' offset 1, 0
set label 1 'listens to batches' at 395, 1.9 right textcolor rgb '#D55E00'
set label 2 'to their mean' at 20, 0.83 left textcolor rgb '#009E73'
set label 3 'to validation' at 20, 0.68 left textcolor rgb '#0072B2'
plot data index 'batch.history' using 'step':'low':'high' with filledcurves linetype 2 fillstyle transparent solid 0.25, \
     data index 'valid.history' using 'step':'low':'high' with filledcurves linetype 1 fillstyle transparent solid 0.25, \
     data index 'batch.history' using 'step':'median' with lines ls 2, \
     data index 'mean.history' using 'step':'median' with lines ls 3, \
     data index 'valid.history' using 'step':'median' with lines ls 1
unset label
set yrange [1e-8:0.2]
set ytics (1e-6, 1e-4, 1e-2)
set format y '10^{%T}'
set ylabel 'rate' offset 1, 0
plot data index 'batch.rate' using 'step':'rate' with lines ls 2, \
     data index 'mean.rate' using 'step':'rate' with lines ls 3, \
     data index 'valid.rate' using 'step':'rate' with lines ls 1
unset multiplot
