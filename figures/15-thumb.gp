width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set xrange [0:400]
set yrange [0.5:2.8]
plot data index 'high.history' using 'step':'median' with lines ls 2, \
     data index 'slow.history' using 'step':'median' with lines ls 3, \
     data index 'constant.history' using 'step':'median' with lines ls 7, \
     data index 'cosine.history' using 'step':'median' with lines ls 1
