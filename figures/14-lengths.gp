unset grid
set multiplot layout 1, 2 margins screen 0.115, 0.965, 0.19, 0.95 spacing screen 0.13, 0
set logscale y
set xrange [0:150]
set yrange [0.1:20]
set xtics 50
set ytics ('0.1' 0.1, '0.3' 0.3, '1' 1, '3' 3, '10' 10)
set xlabel 'step'
set ylabel 'length of the gradient'
set style line 1 linewidth 1.5
set style line 2 linewidth 1.5
set label 1 'limit 1' at 130, 13 right textcolor rgb '#0072B2'
set label 2 'none' at 148, 0.48 right textcolor rgb '#D55E00'
plot data index 'lengths' using 'step':'free' with lines ls 2, \
     data index 'lengths' using 'step':'one' with lines ls 1
set xlabel 'length of the gradient'
set ylabel 'per cent at most' offset 1, 0
unset logscale y
set logscale x
set xrange [0.09:20]
set yrange [0:100]
set xtics ('0.1' 0.1, '0.3' 0.3, '1' 1, '3' 3, '10' 10)
set ytics 50
set arrow 1 from 1, 0 to 1, 100 nohead ls 7
set label 1 at 2.2, 40 left
set label 2 at 0.75, 75 right
plot data index 'lengths' using 'free':(100.0/150) smooth cumulative with lines ls 2, \
     data index 'lengths' using 'one':(100.0/150) smooth cumulative with lines ls 1
unset multiplot
