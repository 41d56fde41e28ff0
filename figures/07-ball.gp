height = 620
load 'figures/style.gp'
set multiplot layout 2, 2
set lmargin 9
set rmargin 2
set bmargin 4
set tmargin 1
set xrange [0:60]
set yrange [-2:1.8]
set xtics 20
set ytics 1
set xlabel 'step' offset 0, 0.4
set ylabel 'w'
set arrow 1 from 0, 0.127 to 60, 0.127 nohead ls 7
set label 1 'hilltop' at 59, 0.3 right textcolor rgb '#777777'
set label 2 'no memory' at 59, 1.4 right textcolor rgb '#0072B2'
set label 3 'over the hill, in' at 59, -1.45 right textcolor rgb '#D55E00'
set label 4 'over the hill, out' at 59, 0.64 right textcolor rgb '#CC79A7'
plot data index 'ball.plain' using 'step':'w' every ::0::60 with lines ls 1, \
     data index 'ball.over' using 'step':'w' every ::0::60 with lines ls 2, \
     data index 'ball.out' using 'step':'w' every ::0::60 with lines ls 4
unset arrow
unset label
set yrange [-2:2.5]
set ylabel 'loss'
plot data index 'ball.plain' using 'step':'loss' every ::0::60 with lines ls 1, \
     data index 'ball.over' using 'step':'loss' every ::0::60 with lines ls 2, \
     data index 'ball.out' using 'step':'loss' every ::0::60 with lines ls 4
set xrange [-3:4]
set yrange [-75:78]
set xtics 2
set ytics 50
set xlabel 'w'
set ylabel 'slope'
set arrow 1 from -3, 0 to 4, 0 nohead ls 7 linewidth 1
plot data index 'bent.slope' using 'w':'slope' with lines ls 8, \
     data index 'bent.cycle' using 'w':'slope' with points ls 2 pointsize 0.9
unset arrow
set xrange [0:30]
set xtics 10
set logscale y
set format y '10^{%T}'
set yrange [1e-8:1e3]
set ytics 1e4
set xlabel 'step'
set ylabel 'loss'
set label 1 'heavy ball' at 29.5, 300 right textcolor rgb '#D55E00'
set label 2 'Nesterov' at 19.5, 1e-5 left textcolor rgb '#009E73'
set label 3 'plain' at 8.5, 1e-2 left textcolor rgb '#0072B2'
plot data index 'bent.plain' using 'step':'loss' every ::0::12 with lines ls 1, \
     data index 'bent.nesterov' using 'step':'loss' every ::0::30 with lines ls 3, \
     data index 'bent.momentum' using 'step':'loss' every ::0::30 with lines ls 2
unset multiplot
