unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set tmargin 2
set logscale x
set yrange [0:2.3]
set xlabel 'strength of the decay'
set ylabel 'loss' offset 1, 0
set xrange [7e-3:15]
set xtics (0.01, 0.1, 1, 10)
set label 1 'judges, best rate' at graph 0.5, 1.04 center
set label 2 'L2' at 0.012, 1.32 center textcolor linetype 1
set label 3 'decoupled' at 3, 1.15 center textcolor linetype 2
plot data index 'search.few.l2' using 'decay':'low':'high' with filledcurves lt 1 fs transparent solid 0.25, \
     data index 'search.few.decoupled' using 'decay':'low':'high' with filledcurves lt 2 fs transparent solid 0.25, \
     data index 'search.few.l2' using 'decay':'valid' with linespoints ls 1 pointsize 0.8, \
     data index 'search.few.decoupled' using 'decay':'valid' with linespoints ls 2 pointsize 0.8
unset ylabel
set format y ''
set xrange [8.5e-3:0.36]
set xtics (0.01, 0.03, 0.1, 0.3)
set label 1 'L2: the gap'
set label 2 'judges' at 0.0105, 1.75 left textcolor linetype 1
set label 3 'rows learnt from' at 0.36, 0.1 right textcolor linetype 3
set label 4 'gap' at 0.16, 0.52 left textcolor linetype 7
plot data index 'search.few.l2' using 'decay':'gap' with linespoints ls 7 pointsize 0.8, \
     data index 'search.few.l2' using 'decay':'train' with linespoints ls 3 pointsize 0.8, \
     data index 'search.few.l2' using 'decay':'valid' with linespoints ls 1 pointsize 0.8
unset multiplot
