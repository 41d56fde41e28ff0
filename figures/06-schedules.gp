set logscale xy
set xrange [1:3e4]
set yrange [0.01:1e6]
set format x '10^{%T}'
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss above the least'
plot data index 'rate.constant' using 'step':'median' with lines ls 7, \
     data index 'rate.root' using 'step':'median' with lines ls 1, \
     data index 'rate.harmonic' using 'step':'median' with lines ls 3, \
     data index 'rate.square' using 'step':'median' with lines ls 2, \
     data index 'rate.early' using 'step':'median' with lines ls 4
