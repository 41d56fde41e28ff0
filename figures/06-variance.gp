set logscale xy
set xrange [1:12000]
set format x '10^{%T}'
set format y '10^{%T}'
set xtics (1, 10, 100, 1000, 10000)
set format x '%g'
set xlabel 'rows in the batch, B'
set ylabel 'mean squared error of the gradient'
set label 'any row again' at 300, 6e7 left textcolor rgb '#D55E00'
set label 'none twice' at 1500, 2e6 right textcolor rgb '#0072B2'
plot data index 'variance' using 'rows':'with' with lines ls 7, \
     data index 'variance' using 'rows':'without' with lines ls 7, \
     data index 'variance' using 'rows':'again' with points ls 2 pointsize 0.8, \
     data index 'variance' using 'rows':'once' with points ls 1 pointsize 0.8
