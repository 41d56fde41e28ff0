unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set logscale y
set xrange [0:300]
set yrange [0.01:1e6]
set xtics 150
set ytics 0.01, 1e4, 1e6
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss above the least'
set label 1 'without the filter' at 60, 3e3 left textcolor rgb '#D55E00'
set label 2 'with it' at 290, 200 right textcolor rgb '#0072B2'
plot data index 'broken.filtered' using 'step':'excess' with lines ls 1 linewidth 1.4, \
     data index 'broken.plain' using 'step':'excess' with lines ls 2 dashtype solid
unset logscale
unset label
set format y '%g'
set xrange [0:26]
set yrange [0:2.5]
set xtics 10
set ytics 1
set xlabel 'epoch'
set ylabel 'loss'
set label 1 'on other rows' at 25, 1.45 right textcolor rgb '#0072B2'
set label 2 'on its own' at 12, 0.4 right textcolor rgb '#777777'
plot data index 'kept' using 'read':'train' with lines ls 7, \
     data index 'kept' using 'read':'valid' with lines ls 1
unset multiplot
