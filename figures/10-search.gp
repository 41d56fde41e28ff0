unset grid
set logscale xy
set format x '10^{%T}'
set xrange [1e-4:100]
set yrange [0.6:3.2]
set ytics (0.6, 1, 1.5, 2, 3)
set xlabel 'rate'
set ylabel 'validation loss after 150 steps'
set label 1 'RMSProp' at 9e-4, 1.4 right textcolor rgb '#E69F00'
set label 2 'Adam' at 0.36, 2.75 left
set label 3 'momentum' at 4.9e-3, 1.45 left textcolor rgb '#D55E00'
set label 4 'plain' at 2.2e-2, 2.0 left textcolor rgb '#0072B2'
set label 5 'Adadelta' at 1.3, 1.65 left textcolor rgb '#56B4E9'
plot for [k = 1:5] data index 'search' using 'rate':word('rmsprop adam momentum sgd adadelta', k) with lines linestyle int(word('5 8 2 1 6', k))
