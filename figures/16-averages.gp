unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set tmargin 2
set logscale xy
set xrange [10:20000]
set yrange [4e-3:3e6]
set xtics (10, 100, 1000, 10000)
set ytics (0.01, 1, 100, 1e4, 1e6)
set format y '10^{%T}'
set format x '10^{%T}'
set xlabel 'step'
set ylabel 'loss above the least' offset 1, 0
set label 1 'grid regression' at graph 0.5, 1.04 center
set label 2 'w' at 6000, 40 textcolor linetype 1
set label 3 'mean of all' at 900, 2500 textcolor linetype 3
set label 4 'EMA' at 230, 2e5 left textcolor linetype 4
set label 5 'mean from 1000' at 900, 0.02 right textcolor linetype 2
plot data index 'wander' using 'step':'theory' with lines ls 7, \
     data index 'wander' using 'step':'w' with lines ls 1, \
     data index 'wander' using 'step':'all' with lines ls 3, \
     data index 'wander' using 'step':'ema' with lines ls 4, \
     data index 'wander' using ($1 > 1000 ? $1 : NaN):'tail' with lines ls 2
unset logscale
set format '%g'
set xrange [0:400]
set yrange [0.4:2.2]
set xtics 100
set ytics 0.5
set xlabel 'step'
set ylabel 'loss of the judges'
set label 1 '800 garments'
set label 2 'w, rate 0.01' at 200, 1.15 textcolor linetype 1
set label 3 'mean of all, rate 0.03' at 90, 0.46 textcolor linetype 3
unset label 4
unset label 5
plot data index 'many.none' using 'step':'valid.low':'valid.high' with filledcurves lt 1 fs transparent solid 0.25, \
     data index 'many.average' using 'step':'valid.low':'valid.high' with filledcurves lt 3 fs transparent solid 0.25, \
     data index 'many.none' using 'step':'valid' with lines ls 1, \
     data index 'many.average' using 'step':'valid' with lines ls 3
unset multiplot
