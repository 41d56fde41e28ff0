unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set xrange [0:300]
set yrange [-1.5:1]
set xtics 150
set ytics 1
set xlabel 'step'
set ylabel 'loss x² − y²'
set label 1 'noise 10^{−2}' at 80, -1.1 left textcolor rgb '#0072B2'
set label 2 '10^{−8}' at 222, -0.6 left textcolor rgb '#009E73'
set label 3 'none' at 290, 0.1 right textcolor rgb '#777777'
plot data index 'noise.never' using 'step':'loss' with lines ls 7, \
     data index 'noise.loud' using 'step':'loss' with lines ls 1, \
     data index 'noise.soft' using 'step':'loss' with lines ls 3
unset label
set xrange [0:3000]
set yrange [0:0.8]
set xtics 1500
set ytics 0.4
set ylabel 'loss of the net'
set label 1 'four units alike' at 2900, 0.64 right textcolor rgb '#D55E00'
set label 2 'four that differ' at 600, 0.1 left textcolor rgb '#0072B2'
plot data index 'units.alike' using 'read':'train' with lines ls 2, \
     data index 'units.apart' using 'read':'train' with lines ls 1
unset multiplot
