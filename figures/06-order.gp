set multiplot layout 1, 2
set logscale y
set xrange [0:500]
set yrange [0.01:1e8]
set xtics 100
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss above the least'
plot data index 'order.kept' using 'step':'excess' with lines ls 2, \
     data index 'order.slow' using 'step':'excess' with lines ls 4, \
     data index 'order.shuffled' using 'step':'excess' with lines ls 1
unset logscale
set format y '%g'
set xrange [0:7680]
set yrange [0.6:4]
set xtics 2560
set ytics 1
set xlabel 'rows read'
set ylabel 'loss'
plot data index 'sorted.kind' using 'read':'train' with lines ls 2, \
     data index 'sorted.once' using 'read':'train' with lines ls 3, \
     data index 'sorted.never' using 'read':'train' with lines ls 1
unset multiplot
