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
plot data index 'slipped.targets' using 'x':'target' with points ls 8 pointsize 0.4, \
     data index 'slipped.targets' using 'x':'mse' every 30 with lines ls 1, \
     data index 'slipped.targets' using 'x':'mae' every 30 with lines ls 2, \
     data index 'slipped.targets' using 'x':'huber' every 30 with lines ls 3
unset label
set xrange [-1.5:10.5]
set xtics 0, 5, 10
set yrange [-2:18]
set ytics 0, 5, 15
set label 1 'MSE' at 6, 4.3 right textcolor rgb '#0072B2'
set label 2 'MAE' at 6.6, 13.2 right textcolor rgb '#D55E00'
set label 3 'Huber' at 7.5, 6.6 left textcolor rgb '#009E73'
set label 4 'slipped' at 9.7, 1.5 right
plot data index 'slipped.input' using 'x':'target' with points ls 8 pointsize 0.4, \
     data index 'slipped.input' using 'x':'mse' every 30 with lines ls 1, \
     data index 'slipped.input' using 'x':'mae' every 30 with lines ls 2, \
     data index 'slipped.input' using 'x':'huber' every 30 with lines ls 3
unset multiplot
