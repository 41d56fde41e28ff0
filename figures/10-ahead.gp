unset grid
set logscale y
set format y '10^{%T}'
set xrange [0:120]
set yrange [1e-8:200]
set xlabel 'step'
set ylabel 'loss'
set label 1 'Adam' at 106, 6e-3 left
set label 2 'Nadam' at 96, 5e-8 left textcolor rgb '#0072B2'
plot data index 'ahead' using 'step':'adam' every 2 with lines ls 8, \
     data index 'ahead' using 'step':'nadam' every 2 with lines ls 1
