height = 620
load 'figures/style.gp'
set contour base
unset surface
set cntrparam levels discrete 20
set print $map
print 'x y loss'
set table $map append
splot data index 'valley' using 'x':'y':'loss'
unset table
unset print
unset grid
set style line 9 linetype 7 linewidth 1
set style line 1 dashtype solid
set style line 2 dashtype solid
set multiplot
set xrange [-8:8]
set yrange [-2.7:2.7]
set xtics 8
set ytics 2
set format x ''
set label 9 '' at 0, 0 point ls 8 pointsize 0.7 front
blocks = 'path.0 path.50 path.90 path.99'
array name[4]
name[1] = 'β = 0: plain descent'; name[2] = 'β = 0.5'; name[3] = 'β = 0.9'; name[4] = 'β = 0.99'
do for [i = 1:4] {
    left = (i % 2 == 1) ? 0.07 : 0.55
    top = i < 3 ? 0.94 : 0.65
    set lmargin at screen left
    set rmargin at screen left + 0.43
    set tmargin at screen top
    set bmargin at screen top - 0.225
    if (i > 2) { set format x '% h' }
    if (i % 2 == 0) { set format y '' } else { set format y '% h' }
    set label 1 name[i] at graph 0.5, 1.09 center
    plot $map using 'x':'y' with lines ls 9, \
         data index word(blocks, i) using 'x':'y' with lines ls (i == 1 ? 1 : 2) linewidth 1.4, \
         data index word(blocks, i) using 'x':'y' every 10 with points ls (i == 1 ? 1 : 2) pointsize 0.4
}
set lmargin at screen 0.13
set rmargin at screen 0.8
set tmargin at screen 0.35
set bmargin at screen 0.1
unset label
set grid
set format x '% h'
set xrange [0:60]
set xtics 20
set logscale y
set format y '10^{%T}'
set yrange [1e-3:300]
set ytics 100
set xlabel 'step' offset 0, 0.4
set ylabel 'loss'
set label 1 'β = 0' at 61, 2.8 left textcolor rgb '#0072B2'
set label 2 'β = 0.5' at 61, 0.3 left textcolor rgb '#D55E00'
set label 3 'β = 0.9' at 61, 0.04 left textcolor rgb '#D55E00'
set label 4 'β = 0.99' at 61, 30 left textcolor rgb '#D55E00'
plot data index 'path.0' using 'step':'loss' with lines ls 1, \
     data index 'path.50' using 'step':'loss' with lines linetype 2 linewidth 1.4 dashtype solid, \
     data index 'path.90' using 'step':'loss' with lines linetype 2 linewidth 2.2, \
     data index 'path.99' using 'step':'loss' with lines linetype 2 linewidth 1.4 dashtype (3,3)
unset multiplot
