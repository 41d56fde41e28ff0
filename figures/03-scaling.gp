set logscale y
set xrange [0:20]
set yrange [50:2e6]
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss (MSE)'
set label 'as it is' at 8, 3e4 left textcolor rgb '#D55E00'
set label 'standardised' at 1.5, 170 left textcolor rgb '#0072B2'
plot data index 'raw' using 'step':'loss' with linespoints ls 2, \
     data index 'standardised' using 'step':'loss' with linespoints ls 1
