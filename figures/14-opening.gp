# the surface in (w, b) with both walks, and their losses
set contour base
unset surface
set cntrparam levels discrete 0.1, 0.2, 0.3, 0.4, 1, 1.5
set print $map
print 'x y loss'
set table $map append
splot data index 'cliff' using 'w':'b':'loss'
unset table
unset print
unset grid
set style line 9 linetype 7 linewidth 1
set multiplot layout 1, 2 margins screen 0.1, 0.965, 0.19, 0.95 spacing screen 0.13, 0
set xrange [0.9:1.9]
set yrange [-0.4:1.2]
set xtics 0.5
set ytics 0.5
set xlabel 'w'
set ylabel 'b' offset 1.5, 0
set label 1 'start' at 1.62, 0.27
set label 2 'thrown here' at 1.56, 1.11 right textcolor rgb '#D55E00'
set label 3 'the cliff' at 1.47, -0.34 left textcolor rgb '#777777'
set label 4 '' at 1.6, 0.2 point ls 8 pointsize 0.8 front
plot $map using 1:2 with lines ls 9, \
     data index 'walk.free' using 'w':'b' with linespoints ls 2, \
     data index 'walk.norm' using 'w':'b' with lines ls 1
unset label
set logscale y
set xrange [0:300]
set yrange [1e-5:3]
set xtics 100
set ytics ('10^{-4}' 1e-4, '10^{-2}' 1e-2, '1' 1)
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set label 1 'as it is' at 290, 0.8 right textcolor rgb '#D55E00'
set label 2 'clipped' at 30, 1e-3 left textcolor rgb '#0072B2'
plot data index 'walk.free' using 'step':'loss' with lines ls 2, \
     data index 'walk.norm' using 'step':'loss' with lines ls 1
unset multiplot
