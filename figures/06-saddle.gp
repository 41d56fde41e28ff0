set multiplot layout 1, 2
set xrange [0:300]
set yrange [-1.5:1]
set xtics 100
set ytics 1
set xlabel 'step'
set ylabel 'loss x² − y²'
plot data index 'noise.none' using 'step':'loss' with lines ls 7, \
     data index 'noise.2' using 'step':'loss' with lines ls 1, \
     data index 'noise.8' using 'step':'loss' with lines ls 3
set xrange [0:3000]
set yrange [0:1]
set xtics 1000
set ytics 0.5
set ylabel 'loss'
plot data index 'units.alike' using 'read':'train' with lines ls 2, \
     data index 'units.different' using 'read':'train' with lines ls 1
unset multiplot
