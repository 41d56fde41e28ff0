unset grid
set multiplot
set lmargin screen 0.09
set rmargin screen 0.47
set tmargin screen 0.96
set bmargin screen 0.17
set xrange [0:60]
set yrange [0:8]
set xtics 20
set ytics 2
set xlabel 'ones after the zeros'
set ylabel 'step, in rates' offset 1, 0
set arrow 1 from 0, 1 to 60, 1 nohead ls 7
set arrow 2 from 0, 3.1623 to 60, 3.1623 nohead ls 7
set arrow 3 from 0, 7.2703 to 60, 7.2703 nohead ls 7
set label 1 'the slogan' at 59, 1.35 right textcolor rgb '#777777'
set label 2 'the paper' at 59, 2.8 right textcolor rgb '#777777'
set label 3 'no gradients do more' at 59, 7.62 right textcolor rgb '#777777'
plot data index 'ones' using 'n':'step' with lines ls 8, \
     data index 'ones' using 'n':'step' with points ls 8
unset arrow
unset label
set lmargin screen 0.57
set rmargin screen 0.96
set bmargin screen 0.60
set xrange [0:8000]
set xtics 4000
set format x ''
unset xlabel
set yrange [1e-12:100]
set logscale y
set format y '10^{%T}'
set ytics 1e4
set ylabel 'loss' offset 0.5, 0
plot data index 'plateau' using 't':'loss' with lines ls 8
set tmargin screen 0.53
set bmargin screen 0.17
unset logscale y
set format x '%g'
set format y '%g'
set xlabel 'step'
set yrange [0:8]
set ytics 2
set ylabel 'step, in rates'
set arrow 2 from 0, 3.1623 to 8000, 3.1623 nohead ls 7
set arrow 3 from 0, 7.2703 to 8000, 7.2703 nohead ls 7
plot data index 'plateau' using 't':'step' with lines ls 8
unset multiplot
