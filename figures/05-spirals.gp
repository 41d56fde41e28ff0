height = 330
load 'figures/style.gp'
set logscale y
set xrange [0:1600]
set yrange [0.003:1]
set ytics (0.01, 0.1, 1)
set xlabel 'step'
set ylabel 'loss (cross-entropy)'
set label 'linear' at 1200, 0.46 left textcolor rgb '#0072B2'
set label '2–16–16–2' at 850, 0.06 left textcolor rgb '#009E73'
plot data index 'spirals' using 'step':'line' with lines ls 1, \
     data index 'spirals' using 'step':'net' with lines ls 3
