height = 400
load 'figures/style.gp'
set multiplot
set lmargin at screen 82.0/720
set rmargin at screen 350.0/720
set tmargin at screen 1 - 36.0/400
set bmargin at screen 74.0/400
set xrange [0:300]
set xtics 0, 100, 300
set yrange [0:1]
set ytics 0, 0.25, 1
set xlabel 'step'
set ylabel 'loss (cross-entropy)' offset 2, 0
set label 1 'eight runs, three units' at graph 0.5, 1.05 center
plot for [k in 'a b c d e f g h'] data index 'histories' using 'step':k with lines ls 1 linewidth 1.2
unset ylabel
unset label
set lmargin at screen 385.0/720
set rmargin at screen 630.0/720
set xrange [0:100]
set xtics 0, 25, 100
set xlabel 'runs, best first (per cent)'
set format y ''
set y2range [0:1]
set y2tics ('0' 0, '½ ln 2' 0.3466, '¾ H(⅓)' 0.4774, 'ln 2' 0.6931)
set label 1 'two hundred runs, after 600 steps' at graph 0.55, 1.05 center
set label 2 '2' at 28, 0.40 center textcolor rgb '#0072B2'
set label 3 '3' at 45.5, 0.28 center textcolor rgb '#D55E00'
set label 4 '4' at 63, 0.42 center textcolor rgb '#009E73'
set label 5 '8' at 88, 0.22 center textcolor rgb '#CC79A7'
set label 6 '16 units' at 92, 0.06 right textcolor rgb '#E69F00'
plot data index 'stairs' using 'share':'two' with lines ls 1, \
     data index 'stairs' using 'share':'three' with lines ls 2, \
     data index 'stairs' using 'share':'four' with lines ls 3, \
     data index 'stairs' using 'share':'eight' with lines ls 4, \
     data index 'stairs' using 'share':'sixteen' with lines ls 5
unset multiplot
