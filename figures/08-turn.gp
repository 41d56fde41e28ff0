unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set tmargin 2
set logscale y
set xrange [0:900]
set yrange [0.006:30]
set xtics 300
set format y '10^{%T}'
set ytics add ('1' 1, '10' 10)
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set arrow 1 from 300, graph 0 to 300, graph 1 nohead ls 7 linewidth 1
set label 1 'AdaGrad' at 690, 0.26 left textcolor linetype 4
set label 2 'RMSProp' at 420, 14 left textcolor linetype 5
set label 3 'descent' at 490, 0.018 left textcolor linetype 1
set label 4 'tastes turn' at 310, 24 left textcolor linetype 7
plot data index 'turn.sgd' using 'step':'median' with lines ls 1, \
     data index 'turn.rmsprop' using 'step':'median' with lines ls 5, \
     data index 'turn.adagrad' using 'step':'median' with lines ls 4
set yrange [0.001:0.05]
set ylabel 'rate of the first weight' offset 1, 0
unset label
set label 1 'AdaGrad' at 880, 0.0022 right textcolor linetype 4
set label 2 'RMSProp' at 880, 0.019 right textcolor linetype 5
set label 3 'descent' at 560, 0.0125 center textcolor linetype 1
plot data index 'turn.sgd' using 'step':'left' with lines ls 1, \
     data index 'turn.rmsprop' using 'step':'left' with lines ls 5, \
     data index 'turn.adagrad' using 'step':'left' with lines ls 4
unset multiplot
