set logscale y
set xrange [0:120]
set yrange [1e-6:1e6]
set xtics 40
set ytics ('10^{-6}' 1e-6, '10^{-3}' 1e-3, '1' 1, '10^3' 1e3, '10^6' 1e6)
set xlabel 'step'
set ylabel 'loss'
set label 1 'η = 0.09: as it is' at 24, 3e5 left textcolor rgb '#D55E00'
set label 2 'η = 0.09: clipped' at 118, 4 right textcolor rgb '#0072B2'
set label 3 'η = 0.07: always of length 5' at 118, 0.08 right textcolor rgb '#CC79A7'
set label 4 'η = 0.07: clipped' at 72, 1e-4 right
plot data index 'settle' using 'step':'free' with lines ls 2, \
     data index 'settle' using 'step':'always' with lines ls 4, \
     data index 'settle' using 'step':'fast' with lines ls 1, \
     data index 'settle' using 'step':'slow' with lines ls 8
