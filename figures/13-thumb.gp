width = 240
height = 120
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set xrange [0:120]
set yrange [0.9:2.5]
plot data index 'history.small.before' using 'step':'low':'high' with filledcurves lt 1 fillstyle transparent solid 0.25, \
     data index 'history.small.nowhere' using 'step':'median' with lines ls 7, \
     data index 'history.small.before' using 'step':'median' with lines ls 1
