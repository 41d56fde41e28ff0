unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set logscale y
set format y '10^{%T}'
set xrange [1:21]
set xtics (1, 5, 10, 15, 20)
set xlabel 'layer'
set yrange [0.01:100]
set ytics 10
set ylabel 'variance of z' offset 1, 0
names = 'signal.sigmoid.glorot signal.tanh.glorot signal.selu.lecun signal.relu.he signal.elu.he'
types = '4 2 5 1 3'
set label 1 'ELU, He' at 12, 14 right textcolor rgb '#009E73'
set label 2 'ReLU, He' at 20.5, 0.45 right textcolor rgb '#0072B2'
set label 3 'SELU, LeCun' at 10, 0.68 right textcolor rgb '#E69F00'
set label 4 'sigmoid, Glorot' at 20.5, 0.13 right textcolor rgb '#CC79A7'
set label 5 'tanh, Glorot' at 12, 0.025 right textcolor rgb '#D55E00'
plot for [i = 1:5] data index word(names, i) using 'layer':'z-low':'z-high' with filledcurves linetype int(word(types, i)) fillstyle transparent solid 0.25, \
     for [i = 1:5] data index word(names, i) using 'layer':'z-exact' with lines linetype 7 linewidth 1.2, \
     for [i = 1:5] data index word(names, i) using 'layer':'z' with points linestyle int(word(types, i)) pointsize 0.5
unset label
set yrange [1e-28:1e4]
set ytics 1e4
set ylabel 'variance of dz, last layer = 1' offset 1, 0
set label 4 'sigmoid' at 9.5, 1e-18 left textcolor rgb '#CC79A7'
set label 5 'tanh' at 2, 4e-4 left textcolor rgb '#D55E00'
set label 1 'ELU, SELU, ReLU' at 2, 1e3 left
plot for [i = 1:5] data index word(names, i) using 'layer':'dz-exact' with lines linetype 7 linewidth 1.2, \
     for [i = 1:5] data index word(names, i) using 'layer':'dz' with points linestyle int(word(types, i)) pointsize 0.5
unset multiplot
