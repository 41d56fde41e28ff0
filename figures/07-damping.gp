height = 470
load 'figures/style.gp'
set multiplot layout 2, 1
set lmargin 10
set rmargin 3
set tmargin 1
set bmargin 1.2
set xrange [0:60]
set xtics 20
set yrange [-0.8:1.05]
set ytics 0.5
set format x ''
set ylabel 'distance'
set label 1 'overdamped, β = 0.2' at 4, 0.87 left textcolor rgb '#0072B2'
set label 2 'underdamped, β = 0.9' at 20.5, 0.45 left textcolor rgb '#D55E00'
set label 3 'the same, looking ahead' at 14, -0.5 left textcolor rgb '#009E73'
plot data index 'damping.over' using 'step':'w' with lines ls 1, \
     data index 'damping.under' using 'step':'w' with lines ls 2, \
     data index 'damping.ahead' using 'step':'w' with lines ls 3
unset label
set bmargin 3.4
set tmargin 0.5
set format x '% h'
set xlabel 'step' offset 0, 0.4
set logscale y
set format y '10^{%T}'
set yrange [1e-6:1]
set ytics 1e3
set ylabel 'loss'
plot data index 'damping.over' using 'step':'loss' with lines ls 1, \
     data index 'damping.under' using 'step':'loss' with lines ls 2, \
     data index 'damping.ahead' using 'step':'loss' with lines ls 3
unset multiplot
