# What three plateaus make of the rate
height = 300
load 'figures/style.gp'
unset grid
set lmargin 10
set xrange [0:400]
set xtics 100
set xlabel 'step'
set logscale y
set yrange [1e-9:0.2]
set ytics (1e-8, 1e-6, 1e-4, 1e-2)
set format y '10^{%T}'
set ylabel 'rate'
set label 1 'listens to batches' at 150, 1.5e-8 left textcolor rgb '#D55E00'
set label 2 'to their mean' at 395, 2e-2 right textcolor rgb '#009E73'
set label 3 'to validation' at 395, 2.5e-4 right textcolor rgb '#0072B2'
plot data index 'ears' using 'step':'batch' with steps ls 2, \
     data index 'ears' using 'step':'mean' with steps ls 3, \
     data index 'ears' using 'step':'valid' with steps ls 1
