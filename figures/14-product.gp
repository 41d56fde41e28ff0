unset grid
set multiplot layout 1, 3 margins screen 0.075, 0.965, 0.19, 0.9 spacing screen 0.085, 0
set xlabel 'b'
set xrange [-0.3:0]
set yrange [-1:1]
set xtics 0.3
set ytics 1
set format x '% h'
set label 1 'where it ends' at graph 0.5, 1.06 center
plot data index 'section' using 'b':'end' with lines ls 8
set xlabel 't'
set xrange [0:50]
set xtics 25
set label 1 'a, step by step'
set label 2 'above' at 48, 0.55 right textcolor rgb '#0072B2'
set label 3 'below' at 48, -0.75 right textcolor rgb '#009E73'
set label 4 'on the edge' at 25, 0.33 center textcolor rgb '#D55E00'
plot data index 'product' using 't':'a.above' with lines ls 1, \
     data index 'product' using 't':'a.below' with lines ls 3, \
     data index 'product' using 't':'a.edge' with lines ls 2
unset label
set logscale y
set yrange [1e-22:1e6]
set ytics ('10^{-16}' 1e-16, '10^{-8}' 1e-8, '1' 1)
set label 1 'its pull on the end' at graph 0.5, 1.06 center
set label 2 'above' at 14, 1e-7 textcolor rgb '#0072B2'
set label 3 'below' at 27, 1e-16 textcolor rgb '#009E73'
set label 4 'on the edge' at 25, 3e3 center textcolor rgb '#D55E00'
plot data index 'product' using 't':'above' with lines ls 1, \
     data index 'product' using 't':'below' with lines ls 3, \
     data index 'product' using 't':'edge' with lines ls 2
unset multiplot
