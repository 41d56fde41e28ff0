height = 380
load 'figures/style.gp'
set multiplot layout 1, 2
set lmargin 7
set rmargin 2
set tmargin 2.5
set bmargin 4
set xrange [0:20]
set xtics 0, 5, 20
set xlabel 'times through the rows'
set logscale y
set yrange [0.15:3]
set ytics (0.2, 0.5, 1, 2)
set label 1 'loss (cross-entropy)' at graph 0.5, 1.06 center
set label 2 'linear' at 14, 0.75 left textcolor rgb '#0072B2'
set label 3 'net' at 4, 0.24 left textcolor rgb '#009E73'
plot data index 'wardrobe' using 'epoch':'line' with lines ls 1 linewidth 1, \
     data index 'wardrobe' using 'epoch':'line-held' with lines ls 1, \
     data index 'wardrobe' using 'epoch':'net' with lines ls 3 linewidth 1, \
     data index 'wardrobe' using 'epoch':'net-held' with lines ls 3
unset label
unset logscale y
set yrange [50:100]
set ytics 50, 10, 100
set label 1 'right answers (per cent)' at graph 0.5, 1.06 center
set label 2 'linear' at 17, 75 left textcolor rgb '#0072B2'
set label 3 'net' at 8, 94 right textcolor rgb '#009E73'
plot data index 'wardrobe' using 'epoch':'line-right' with lines ls 1 linewidth 1, \
     data index 'wardrobe' using 'epoch':'line-held-right' with lines ls 1, \
     data index 'wardrobe' using 'epoch':'net-right' with lines ls 3 linewidth 1, \
     data index 'wardrobe' using 'epoch':'net-held-right' with lines ls 3
unset multiplot
