set logscale y
set format y '10^{%T}'
set xrange [0:400]
set xtics 200
set yrange [1e-12:1e8]
set ytics 1e6
set xlabel 'step'
set ylabel 'loss'
set label 'plain descent at its best rate' at 395, 4e6 right textcolor rgb '#0072B2'
set label 'with memory, β = 0.9' at 215, 1e-2 left textcolor rgb '#D55E00'
plot data index 'opening.plain' using 'step':'loss' every 40 with lines ls 1, \
     data index 'opening.momentum' using 'step':'loss' every 4 with lines ls 2
