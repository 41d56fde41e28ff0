set multiplot layout 1, 2
set lmargin 7
set rmargin 2
set bmargin 4
set xrange [-1.05:1.05]
set xtics -1, 0.5, 1
set yrange [-6:32]
set ytics 0, 10, 30
set xlabel 'x'
set ylabel 'target' offset 1, 0
set label 1 'MSE' at 0.3, 9.5 right textcolor rgb '#0072B2'
set label 2 'MAE, Huber' at 0.2, -2.6 left textcolor rgb '#009E73'
set label 3 'slipped' at 0.75, 29 right
plot data index 'slipped' using 'x':'target' with points ls 8 pointsize 0.4, \
     data index 'slipped' using 'x':'mse' with lines ls 1, \
     data index 'slipped' using 'x':'mae' with lines ls 2, \
     data index 'slipped' using 'x':'huber' with lines ls 3
unset label
set xrange [0:4000]
set xtics 0, 2000, 4000
set yrange [0:4]
set ytics 0, 1, 4
set xlabel 'step'
set ylabel 'loss'
set label 1 'slipped targets' at 3950, 3.2 right
set label 2 'a slipped input' at 3950, 1.1 right
plot data index 'mae.targets' using 'step':'loss' with lines ls 2, \
     data index 'huber.targets' using 'step':'loss' with lines ls 3, \
     data index 'mae.input' using 'step':'loss' with lines ls 2, \
     data index 'huber.input' using 'step':'loss' with lines ls 3, \
     data index 'mae.good' using 'step':'loss' with lines ls 2, \
     data index 'huber.good' using 'step':'loss' with lines ls 3
unset multiplot
