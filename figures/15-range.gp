load 'figures/style.gp'
unset grid
set multiplot layout 1, 2
set lmargin 10
set rmargin 2
set bmargin 4
set logscale x
set xrange [0.05:30]
set yrange [-3.3:2]
set xtics (0.1, 1, 10)
set ytics 1
set xlabel 'rate × curvature'
set ylabel 'log of the distance, scaled'
set arrow 1 from 0.05, 0 to 30, 0 nohead ls 7
set arrow 2 from 2, -3.3 to 2, 2 nohead ls 7
set label 1 'stable' at 1.8, 1.6 right textcolor rgb '#777777'
set label 2 'not' at 2.3, 1.6 left textcolor rgb '#777777'
plot data index 'lag' using 'x':'fast' with lines ls 2, \
     data index 'lag' every 2 using 'x':'medium' with lines ls 3, \
     data index 'lag' every 2 using 'x':'slow' with lines ls 1
unset arrow
unset label
set xrange [1e-4:1]
set yrange [0:5]
set xtics ('10^{−4}' 1e-4, '10^{−2}' 1e-2, '1' 1)
set xlabel 'rate'
set ylabel 'loss of a batch'
set label 1 'smoothed' at 1.3e-4, 1.6 left textcolor rgb '#0072B2'
plot data index 'range' using 'rate':'loss' with lines ls 7 linewidth 1, \
     data index 'range' using 'rate':'smooth' with lines ls 1
unset multiplot
