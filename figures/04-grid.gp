set logscale y
set xrange [0:20]
set yrange [50:2e6]
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss (MSE)'
set label 'descent, rate 1.5 · 10^{−4}' at 8.5, 3e4 left textcolor rgb '#0072B2'
set label 'closed form' at 3, 170 left textcolor rgb '#777777'
plot data index 'grid' using 'step':'floor' with lines ls 7, \
     data index 'grid' using 'step':'loss' with linespoints ls 1
