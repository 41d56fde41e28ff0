height = 360
load 'figures/style.gp'
unset grid
set logscale xy
set xrange [0.25:128]
set yrange [60:1e8]
set xtics (0.25, 1, 4, 16, 64)
set format y '10^{%T}'
set arrow 1 from 0.25, 8.7e5 to 128, 8.7e5 nohead ls 7
set label 4 'at the start' at 0.28, 2.2e6 left textcolor rgb '#777777'
set xlabel 'rate'
set ylabel 'loss after 20 steps'
set label 1 'β_1 = 0.9' at 44, 4e5 left
set label 2 'β_1 = ½' at 20, 260 left textcolor rgb '#CC79A7'
set label 3 'β_1 = 0' at 11, 3e6 left textcolor rgb '#56B4E9'
plot data index 'rates' using 'rate':'none' with lines ls 6, \
     data index 'rates' using 'rate':'half' with lines ls 4, \
     data index 'rates' using 'rate':'nine' with lines ls 8
