set xrange [0:5120]
set yrange [0.6:2.5]
set xtics 1280
set ytics 0.5
set xlabel 'rows read'
set ylabel 'loss over all 640 rows'
plot data index 'walk.128-rows' using 'read':'train' with lines ls 4, \
     data index 'walk.32-rows' using 'read':'train' with lines ls 3, \
     data index 'walk.4-rows' using 'read':'train' with lines ls 2, \
     data index 'walk.1-rows' using 'read':'train' with lines ls 1
