unset grid
set multiplot layout 1, 2
set lmargin 6
set rmargin 2
set bmargin 4
set tmargin 2
set xrange [-5:5]
set yrange [-1.6:2.6]
set xtics 2.5
set ytics 1
set xlabel 'w'
set ylabel 'loss' offset 1.5, 0
set label 1 'ruts' at graph 0.5, 1.04 center
set label 2 'deepest' at 1, -1.4 center
set label 3 'blur 2' at -0.2, 0.62 center textcolor linetype 2
plot data index 'ruts' using 'x':'one' with lines ls 3, \
     data index 'ruts' using 'x':'two' with lines ls 2, \
     data index 'ruts' using 'x':'sharp' with lines ls 1
unset ylabel
set format y ''
set label 1 'a trap'
set label 2 at 2.5, -1.42
set label 3 'blur 2' at -1.5, 0.2
set label 4 'blur 1' at 0.7, -0.8 center textcolor linetype 3
plot data index 'trap' using 'x':'one' with lines ls 3, \
     data index 'trap' using 'x':'two' with lines ls 2, \
     data index 'trap' using 'x':'sharp' with lines ls 1
unset multiplot
