# how far the rows differ: down to rounding, and what the others keep
height = 400
load 'figures/style.gp'
set multiplot
unset grid
set xrange [0:22]
set xtics (1, 6, 11, 16, 21)
set xlabel 'layer'
set tmargin at screen 1 - 36.0/400
set bmargin at screen 76.0/400
set lmargin at screen 76.0/720
set rmargin at screen 340.0/720
set logscale y
set yrange [1e-26:10]
set ytics ('10^{−24}' 1e-24, '10^{−16}' 1e-16, '10^{−8}' 1e-8, '1' 1)
set ylabel 'share of z that differs' offset 1, 0
set label 1 'sigmoid' at 12, 1e-10 left textcolor rgb '#CC79A7'
set label 2 'all others' at 12, 1e-2 left
plot data index 'sigmoid.layers' using 'layer':'unlike' with lines ls 4, \
     data index 'tanh.layers' using 'layer':'unlike' with lines ls 2, \
     data index 'relu.layers' using 'layer':'unlike' with lines ls 1
unset label
unset logscale
unset ylabel
set format y '%g'
set yrange [0:1.05]
set ytics ('0' 0, '0.25' 0.25, '0.5' 0.5, '0.75' 0.75, '1' 1)
set lmargin at screen 400.0/720
set rmargin at screen 640.0/720
set label 1 'tanh' at 22.2, 0.99 left textcolor rgb '#D55E00'
set label 2 'SELU' at 22.2, 0.92 left textcolor rgb '#E69F00'
set label 3 'ELU' at 10, 0.71 left textcolor rgb '#009E73'
set label 4 'ReLU, leaky' at 5, 0.38 left textcolor rgb '#0072B2'
plot data index 'tanh.layers' using 'layer':'unlike' with lines ls 2, \
     data index 'selu.layers' using 'layer':'unlike' with lines ls 5, \
     data index 'elu.layers' using 'layer':'unlike' with lines ls 3, \
     data index 'leaky_relu.layers' using 'layer':'unlike' with lines ls 6, \
     data index 'relu.layers' using 'layer':'unlike' with lines ls 1
unset multiplot
