height = 330
load 'figures/style.gp'
set xrange [0:120]
set yrange [1:3.3]
set xtics 20
set ytics 0.5
set xlabel 'step'
set ylabel 'validation loss'
set label 1 'running statistics' at 14, 2.5 left textcolor rgb '#0072B2'
set label 2 'those of the 300 pictures' at 3, 1.2 left textcolor rgb '#D55E00'
plot data index 'history.he.before' using 'step':'median' with lines ls 1, \
     data index 'history.he.before' using 'step':'own' with lines ls 2
