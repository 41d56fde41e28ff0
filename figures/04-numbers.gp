set multiplot layout 1, 2
set lmargin 6
set rmargin 2
set bmargin 4
set xrange [-3:3]
set xtics -3, 1, 3
set xlabel 'miss: answer − target'
set yrange [0:4]
set ytics 0, 1, 4
set label 1 'loss' at graph 0.5, 1.04 center
set label 2 'MSE' at -2.1, 3.7 right textcolor rgb '#0072B2'
set label 3 'MAE' at 2.95, 3.3 right textcolor rgb '#D55E00'
set label 4 'Huber' at 2.95, 1.1 right textcolor rgb '#009E73'
plot data index 'numbers' using 'miss':'mse' with lines ls 1, \
     data index 'numbers' using 'miss':'mae' with lines ls 2, \
     data index 'numbers' using 'miss':'huber' with lines ls 3
unset label
set yrange [-3:3]
set ytics -3, 1, 3
set label 1 'its slope' at graph 0.5, 1.04 center
plot data index 'numbers' using 'miss':'mse.slope' with lines ls 1, \
     data index 'numbers' using 'miss':'mae.slope' with lines ls 2, \
     data index 'numbers' using 'miss':'huber.slope' with lines ls 3
unset multiplot
