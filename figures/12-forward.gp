unset grid
set rmargin 16
set logscale y
set format y '10^{%T}'
set xrange [1:21]
set yrange [1e-50:1e40]
set xtics (1, 5, 10, 15, 20)
set ytics 1e10
set xlabel 'layer'
set ylabel 'variance of z' offset 1, 0
set label 1 'deviation 1' at 21.3, 1e35 left textcolor rgb '#E69F00'
set label 2 'He' at 21.3, 10 left textcolor rgb '#0072B2'
set label 3 'Glorot' at 21.3, 1e-7 left textcolor rgb '#009E73'
set label 4 'PyTorch’s' at 21.3, 1e-16 left textcolor rgb '#CC79A7'
set label 5 'deviation 0.01' at 21.3, 1e-48 left textcolor rgb '#D55E00'
names = 'signal.relu.small signal.relu.large signal.relu.pytorch signal.relu.glorot signal.relu.he'
types = '2 5 4 3 1'
plot for [i = 1:5] data index word(names, i) using 'layer':'z-exact' with lines linetype 7 linewidth 1.2, \
     for [i = 1:5] data index word(names, i) using 'layer':'z' with points linestyle int(word(types, i)) pointsize 0.7
