unset grid
set multiplot layout 1, 2
set lmargin 10
set rmargin 2
set bmargin 4
set logscale x
set xrange [2.5:0.06]
set yrange [0.8:2]
set xtics (2, 0.5, 0.1)
set ytics 1, 0.5
set xlabel 'loss on the 160 rows'
set ylabel 'loss on 500 others'
set label 1 'all 160 rows a step' at 0.9, 1.95 left textcolor rgb '#777777'
set label 2 '32' at 0.9, 1.86 left textcolor rgb '#0072B2'
set label 3 '4' at 0.9, 1.77 left textcolor rgb '#D55E00'
plot data index 'gap.all' using 'train':'valid' with points ls 7 pointsize 0.4, \
     data index 'gap.few' using 'train':'valid' with points ls 1 pointsize 0.4, \
     data index 'gap.four' using 'train':'valid' with points ls 2 pointsize 0.4
unset logscale
unset label
set xrange [0:6400]
set yrange [0:2.5]
set xtics 3200
set ytics 1
set xlabel 'rows read'
set ylabel 'loss'
set label 1 'offline, on others' at 6300, 1.4 right textcolor rgb '#D55E00'
set label 2 'on its own rows' at 6300, 0.18 right textcolor rgb '#D55E00'
set label 3 'online, on both' at 700, 2 left textcolor rgb '#0072B2'
plot data index 'offline' using 'read':'train' with lines ls 2 linewidth 1.2, \
     data index 'offline' using 'read':'valid' with lines ls 2, \
     data index 'online' using 'read':'train' with lines ls 1 linewidth 1.2, \
     data index 'online' using 'read':'valid' with lines ls 1
unset multiplot
