unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set logscale y
set format y '10^{%T}'
set xrange [1:21]
set xtics (1, 5, 10, 15, 20)
set xlabel 'layer'
set yrange [0.003:30]
set ytics 10
set ylabel 'variance of z' offset 1, 0
names = 'signal.oblong.in signal.oblong.out signal.oblong.mean'
types = '1 5 3'
set label 1 'fan out' at 14, 16 center textcolor rgb '#E69F00'
set label 2 'fan in' at 14.5, 0.4 center textcolor rgb '#0072B2'
set label 3 'their mean' at 13, 0.02 right textcolor rgb '#009E73'
plot for [i = 1:3] data index word(names, i) using 'layer':'z-exact' with lines linetype 7 linewidth 1.2, \
     for [i = 1:3] data index word(names, i) using 'layer':'z' with linespoints linestyle int(word(types, i)) pointsize 0.5
unset label
set ylabel 'variance of dz, last layer = 1' offset 1, 0
set label 3 'mean' at 11, 0.015 left textcolor rgb '#009E73'
set label 1 'fan out' at 6, 3 center textcolor rgb '#E69F00'
set label 2 'fan in' at 5, 0.07 left textcolor rgb '#0072B2'
plot for [i = 1:3] data index word(names, i) using 'layer':'dz-exact' with lines linetype 7 linewidth 1.2, \
     for [i = 1:3] data index word(names, i) using 'layer':'dz' with linespoints linestyle int(word(types, i)) pointsize 0.5
unset multiplot
