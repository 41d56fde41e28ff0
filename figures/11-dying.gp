# silent units, and the losses beside them; leaky dashed
height = 400
load 'figures/style.gp'
set multiplot
unset grid
set tmargin at screen 1 - 36.0/400
set bmargin at screen 76.0/400
set xrange [0:150]
set xtics 0, 50, 150
set xlabel 'step'
set lmargin at screen 64.0/720
set rmargin at screen 345.0/720
set yrange [0:25]
set ytics 0, 6, 24
set ylabel 'silent units, of 24' offset 1, 0
set label 1 'rate 1.6' at 100, 22 center
set label 2 '0.8' at 60, 10 center
set label 3 '0.2' at 100, 1.4 center
plot for [k in '2 8 16'] data index 'dying' using 'step':'silent.'.k with lines linecolor rgb '#0072B2' dashtype solid linewidth 2.2
unset label
set lmargin at screen 415.0/720
set rmargin at screen 704.0/720
set yrange [0.5:4]
set ytics 1, 1, 4
set ylabel 'loss'
set label 1 'rate 1.6' at 20, 2.75 left
set label 2 '0.8' at 148, 1.72 right
set label 3 '0.2' at 60, 0.8 center
set label 4 'leaky ReLU' at 70, 3.5 left textcolor rgb '#56B4E9'
set label 5 'ReLU' at 70, 3.2 left textcolor rgb '#0072B2'
plot for [k in '2 8 16'] data index 'dying' using 'step':'loss.'.k with lines linecolor rgb '#0072B2' dashtype solid linewidth 2.2, \
     for [k in '2 8'] data index 'dying' using 'step':'leaky.'.k with lines ls 6
unset multiplot
