unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set logscale x
set xrange [1e-4:100]
set yrange [0:1.1]
set xtics 100
set ytics 0.2
set format x '10^{%T}'
set xlabel 'size of the gradients'
set ylabel 'what is left of the weight' offset 1, 0
set label 1 'AdamW' at 1e-3, 1.0 left textcolor rgb '#009E73'
set label 2 'Adam with L2' at 2e-4, 0.17 left
plot data index 'decay' using 'size':'w.low':'w.high' with filledcurves lt 3 fillstyle transparent solid 0.25, \
     data index 'decay' using 'size':'l2.low':'l2.high' with filledcurves lt 8 fillstyle transparent solid 0.25, \
     data index 'decay' using 'size':'w' with lines ls 3, \
     data index 'decay' using 'size':'l2' with lines ls 8
unset label
unset logscale
set format x '%g'
set xrange [0:1000]
set xtics 500
set xlabel 'step'
set ylabel 'mean of the weights'
set label 1 'loud, L2' at 980, 1.035 right
set label 2 'quiet, L2' at 420, 0.5 right
set label 3 'AdamW, both' at 980, 0.84 right textcolor rgb '#009E73'
plot data index 'wear' using 't':'w.quiet' with lines ls 3, \
     data index 'wear' using 't':'w.loud' with lines ls 3, \
     data index 'wear' using 't':'l2.quiet' with lines ls 8, \
     data index 'wear' using 't':'l2.loud' with lines ls 8
unset multiplot
