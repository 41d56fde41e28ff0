unset grid
set logscale y
set xrange [0:240]
set yrange [1:1e12]
set ytics 1, 1e4, 1e12
set format y '10^{%T}'
set xtics 120
set xlabel 'step'
set ylabel 'loss above the least'
set label 'mean of all fates' at 80, 3e9 right textcolor rgb '#777777'
set label 'one run' at 104, 8e5 left textcolor rgb '#D55E00'
set label 'median of 101 runs' at 130, 20 center textcolor rgb '#0072B2'
plot data index 'mean' using 'step':'excess' with lines ls 7, \
     data index 'bursts' using 'step':'one' with lines ls 2 linewidth 1.4 dashtype solid, \
     data index 'bursts' using 'step':'median' with lines ls 1
