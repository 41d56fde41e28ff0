# left: right labels; right: labels drawn by lot
unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set tmargin 2
set logscale y
set xrange [0:400]
set yrange [0.002:14]
set xtics 100
set ytics (0.01, 0.1, 1, 10)
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set arrow 1 from 0, 2.302585 to 400, 2.302585 nohead ls 7
set label 1 'right labels' at graph 0.5, 1.04 center
set label 2 'rows learnt from' at 105, 0.006 center textcolor linetype 1
set label 3 'fresh rows' at 210, 1.45 left textcolor linetype 2
plot data index 'opening' using 'step':'train.low':'train.high' with filledcurves lt 1 fs transparent solid 0.25, \
     data index 'opening' using 'step':'valid.low':'valid.high' with filledcurves lt 2 fs transparent solid 0.25, \
     data index 'opening' using 'step':'train' with lines ls 1, \
     data index 'opening' using 'step':'valid' with lines ls 2
unset ylabel
set format y ''
set label 1 'labels by lot'
set label 2 at 120, 0.025
set label 3 at 210, 3.8
set label 4 'knows nothing' at 390, 1.75 right textcolor rgb '#777777'
plot data index 'nonsense' using 'step':'train.low':'train.high' with filledcurves lt 1 fs transparent solid 0.25, \
     data index 'nonsense' using 'step':'valid.low':'valid.high' with filledcurves lt 2 fs transparent solid 0.25, \
     data index 'nonsense' using 'step':'train' with lines ls 1, \
     data index 'nonsense' using 'step':'valid' with lines ls 2
unset multiplot
