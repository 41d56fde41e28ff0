unset grid
set multiplot layout 1, 2 margins screen 0.115, 0.965, 0.19, 0.95 spacing screen 0.09, 0
set logscale y
set xrange [0:150]
set yrange [0.3:20]
set xtics 50
set ytics ('0.3' 0.3, '1' 1, '3' 3, '10' 10)
set xlabel 'step'
set ylabel 'length of the gradient'
set style line 1 linewidth 1.5
set style line 2 linewidth 1.5
set label 1 'limit 1' at 130, 13 right textcolor rgb '#0072B2'
set label 2 'none' at 148, 0.48 right textcolor rgb '#D55E00'
plot data index 'lengths' using 'step':'free' with lines ls 2, \
     data index 'lengths' using 'step':'one' with lines ls 1
set xlabel 'per cent of the steps'
set xrange [0:100]
unset ylabel
set arrow 1 from 0, 1 to 100, 1 nohead ls 7
set label 1 at 80, 10
set label 2 at 80, 1.3
plot data index 'lengths' using 'share':'free.sorted' with lines ls 2, \
     data index 'lengths' using 'share':'one.sorted' with lines ls 1
unset multiplot
