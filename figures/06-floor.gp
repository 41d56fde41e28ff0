unset grid
set logscale xy
set xrange [1e-6:2.2e-4]
set yrange [1e-3:1e4]
set format x '10^{%T}'
set format y '10^{%T}'
set ytics 1e-3, 1000, 1e3
set ytics add ('1' 1)
set xlabel 'rate'
set ylabel 'loss above the least'
set label 'B = 1' at 1.15e-6, 2.2 left textcolor rgb '#0072B2'
set label '32' at 1.15e-6, 0.055 left textcolor rgb '#D55E00'
set label '100' at 2.3e-6, 0.0035 left textcolor rgb '#009E73'
plot data index 'floor.one' using 'rate':'simple' with lines ls 7, \
     data index 'floor.few' using 'rate':'simple' with lines ls 7, \
     data index 'floor.hundred' using 'rate':'simple' with lines ls 7, \
     data index 'floor.one' using 'rate':'true' with lines ls 1 dashtype solid, \
     data index 'floor.few' using 'rate':'true' with lines ls 2 dashtype solid, \
     data index 'floor.hundred' using 'rate':'true' with lines ls 3 dashtype solid, \
     data index 'floor.one' using 'rate':'measured' with points ls 1 pointsize 0.9, \
     data index 'floor.few' using 'rate':'measured' with points ls 2 pointsize 0.9, \
     data index 'floor.hundred' using 'rate':'measured' with points ls 3 pointsize 0.9
