height = 350
load 'figures/style.gp'
set multiplot
set lmargin at screen 82.0/720
set rmargin at screen 350.0/720
set tmargin at screen 1 - 36.0/350
set bmargin at screen 84.0/350
set xrange [0:1000]
set xtics 0, 250, 1000
set logscale y
set yrange [0.002:1]
set ytics (0.01, 0.1, 1)
set xlabel 'step'
set ylabel 'loss (cross-entropy)' offset 2, 0
set label 1 'two descents' at graph 0.5, 1.05 center
set label 2 'to A' at 250, 0.045 left textcolor rgb '#0072B2'
set label 3 'to C' at 160, 0.01 left textcolor rgb '#D55E00'
plot data index 'solutions' using 'step':'first' with lines ls 1, \
     data index 'solutions' using 'step':'second' with lines ls 2
unset logscale y
unset label
unset ylabel
set lmargin at screen 415.0/720
set rmargin at screen 706.0/720
set xrange [-0.25:1.25]
set xtics ('A' 0, 'half-way' 0.5, 'B or C' 1)
unset xlabel
set yrange [0:3]
set ytics 1
set label 1 'the straight way from A' at graph 0.5, 1.05 center
set label 2 'to B' at 0.68, 2.3 left textcolor rgb '#009E73'
set label 3 'to C' at 0.5, 0.2 center textcolor rgb '#D55E00'
set label 4 'ln 2' at 1.24, 0.82 right textcolor rgb '#777777'
plot log(2) with lines ls 7 linewidth 1, \
     data index 'segment' using 'share':'twin' with lines ls 3, \
     data index 'segment' using 'share':'other' with lines ls 2
unset multiplot
