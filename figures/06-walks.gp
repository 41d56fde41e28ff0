unset grid
set xrange [0:5120]
set yrange [0.6:2.5]
set xtics 2560
set ytics 1, 1
set xlabel 'rows read'
set ylabel 'loss over all 640 rows'
set label 'B = 1 and B = 4' at 1900, 1.02 right textcolor rgb '#0072B2'
set label '32' at 3900, 1.1 left textcolor rgb '#009E73'
set label '128' at 3050, 1.9 left textcolor rgb '#CC79A7'
plot data index 'walk.many' using 'read':'train' with lines ls 4, \
     data index 'walk.few' using 'read':'train' with lines ls 3, \
     data index 'walk.one' using 'read':'train' with lines ls 1 linewidth 4, \
     data index 'walk.four' using 'read':'train' with lines ls 5 linewidth 1.4
