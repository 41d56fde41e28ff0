unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set tmargin 2
set logscale y
set xrange [0:300]
set yrange [0.008:3000]
set xtics 100
set format y '10^{%T}'
set ytics add ('1' 1, '10' 10, '100' 100, '1000' 1000)
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set label 1 'AdaGrad' at 45, 40 left textcolor linetype 4
set label 2 'RMSProp' at 296, 0.64 right textcolor linetype 5
set label 3 'Adadelta' at 296, 2.9 right textcolor linetype 6
set label 4 'Nesterov' at 190, 0.105 right textcolor linetype 7
plot data index 'tower.adagrad' using 'step':'low':'high' with filledcurves linetype 4 fillstyle transparent solid 0.25, \
     data index 'tower.nesterov' using 'step':'median' with lines ls 7, \
     data index 'tower.adadelta' using 'step':'median' with lines ls 6, \
     data index 'tower.rmsprop' using 'step':'median' with lines ls 5, \
     data index 'tower.adagrad' using 'step':'median' with lines ls 4
unset logscale
set yrange [0:21]
set ytics 5
set format y '% h'
set ylabel 'weight of the tower' offset 1, 0
unset label
plot data index 'tower.nesterov' using 'step':'tower' with lines ls 7, \
     data index 'tower.adadelta' using 'step':'tower' with lines ls 6, \
     data index 'tower.rmsprop' using 'step':'tower' with lines ls 5, \
     data index 'tower.adagrad' using 'step':'tower' with lines ls 4
unset multiplot
