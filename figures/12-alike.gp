unset grid
set rmargin 12
set xrange [1:21]
set yrange [-0.1:1.05]
set xtics (1, 5, 10, 15, 20)
set ytics 0.5
set xlabel 'layer'
set ylabel 'cosine of two rows'
set label 1 'sigmoid' at 21.3, 1.02 left textcolor rgb '#CC79A7'
set label 2 'ReLU' at 21.3, 0.93 left textcolor rgb '#0072B2'
set label 3 'ELU' at 21.3, 0.62 left textcolor rgb '#009E73'
set label 4 'SELU' at 21.3, 0.07 left textcolor rgb '#E69F00'
set label 5 'tanh' at 21.3, -0.01 left textcolor rgb '#D55E00'
names = 'signal.sigmoid.glorot signal.relu.he signal.elu.he signal.selu.lecun signal.tanh.glorot'
types = '4 1 3 5 2'
plot data index 'angles' using 'layer':'exact' with lines ls 7, \
     for [i = 1:5] data index word(names, i) using 'layer':'cosine' with linespoints linestyle int(word(types, i)) pointsize 0.6
