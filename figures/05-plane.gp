height = 400
load 'figures/style.gp'
set contour base
unset surface
set print $levels
print 'x y loss'
do for [level in '0.01 0.1 0.5 1 2'] {
    set cntrparam levels discrete real(level)
    set table $levels append
    splot data index 'plane' using 'x':'y':'loss'
    unset table
}
unset print
set multiplot
set lmargin at screen 76.0/720
set rmargin at screen 300.0/720
set tmargin at screen 1 - 30.0/400
set bmargin at screen 1 - 160.0/400
set xrange [0:1000]
set xtics 0, 500, 1000
set logscale y
set yrange [0.001:2]
set ytics (0.01, 1)
set ylabel 'loss' offset 1, 0
set label 1 'two descents, by step' at graph 0.5, 1.1 center
set label 2 'A' at 120, 0.12 left textcolor rgb '#0072B2'
set label 3 'C' at 60, 0.006 left textcolor rgb '#D55E00'
plot data index 'solutions' using 'step':'first' with lines ls 1, \
     data index 'solutions' using 'step':'second' with lines ls 2
unset logscale y
unset label
set tmargin at screen 1 - 222.0/400
set bmargin at screen 1 - 352.0/400
set xrange [-0.25:1.25]
set xtics ('A' 0, 'B or C' 1)
set yrange [0:3]
set ytics 1
set label 1 'straight from A' at graph 0.5, 1.1 center
set label 2 'to B' at 0.68, 2.5 left textcolor rgb '#009E73'
set label 3 'to C' at 0.5, 0.75 center textcolor rgb '#D55E00'
plot data index 'segment' using 'share':'twin' with lines ls 3, \
     data index 'segment' using 'share':'other' with lines ls 2
unset label
set lmargin at screen 380.0/720
set rmargin at screen 706.0/720
set tmargin at screen 1 - 30.0/400
set bmargin at screen 1 - 356.0/400
set xrange [-0.4:1.4]
set yrange [-0.4:1.4]
set xtics ('A' 0, 'B' 1)
set ytics ('A' 0, 'C' 1)
unset ylabel
unset grid
set label 1 'their plane' at graph 0.5, 1.045 center
set label 2 '' at 0, 0 point ls 8 pointsize 0.9 front
set label 3 '' at 1, 0 point ls 8 pointsize 0.9 front
set label 4 '' at 0, 1 point ls 8 pointsize 0.9 front
set label 5 'A' at -0.03, -0.09 right
set label 6 'B' at 1.03, -0.09 left
set label 7 'C' at -0.03, 1.09 right
plot $levels using 'x':'y' with lines ls 7 linewidth 1
unset multiplot
