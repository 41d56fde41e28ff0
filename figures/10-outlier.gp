unset grid
set logscale y
set xrange [0:10000]
set yrange [0.0005:2]
set xtics 2500
set ytics (0.001, 0.01, 0.1, 1)
set xlabel 'step'
set ylabel 'step size, rates'
set label 1 'Adam' at 4300, 0.4 right
set label 2 'AMSGrad' at 9900, 0.022 right textcolor rgb '#D55E00'
set label 3 'AdaMax' at 3300, 0.008 left textcolor rgb '#E69F00'
plot data index 'outlier' using 'step':'amsgrad' every ::0::200 with lines ls 2, \
     data index 'outlier' using 'step':'adamax' with lines ls 5, \
     data index 'outlier' using 'step':'adam' with lines ls 8
