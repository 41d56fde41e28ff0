unset grid
set multiplot layout 1, 2
set lmargin 10
set rmargin 2
set bmargin 4
set xrange [0:8000]
set xtics 4000
set xlabel 'step'
set logscale y
set yrange [1e-32:1e4]
set ytics 1e8
set format y '10^{%T}'
set ylabel 'loss' offset 1, 0
set arrow 1 from 2000, 1e-32 to 2000, 1e4 nohead ls 7
set label 1 'first figure ends' at 2200, 3e2 left textcolor rgb '#777777'
set label 2 'β_2 = 0.999' at 7900, 1e-12 right
set label 3 'β_2 = 0.99999' at 7900, 1e-28 right textcolor rgb '#0072B2'
plot data index 'relapse.longer' using 'step':'loss' with lines ls 1, \
     data index 'relapse.usual' using 'step':'loss' with lines ls 8
unset label
unset arrow
unset logscale y
set format y '%g'
set yrange [0:45]
set ytics 10
set ylabel 'rate × divided curvature'
set arrow 1 from 0, 38 to 8000, 38 nohead ls 7
set label 1 'stable limit' at 7900, 42.5 right textcolor rgb '#777777'
plot data index 'relapse.longer' using 'step':'limit' with lines ls 1, \
     data index 'relapse.usual' using 'step':'limit' with lines ls 8
unset multiplot
