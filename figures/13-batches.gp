height = 330
load 'figures/style.gp'
set logscale x 2
set xrange [1.8:56]
set xtics (2, 4, 8, 16, 32)
set yrange [1.1:2.4]
set ytics 0.5
set xlabel 'rows in a batch'
set ylabel 'loss after 2400 rows'
set label 1 'without' at 25, 1.62 left textcolor rgb '#777777'
set label 2 'normalised' at 2.9, 2.12 left textcolor rgb '#0072B2'
plot data index 'batches' using 'rows':'without' with lines ls 7, \
     data index 'batches' using 'rows':'without' with points ls 7 pointsize 0.7, \
     data index 'batches' using 'rows':'with' with lines ls 1, \
     data index 'batches' using 'rows':'with' with points ls 1 pointsize 0.7
