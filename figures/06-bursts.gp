set logscale y
set xrange [0:240]
set yrange [100:1e12]
set format y '10^{%T}'
set xtics 60
set xlabel 'step'
set ylabel 'loss'
plot data index 'bursts' using 'step':'mean' with lines ls 7, \
     data index 'bursts' using 'step':'one' with lines ls 6 linewidth 1.2, \
     data index 'bursts' using 'step':'median' with lines ls 1
