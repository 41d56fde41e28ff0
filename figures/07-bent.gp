set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set tmargin 1.5
set xrange [-3:4]
set yrange [-75:78]
set xtics 2
set ytics 25
set xlabel 'w'
set ylabel 'slope' offset 1, 0
set arrow 1 from -3, 0 to 4, 0 nohead ls 7 linewidth 1
plot data index 'bent.slope' using 'w':'slope' with lines ls 8, \
     data index 'bent.cycle' using 'w':'slope' with points ls 2 pointsize 0.9
unset arrow
set xrange [0:60]
set xtics 20
set logscale y
set format y '10^{%T}'
set yrange [1e-8:1e3]
set ytics 1e4
set xlabel 'step'
set ylabel 'loss'
set label 1 'heavy ball' at 59, 300 right textcolor rgb '#D55E00'
set label 2 'Nesterov' at 20, 1e-5 left textcolor rgb '#009E73'
set label 3 'plain' at 8, 1e-3 left textcolor rgb '#0072B2'
plot data index 'bent.plain' using 'step':'loss' with lines ls 1, \
     data index 'bent.nesterov' using 'step':'loss' with lines ls 3, \
     data index 'bent.momentum' using 'step':'loss' with lines ls 2
unset multiplot
