set multiplot layout 1, 2
set lmargin 6
set rmargin 2
set bmargin 4
set xrange [0.25:2.5]
set xtics 0.5, 0.5, 2.5
set yrange [-0.25:1.2]
set ytics 0, 0.5, 1
set xlabel 'proportion'
set label 1 'squares' at graph 0.5, 1.04 center
set label 2 'dress' at 0.9, 0.55 left textcolor rgb '#0072B2'
set label 3 'pullover' at 0.28, 0.33 left textcolor rgb '#D55E00'
set label 4 'sandal' at 1.75, 0.85 right textcolor rgb '#009E73'
plot data index 'classes' using 'proportion':'a' every 45 with lines ls 1, \
     data index 'classes' using 'proportion':'b' every 45 with lines ls 2, \
     data index 'classes' using 'proportion':'c' every 45 with lines ls 3
unset label
set label 1 'softmax and cross-entropy' at graph 0.5, 1.04 center
set label 2 'dress' at 0.3, 1.07 left textcolor rgb '#0072B2'
set label 3 'pullover' at 0.97, 1.07 center textcolor rgb '#D55E00'
set label 4 'sandal' at 2.1, 1.07 center textcolor rgb '#009E73'
plot data index 'classes' using 'proportion':'pa' with lines ls 1, \
     data index 'classes' using 'proportion':'pb' with lines ls 2, \
     data index 'classes' using 'proportion':'pc' with lines ls 3
unset multiplot
