set xrange [0:6400]
set yrange [0:2.5]
set xtics 1600
set ytics 0.5
set xlabel 'rows read'
set ylabel 'loss'
set label 'offline: on 500 others' at 4400, 1.5 center textcolor rgb '#D55E00'
set label 'offline: on its own 160 rows' at 2350, 0.25 center textcolor rgb '#D55E00'
set label 'online, on both' at 1100, 1.75 left textcolor rgb '#0072B2'
plot data index 'offline' using 'read':'train' with lines ls 2 linewidth 1.2, \
     data index 'offline' using 'read':'valid' with lines ls 2, \
     data index 'online' using 'read':'train' with lines ls 1 linewidth 1.2, \
     data index 'online' using 'read':'valid' with lines ls 1
