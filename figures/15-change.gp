height = 360
load 'figures/style.gp'
unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set xrange [0:80]
set logscale y
set yrange [1e-4:300]
set xtics 20
set ytics 100
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set arrow 1 from 20, 1e-4 to 20, 300 nohead ls 7
set label 1 'a tenth of the rate' at 22, 150 left textcolor rgb '#777777'
set label 2 'rate outside' at 22, 3e-4 left textcolor rgb '#D55E00'
set label 3 'rate inside' at 42, 25 left textcolor rgb '#0072B2'
plot data index 'drop' using 'step':'momentum' with lines ls 2, \
     data index 'drop' using 'step':'velocity' with lines ls 1
set label 1 'ten times the rate'
unset label 2
unset label 3
unset ylabel
plot data index 'rise' using 'step':'momentum' with lines ls 2, \
     data index 'rise' using 'step':'velocity' with lines ls 1
unset multiplot
