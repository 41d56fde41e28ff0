unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set tmargin 2
set xrange [0:45]
set yrange [0:26]
set xtics 15
set ytics (1, 5, 10, 15, 20, 25)
set xlabel 'angle of the ravine, degrees'
set ylabel 'condition number left' offset 1, 0
plot data index 'turned' using 'angle':'condition' with lines ls 8
set rmargin 10
set lmargin 7
set yrange [0:85]
set ytics 20
set ylabel 'steps' offset 1, 0
set label 1 'AdaGrad' at 46, 78 left textcolor linetype 4
set label 2 'RMSProp' at 46, 68 left textcolor linetype 5
set label 3 'Adadelta' at 46, 46 left textcolor linetype 6
set label 4 'one scale' at 46, 62 left textcolor linetype 8
set label 5 'descent' at 46, 55 left textcolor linetype 1
plot data index 'turned' using 'angle':'sgd' with lines ls 1, \
     data index 'turned' using 'angle':'shared' with lines ls 8, \
     data index 'turned' using 'angle':'adadelta' with lines ls 6, \
     data index 'turned' using 'angle':'rmsprop' with lines ls 5, \
     data index 'turned' using 'angle':'adagrad' with lines ls 4
unset multiplot
