# Three constant rates and one that falls, with their bands
load 'figures/style.gp'
unset grid
set lmargin 8
set xrange [0:400]
set yrange [0.5:2.8]
set xtics 100
set ytics 1
set xlabel 'step'
set ylabel 'validation loss' offset 1, 0
set label 'a high constant rate' at 395, 2.14 right textcolor rgb '#D55E00'
set label 'a low one' at 250, 1.32 left textcolor rgb '#009E73'
set label 'the best constant rate' at 60, 0.72 left textcolor rgb '#777777'
set label 'falling' at 395, 0.57 right textcolor rgb '#0072B2'
plot data index 'high.history' using 'step':'low':'high' with filledcurves linetype 2, \
     data index 'slow.history' using 'step':'low':'high' with filledcurves linetype 3, \
     data index 'cosine.history' using 'step':'low':'high' with filledcurves linetype 1, \
     data index 'high.history' using 'step':'median' with lines ls 2, \
     data index 'slow.history' using 'step':'median' with lines ls 3, \
     data index 'constant.history' using 'step':'median' with lines ls 7, \
     data index 'cosine.history' using 'step':'median' with lines ls 1
