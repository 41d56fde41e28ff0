unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set tmargin 2.5
set xrange [0:120]
set yrange [0.8:3.2]
set xtics 40
set ytics 0.5
set xlabel 'step'
set ylabel 'validation loss' offset 1, 0
set title 'started three times too small'
set label 1 'without' at 60, 2.42 center textcolor rgb '#777777'
set label 2 'normalised' at 62, 1.6 left textcolor rgb '#0072B2'
plot data index 'history.small.nowhere' using 'step':'low':'high' with filledcurves lt 7 fillstyle transparent solid 0.25, \
     data index 'history.small.before' using 'step':'low':'high' with filledcurves lt 1 fillstyle transparent solid 0.25, \
     data index 'history.small.nowhere' using 'step':'median' with lines ls 7, \
     data index 'history.small.before' using 'step':'median' with lines ls 1
set title 'started by He'
unset ylabel
set label 1 at 70, 2.1 left
set label 2 at 36, 1.08 center
plot data index 'history.he.nowhere' using 'step':'low':'high' with filledcurves lt 7 fillstyle transparent solid 0.25, \
     data index 'history.he.before' using 'step':'low':'high' with filledcurves lt 1 fillstyle transparent solid 0.25, \
     data index 'history.he.nowhere' using 'step':'median' with lines ls 7, \
     data index 'history.he.before' using 'step':'median' with lines ls 1
unset multiplot
