set multiplot layout 1, 2
set logscale y
set xrange [0:300]
set yrange [0.01:1e6]
set xtics 100
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss above the least'
plot data index 'broken.filtered' using 'step':'excess' with lines ls 1, \
     data index 'broken.plain' using 'step':'excess' with lines ls 2
unset logscale
set format y '%g'
set xrange [0:60]
set yrange [0:2]
set xtics 20
set ytics 0.5
set xlabel 'epoch'
set ylabel 'loss'
plot data index 'kept' using 'read':'train' with lines ls 7, \
     data index 'kept' using 'read':'valid' with lines ls 1
unset multiplot
