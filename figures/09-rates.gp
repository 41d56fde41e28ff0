height = 360
load 'figures/style.gp'
unset grid
set logscale xy
set xrange [0.25:8]
set yrange [80:1e6]
set xtics (0.25, 0.5, 1, 2, 4, 8)
set format y '10^{%T}'
set xlabel 'rate'
set ylabel 'loss after 20 steps'
set label 1 'β_1 = 0.9' at 0.62, 2.8e5 left
set label 2 'β_1 = ½' at 2.3, 320 right textcolor rgb '#CC79A7'
set label 3 'β_1 = 0' at 1.6, 1.4e4 right textcolor rgb '#56B4E9'
plot data index 'rates' using 'rate':'none' with lines ls 6, \
     data index 'rates' using 'rate':'half' with lines ls 4, \
     data index 'rates' using 'rate':'nine' with lines ls 8
