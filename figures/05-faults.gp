set logscale y
set xrange [0:200]
set yrange [0.002:2]
set ytics (0.01, 0.1, 1)
set xlabel 'step'
set ylabel 'loss (cross-entropy), median of 21 starts'
set label 'right' at 190, 0.043 right textcolor rgb '#777777'
set label 'undivided' at 95, 0.0055 right textcolor rgb '#0072B2'
set label 'sigmoid’s slope' at 150, 0.18 left textcolor rgb '#009E73'
plot data index 'trials' using 'step':'right' with lines ls 7, \
     data index 'trials' using 'step':'undivided' with lines ls 1, \
     data index 'trials' using 'step':'sigmoid' with lines ls 3
