height = 360
load 'figures/style.gp'
unset grid
set lmargin 8
set logscale xy
set xrange [0.0065:0.3]
set yrange [0.55:4]
set xtics ('1/128' 1/128.0, '1/64' 1/64.0, '1/32' 1/32.0, '1/16' 1/16.0, '1/8' 1/8.0, '1/4' 1/4.0)
set ytics (0.6, 1, 2, 4)
set xlabel 'base rate'
set ylabel 'validation loss' offset 1, 0
set label 'constant' at 0.052, 2.1 right textcolor rgb '#777777'
set label 'cosine' at 0.093, 1.55 right textcolor rgb '#0072B2'
set label '1cycle' at 0.14, 1.42 left textcolor rgb '#D55E00'
set label 'power' at 0.15, 0.68 left textcolor rgb '#009E73'
plot data index 'search' using 'rate':'constant' with linespoints ls 7, \
     data index 'search' using 'rate':'power' with linespoints ls 3, \
     data index 'search' using 'rate':'cycle' with linespoints ls 2, \
     data index 'search' using 'rate':'cosine' with linespoints ls 1
