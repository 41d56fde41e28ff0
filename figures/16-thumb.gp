width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set xrange [0:400]
set yrange [-0.1:3.3]
plot data index 'opening' using 'step':'valid.low':'valid.high' with filledcurves lt 2 fs transparent solid 0.25, \
     data index 'opening' using 'step':'train' with lines ls 1, \
     data index 'opening' using 'step':'valid' with lines ls 2
