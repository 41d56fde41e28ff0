set logscale xy
set xrange [1:2e5]
set yrange [0.001:1e6]
set format x '10^{%T}'
set format y '10^{%T}'
set xlabel 'rows read'
set ylabel 'loss above the least'
plot data index 'rows.all' using 'rows':'median' with lines ls 7, \
     data index 'rows.B=1' using 'rows':'low':'high' with filledcurves linetype 1 fillstyle transparent solid 0.2, \
     data index 'rows.B=32' using 'rows':'low':'high' with filledcurves linetype 2 fillstyle transparent solid 0.2, \
     data index 'rows.B=100' using 'rows':'low':'high' with filledcurves linetype 3 fillstyle transparent solid 0.2, \
     data index 'rows.B=1' using 'rows':'median' with lines ls 1, \
     data index 'rows.B=32' using 'rows':'median' with lines ls 2, \
     data index 'rows.B=100' using 'rows':'median' with lines ls 3
