height = 536
load 'figures/style.gp'
set contour base
unset surface
set cntrparam levels discrete 0
set table $at100
splot data index 'region.100' using 'x':'y':'more'
unset table
set table $at400
splot data index 'region.400' using 'x':'y':'more'
unset table
set table $at600
splot data index 'region.600' using 'x':'y':'more'
unset table
set table $at1600
splot data index 'region.1600' using 'x':'y':'more'
unset table
unset grid
set xrange [-1.2:1.2]
set yrange [-1.2:1.2]
set xtics 1 format ''
set ytics 1 format ''
set multiplot
set lmargin at screen 8.0/720
set rmargin at screen 236.0/720
set tmargin at screen 1 - 28.0/536
set bmargin at screen 1 - 256.0/536
set label 1 'step 100' at graph 0.5, 1.06 center
plot $at100 using 1:2 with lines ls 8, \
     data index 'turns' using 'x':'y' with lines ls 1 linewidth 1.4, \
     data index 'turns' using (-column('x')):(-column('y')) with lines ls 2 linewidth 1.4 dashtype solid
set lmargin at screen 246.0/720
set rmargin at screen 474.0/720
set tmargin at screen 1 - 28.0/536
set bmargin at screen 1 - 256.0/536
set label 1 'step 400' at graph 0.5, 1.06 center
plot $at400 using 1:2 with lines ls 8, \
     data index 'turns' using 'x':'y' with lines ls 1 linewidth 1.4, \
     data index 'turns' using (-column('x')):(-column('y')) with lines ls 2 linewidth 1.4 dashtype solid
set lmargin at screen 484.0/720
set rmargin at screen 712.0/720
set tmargin at screen 1 - 28.0/536
set bmargin at screen 1 - 256.0/536
set label 1 'step 600' at graph 0.5, 1.06 center
plot $at600 using 1:2 with lines ls 8, \
     data index 'turns' using 'x':'y' with lines ls 1 linewidth 1.4, \
     data index 'turns' using (-column('x')):(-column('y')) with lines ls 2 linewidth 1.4 dashtype solid
set lmargin at screen 8.0/720
set rmargin at screen 236.0/720
set tmargin at screen 1 - 300.0/536
set bmargin at screen 1 - 528.0/536
set label 1 'step 1600' at graph 0.5, 1.06 center
plot $at1600 using 1:2 with lines ls 8, \
     data index 'turns' using 'x':'y' with lines ls 1 linewidth 1.4, \
     data index 'turns' using (-column('x')):(-column('y')) with lines ls 2 linewidth 1.4 dashtype solid
set lmargin at screen 350.0/720
set rmargin at screen 690.0/720
set bmargin at screen 1 - 464.0/536
set grid
set logscale y
set xrange [0:1600]
set yrange [0.003:1.5]
set xtics 0, 400, 1600 format '%g'
set ytics (0.01, 0.1, 1) format '%g'
set xlabel 'step'
set label 1 'loss (cross-entropy)'
set label 2 'line' at 1200, 0.46 center textcolor rgb '#0072B2'
set label 3 'net' at 850, 0.06 left textcolor rgb '#009E73'
plot data index 'spirals' using 'step':'line' with lines ls 1, \
     data index 'spirals' using 'step':'net' with lines ls 3
unset multiplot
