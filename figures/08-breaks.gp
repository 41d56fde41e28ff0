unset grid
set multiplot layout 1, 2
set lmargin 10
set rmargin 2
set bmargin 4
set tmargin 2
set logscale y
set xrange [0:2000]
set yrange [1e-200:1e20]
set xtics 1000
set format y '10^{%T}'
set ytics (1e-200, 1e-150, 1e-100, 1e-50)
set ytics add ('1' 1)
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set label 1 'RMSProp' at 820, 1e-130 left textcolor linetype 5
set label 2 'AdaGrad' at 1960, 1e-60 right textcolor linetype 4
plot data index 'long.adagrad' using 'step':'loss' every 10 with lines ls 4, \
     data index 'long.rmsprop' using 'step':'loss' every 5 with lines ls 5
unset label
set xrange [0:4000]
set yrange [1e-4:1e5]
set xtics 2000
set ytics (1e-3, 0.1, 10, 1000, 1e5)
set ytics add ('10' 10)
set ylabel 'length of a step' offset 1, 0
set label 1 'centred' at 1500, 900 right textcolor linetype 2
set label 2 'plain' at 3900, 0.003 right textcolor linetype 5
plot data index 'slope' using 'step':'centred' with lines ls 2, \
     data index 'slope' using 'step':'plain' with lines ls 5
unset multiplot
