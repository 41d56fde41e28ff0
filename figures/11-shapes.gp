# the six activations, and their slopes
height = 400
load 'figures/style.gp'
kinds = 'sigmoid tanh relu leaky_relu elu selu'
types = '4 2 1 6 3 5'
set multiplot
set xrange [-4:4]
set xtics -4, 2, 4
set lmargin at screen 56.0/720
set rmargin at screen 350.0/720
set tmargin at screen 1 - 36.0/400
set bmargin at screen 76.0/400
set yrange [-2:3]
set ytics -2, 1, 3
set xlabel 'z'
set label 1 'activation' at graph 0.5, 1.05 center
set label 2 'sigmoid' at 3.9, 0.68 right textcolor rgb '#CC79A7'
set label 3 'tanh' at 3.9, 1.25 right textcolor rgb '#D55E00'
set label 4 'SELU' at -2.5, -1.35 center textcolor rgb '#E69F00'
set label 5 'ELU' at -3.9, -0.72 left textcolor rgb '#009E73'
set label 6 'ReLU' at 1.6, 2.6 right textcolor rgb '#0072B2'
set label 7 'leaky' at -3.9, -0.28 left textcolor rgb '#56B4E9'
plot for [k = 1:6] data index 'shapes' using 'x':word(kinds, k) with lines ls int(word(types, k))
unset label
set lmargin at screen 410.0/720
set rmargin at screen 704.0/720
set yrange [0:1.9]
set ytics 0, 0.25, 1.75
set label 1 'slope' at graph 0.5, 1.05 center
set label 2 'sigmoid' at 3.9, 0.2 right textcolor rgb '#CC79A7'
set label 3 'tanh' at 1.45, 0.35 left textcolor rgb '#D55E00'
set label 4 'SELU' at -0.5, 1.5 right textcolor rgb '#E69F00'
unset label 5
set label 6 'ReLU, leaky, ELU' at 3.9, 0.93 right textcolor rgb '#0072B2'
unset label 7
plot for [k = 1:6] data index 'slopes' using 'x':word(kinds, k) with lines ls int(word(types, k))
unset multiplot
