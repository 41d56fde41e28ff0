unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set logscale y
set format y '10^{%T}'
set ylabel 'loss' offset 1, 0
set xlabel 'step'
set xrange [0:20]
set xtics 10
set yrange [1:1e5]
set label 1 'RMSProp, ρ = 0.999' at 2.6, 4.2e4 left textcolor rgb '#D55E00'
set label 2 'ρ = 0.99' at 13, 2.2 left textcolor rgb '#E69F00'
set label 3 'Adam' at 10.5, 11.5 left
plot data index 'opening.long' using 'step':'loss' with lines ls 2, \
     data index 'opening.rmsprop' using 'step':'loss' with lines ls 5, \
     data index 'opening.adam' using 'step':'loss' with lines ls 8
unset label
set xrange [0:2000]
set xtics 1000
set yrange [1e-18:1e5]
set ytics 1e6
set label 2 'RMSProp, ρ = 0.99' at 1990, 700 right textcolor rgb '#E69F00'
set label 4 'Adam, β_1 = 0' at 1990, 1e-3 right textcolor rgb '#56B4E9'
set label 3 'Adam' at 1250, 1e-11 left
plot data index 'opening.rmsprop' using 'step':'loss' with lines ls 5, \
     data index 'opening.one' using 'step':'loss' with lines ls 6, \
     data index 'opening.adam' using 'step':'loss' with lines ls 8
unset multiplot
