height = 330
load 'figures/style.gp'
set logscale y
set xrange [0.5:20.5]
set yrange [0.7:50]
set xtics (1, 5, 10, 15, 20)
set xlabel 'layer'
set ylabel 'gradient, in those of layer 20'
set label 1 'normalised' at 9.4, 11 left textcolor rgb '#0072B2'
set label 2 'without' at 5, 1.2 center textcolor rgb '#777777'
plot data index 'growth' using 'layer':'without' with lines ls 7, \
     data index 'growth' using 'layer':'with' with lines ls 1
