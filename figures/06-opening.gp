unset grid
set xrange [0:3200]
set yrange [0.6:2.5]
set xtics 1600
set ytics 1, 1
set xlabel 'rows read'
set ylabel 'loss over all 640 rows'
set label 'all 640 rows a step' at 3150, 2.2 right textcolor rgb '#D55E00'
set label '32 rows a step' at 1500, 0.95 right textcolor rgb '#0072B2'
plot data index 'opening.all' using 'read':'train' with linespoints ls 2 pointsize 0.8, \
     data index 'opening.few' using 'read':'train' with lines ls 1
