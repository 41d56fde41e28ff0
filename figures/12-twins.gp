unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set xlabel 'step'
set xrange [0:1600]
set xtics 800
set logscale y
set format y '10^{%T}'
set yrange [1e-8:100]
set ytics 100
set ylabel 'distance of two units' offset 1, 0
set label 1 'noise 0.01' at 60, 1.3 left textcolor rgb '#0072B2'
set label 2 '10^{−5}' at 60, 1.5e-3 left textcolor rgb '#D55E00'
set label 3 '10^{−8}' at 60, 1.5e-6 left textcolor rgb '#CC79A7'
plot data index 'growth' using 'step':'a' with lines ls 1, \
     data index 'growth' using 'step':'b' with lines ls 2, \
     data index 'growth' using 'step':'c' with lines ls 4
unset label
unset logscale y
set format y '%g'
set yrange [0.8:2.4]
set ytics 0.4
set ylabel 'loss' offset 1, 0
set label 1 'noise 0.01' at 1590, 1.5 right textcolor rgb '#0072B2'
set label 2 'less noise, or one unit' at 1580, 2.17 right textcolor rgb '#777777'
set label 3 'at random' at 80, 0.95 left
plot data index 'grown' using 'step':'one' with lines ls 7, \
     data index 'grown' using 'step':'c' with lines ls 4, \
     data index 'grown' using 'step':'b' with lines ls 2, \
     data index 'grown' using 'step':'a' with lines ls 1, \
     data index 'grown' using 'step':'random' with lines ls 8
unset multiplot
