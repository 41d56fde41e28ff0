set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set tmargin 1.5
set logscale xy
set format xy '10^{%T}'
set xrange [1e-5:2.2e-4]
set yrange [50:1e6]
set ytics 100
set xlabel 'rate'
set ylabel 'loss after step 20' offset 1, 0
plot data index 'rates' using 'rate':'momentum' with lines ls 2, \
     data index 'rates' using 'rate':'nesterov' with lines ls 3, \
     data index 'rates' using 'rate':'plain' with lines ls 1
unset logscale x
set format x '% h'
set xrange [0:40]
set xtics 20
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set arrow 1 from 20, 50 to 20, 1e6 nohead ls 7
set label 1 'momentum' at 39.5, 1.5e5 right textcolor rgb '#D55E00'
set label 2 'Nesterov' at 29, 400 left textcolor rgb '#009E73'
set label 3 'plain' at 19, 70 right textcolor rgb '#0072B2'
plot data index 'strobe' using 'step':'momentum' with lines ls 2, \
     data index 'strobe' using 'step':'nesterov' with lines ls 3, \
     data index 'strobe' using 'step':'plain' with lines ls 1
unset multiplot
