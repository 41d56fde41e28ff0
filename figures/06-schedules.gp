unset grid
set logscale xy
set xrange [1:3e4]
set yrange [0.001:1e6]
set xtics (1, 100, '10 000' 1e4)
set format y '10^{%T}'
set ytics 0.01, 100, 1e6
set ytics add ('1' 1)
set xlabel 'step'
set ylabel 'loss above the least'
set label 'constant' at 2.5e4, 200 right textcolor rgb '#777777'
set label '1/√t' at 2.5e4, 4 right textcolor rgb '#0072B2'
set label '1/t' at 1200, 0.1 right textcolor rgb '#009E73'
set label '1/t²' at 60, 6e3 left textcolor rgb '#D55E00'
set label '1/t, ten times sooner' at 200, 1.2e5 left textcolor rgb '#CC79A7'
plot data index 'rate.constant' using 'step':'median' with lines ls 7, \
     data index 'rate.root' using 'step':'median' with lines ls 1, \
     data index 'rate.harmonic' using 'step':'median' with lines ls 3, \
     data index 'rate.square' using 'step':'median' with lines ls 2, \
     data index 'rate.early' using 'step':'median' with lines ls 4
