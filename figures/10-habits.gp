unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 3
set bmargin 4
set tmargin 2.5
set logscale y
set format y '10^{%T}'
set xrange [0:60]
set yrange [1e-8:8]
set xtics 20
set ytics 1e2
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set label 1 'rows it learnt from' at graph 0.5, 1.06 center
set label 2 'plain' at 12, 1e-6 left textcolor rgb '#0072B2'
set label 3 'Adam' at 40, 1e-1 left
plot data index 'habit.paths' using 'step':'sgd.seen' with lines ls 1, \
     data index 'habit.paths' using 'step':'adam.seen' with lines ls 8
unset ylabel
set format y ''
set label 1 'new rows'
set label 2 'plain' at 30, 6e-4 left textcolor rgb '#0072B2'
set label 3 'Adam' at 30, 2.2 left
plot data index 'habit.paths' using 'step':'sgd.unseen' with lines ls 1, \
     data index 'habit.paths' using 'step':'adam.unseen' with lines ls 8
unset multiplot
