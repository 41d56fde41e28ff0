unset grid
set logscale xy
set xrange [1:13000]
set yrange [1e4:1e11]
set xtics (1, 100, '10 000' 10000)
set ytics 1e4, 1000, 1e10
set format y '10^{%T}'
set xlabel 'rows in the batch, B'
set ylabel 'mean squared error'
set label 'σ²/B' at 1100, 4e7 left textcolor rgb '#777777'
set label 'no row twice' at 3500, 4e5 right textcolor rgb '#0072B2'
plot data index 'variance' using 'rows':'with' with lines ls 7, \
     data index 'variance' using 'rows':'without' with lines ls 1 linewidth 1.4, \
     data index 'variance' using 'rows':'measured' with points ls 1 pointsize 0.8
