set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set tmargin 1.5
set xrange [0:80]
set yrange [-2:1.8]
set xtics 20
set ytics 1
set xlabel 'step'
set ylabel 'w'
set arrow 1 from 0, 0.127 to 80, 0.127 nohead ls 7
set label 1 'hilltop' at 79, 0.27 right textcolor rgb '#777777'
set label 2 'no memory' at 79, 1.4 right textcolor rgb '#0072B2'
set label 3 'over the hill, in' at 79, -1.35 right textcolor rgb '#D55E00'
set label 4 'over the hill, out' at 79, 0.68 right textcolor rgb '#CC79A7'
plot data index 'ball.plain' using 'step':'w' with lines ls 1, \
     data index 'ball.over' using 'step':'w' with lines ls 2, \
     data index 'ball.out' using 'step':'w' with lines ls 4
unset arrow
unset label
set yrange [-2:2.5]
set ylabel 'loss'
plot data index 'ball.plain' using 'step':'loss' with lines ls 1, \
     data index 'ball.over' using 'step':'loss' with lines ls 2, \
     data index 'ball.out' using 'step':'loss' with lines ls 4
unset multiplot
