# left: the map of mean squares; right: trajectories to the fixed point
height = 400
load 'figures/style.gp'
set multiplot
unset grid
set tmargin at screen 1 - 36.0/400
set bmargin at screen 76.0/400
set lmargin at screen 76.0/720
set rmargin at screen 350.0/720
set logscale xy
set xrange [0.01:100]
set yrange [0.1:10]
set xtics ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10, '100' 100)
set ytics ('0.1' 0.1, '1' 1, '10' 10)
set xlabel 'mean square of z'
set ylabel 'growth by a layer' offset 1, 0
set label 1 'ReLU' at 5, 0.88 center textcolor rgb '#0072B2'
set label 2 'SELU' at 20, 0.77 center textcolor rgb '#E69F00'
set label 3 'tanh' at 1.3, 0.42 left textcolor rgb '#D55E00'
set label 4 'sigmoid' at 0.06, 6 left textcolor rgb '#CC79A7'
set label 5 'ELU' at 1.5, 1.45 left textcolor rgb '#009E73'
plot data index 'map' using 'square':'sigmoid' with lines ls 4, \
     data index 'map' using 'square':'tanh' with lines ls 2, \
     data index 'map' using 'square':'relu' with lines ls 1, \
     data index 'map' using 'square':'elu' with lines ls 3, \
     data index 'map' using 'square':'selu' with lines ls 5
unset label
set lmargin at screen 446.0/720
set rmargin at screen 704.0/720
unset logscale x
set ytics ('0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10, '100' 100)
set xrange [-3.5:3.9]
set xtics -3, 1, 3
set xlabel 'mean'
set ylabel 'variance'
set yrange [0.01:200]
set label 1 '(0, 1)' at -0.25, 1 right
plot data index 'map' using 'mean':'variance' with lines ls 7, \
     data index 'way.1' using 'mean':'variance' with linespoints linecolor rgb '#E69F00' dashtype solid linewidth 1.4 pointtype 7 pointsize 0.4, \
     data index 'way.2' using 'mean':'variance' with linespoints linecolor rgb '#E69F00' dashtype solid linewidth 1.4 pointtype 7 pointsize 0.4, \
     data index 'way.3' using 'mean':'variance' with linespoints linecolor rgb '#E69F00' dashtype solid linewidth 1.4 pointtype 7 pointsize 0.4, \
     data index 'way.4' using 'mean':'variance' with linespoints linecolor rgb '#E69F00' dashtype solid linewidth 1.4 pointtype 7 pointsize 0.4, \
     data index 'way.5' using 'mean':'variance' with linespoints linecolor rgb '#E69F00' dashtype solid linewidth 1.4 pointtype 7 pointsize 0.4
unset multiplot
