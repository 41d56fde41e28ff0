set xrange [0:1]
set yrange [0:2.2]
set xtics 0, 0.2, 1
set ytics 0, 0.5, 2
set xlabel 'q: the chance of heads that the code was made for'
set ylabel 'bits per toss'
set arrow from 0.8, 0 to 0.8, 2.2 nohead ls 7
set label 'the coin' at 0.785, 2.05 right textcolor rgb '#777777'
set label 'its entropy' at 0.02, 0.79 left textcolor rgb '#777777'
set label 'cross-entropy' at 0.36, 1.52 left textcolor rgb '#0072B2'
set label 'divergence' at 0.38, 0.42 right textcolor rgb '#D55E00'
plot data index 'coin' using 'q':'entropy' every 48 with lines ls 7, \
     data index 'coin' using 'q':'cross' with lines ls 1, \
     data index 'coin' using 'q':'divergence' with lines ls 2
