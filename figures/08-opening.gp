unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set tmargin 2
set logscale y
set xrange [0:300]
set yrange [0.01:20]
set xtics 100
set format y '10^{%T}'
set ytics add ('1' 1, '10' 10)
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set label 1 'descent' at 296, 0.24 right textcolor linetype 1
set label 2 'momentum' at 62, 7 left textcolor linetype 2
set label 3 'Nesterov' at 200, 0.05 right textcolor linetype 3
plot data index 'tower.sgd' using 'step':'low':'high' with filledcurves linetype 1 fillstyle transparent solid 0.25, \
     data index 'tower.nesterov' using 'step':'low':'high' with filledcurves linetype 3 fillstyle transparent solid 0.25, \
     data index 'tower.sgd' using 'step':'median' with lines ls 1, \
     data index 'tower.momentum' using 'step':'median' with lines ls 2, \
     data index 'tower.nesterov' using 'step':'median' with lines ls 3
unset logscale
set yrange [0:21]
set ytics 5
set format y '% h'
set ylabel 'weight of the tower' offset 1, 0
unset label
set arrow 1 from 0, 20 to 300, 20 nohead ls 7
set label 4 'what it is worth' at 4, 18.9 left textcolor linetype 7
plot data index 'tower.sgd' using 'step':'tower' with lines ls 1, \
     data index 'tower.momentum' using 'step':'tower' with lines ls 2, \
     data index 'tower.nesterov' using 'step':'tower' with lines ls 3
unset multiplot
