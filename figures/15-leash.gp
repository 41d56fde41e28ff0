height = 340
load 'figures/style.gp'
unset grid
set logscale x
set lmargin 8
set xrange [1:10000]
set yrange [0:105]
set xtics (1, 10, 100, '1000' 1000, '10 000' 10000)
set ytics 50
set xlabel 'step'
set ylabel 'distance left' offset 1, 0
set label 'exponential' at 1500, 62 left textcolor rgb '#D55E00'
set label '1/t' at 1500, 24 left textcolor rgb '#0072B2'
set label '1/√t' at 125, 36 left textcolor rgb '#009E73'
set label 'constant' at 27, 50 right textcolor rgb '#777777'
plot data index 'leash' every 2 using 'step':'constant' with lines ls 7, \
     data index 'leash' every 2 using 'step':'root' with lines ls 3, \
     data index 'leash' every 2 using 'step':'harmonic' with lines ls 1, \
     data index 'leash' every 2 using 'step':'exponential' with lines ls 2
