set multiplot layout 1, 2
set logscale x
set xrange [2.5:0.05]
set yrange [0.9:2.5]
set xlabel 'loss on the 160 rows'
set ylabel 'loss on other rows'
plot data index 'gap.all' using 'train':'valid' with lines ls 7, \
     data index 'gap.32' using 'train':'valid' with lines ls 1, \
     data index 'gap.4' using 'train':'valid' with lines ls 2
unset logscale
set xrange [0:6400]
set yrange [0:2.5]
set xlabel 'rows read'
set ylabel 'loss'
plot data index 'offline' using 'read':'train' with lines ls 2, \
     data index 'offline' using 'read':'valid' with lines ls 2, \
     data index 'online' using 'read':'train' with lines ls 1, \
     data index 'online' using 'read':'valid' with lines ls 1
unset multiplot
