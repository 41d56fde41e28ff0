unset grid
set logscale xy
set xrange [1:2e5]
set yrange [0.01:1e6]
set xtics (1, 100, '10 000' 1e4)
set format y '10^{%T}'
set ytics 0.01, 100, 1e6
set ytics add ('1' 1)
set xlabel 'rows read'
set ylabel 'loss above the least'
set label 'B = 1' at 5, 3e3 right textcolor rgb '#0072B2'
set label '32' at 90, 2e4 right textcolor rgb '#D55E00'
set label '100' at 1100, 1e4 left textcolor rgb '#009E73'
set label 'all' at 2.5e4, 4e3 right textcolor rgb '#777777'
band = 0.2
plot data index 'rows.one' using 'rows':'low':'high' with filledcurves linetype 1 fillstyle transparent solid band, \
     data index 'rows.few' using 'rows':'low':'high' with filledcurves linetype 2 fillstyle transparent solid band, \
     data index 'rows.hundred' using 'rows':'low':'high' with filledcurves linetype 3 fillstyle transparent solid band, \
     data index 'rows.one' using 'rows':'median' with lines ls 1, \
     data index 'rows.few' using 'rows':'median' with lines ls 2, \
     data index 'rows.hundred' using 'rows':'median' with lines ls 3, \
     data index 'rows.all' using 'rows':'median' with lines ls 7
