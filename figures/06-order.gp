unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set logscale y
set xrange [0:300]
set yrange [0.01:1e10]
set xtics 150
set ytics 0.01, 1e4, 1e10
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss above the least'
set label 1 'in order' at 110, 1e8 left textcolor rgb '#D55E00'
set label 2 'in order, half rate' at 75, 8e3 left textcolor rgb '#CC79A7'
set label 3 'shuffled' at 130, 60 left textcolor rgb '#0072B2'
plot data index 'order.kept' using 'step':'excess' with lines ls 2, \
     data index 'order.slow' using 'step':'excess' with lines ls 4, \
     data index 'order.shuffled' using 'step':'excess' with lines ls 1
unset logscale
unset label
set format y '%g'
set xrange [0:7680]
set yrange [0.5:4]
set xtics 3840
set ytics 1, 2
set xlabel 'rows read'
set ylabel 'loss over all 640 rows'
set label 1 'kind by kind' at 3800, 3.5 center textcolor rgb '#D55E00'
set label 2 'mixed once, or always' at 7400, 1.5 right textcolor rgb '#0072B2'
plot data index 'sorted.kinds' using 'read':'train' with lines ls 2, \
     data index 'sorted.once' using 'read':'train' with lines ls 3, \
     data index 'sorted.always' using 'read':'train' with lines ls 1
unset multiplot
