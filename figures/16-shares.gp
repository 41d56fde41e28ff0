set logscale x
set xrange [1e-3:10]
set yrange [0:1.04]
set format x '10^{%T}'
set xlabel 'curvature'
set ylabel 'share of the least squares'
set label 'decay 0.1' at 0.078, 0.36 left textcolor linetype 1
set label 'stopped at 100' at 0.028, 0.42 right textcolor linetype 2
set label 'decay 1' at 3.5, 0.70 left textcolor linetype 1
set label 'stopped at 10' at 1.2, 0.4 left textcolor linetype 2
plot data index 'shares' using 'curvature':'decay' with lines ls 1, \
     data index 'shares' using 'curvature':'decay.more' with lines ls 1, \
     data index 'shares' using 'curvature':'stop' with lines ls 2, \
     data index 'shares' using 'curvature':'stop.less' with lines ls 2
