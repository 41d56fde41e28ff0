unset grid
set multiplot layout 1, 2
set lmargin 10
set rmargin 2
set bmargin 4
set logscale xy
set xrange [1e-20:1e12]
set yrange [1e-17:10]
set xtics 1e8
set ytics 1e4
set format '10^{%T}'
set xlabel 'factor of the loss'
set ylabel 'distance of the ends'
set label 1 'ε = 10^{−8}' at 1, 1e-8 left
set label 2 'ε = 10^{−16}' at 0.1, 2e-14 left textcolor rgb '#D55E00'
plot data index 'scales' using 'factor':'tiny' with lines ls 2, \
     data index 'scales' using 'factor':'usual' with lines ls 8
unset label
set format '%g'
set xrange [0.125:64]
set yrange [0.01:1.5]
set xtics (0.125, 1, 8, 64)
set ytics (0.01, 0.1, 1)
set xlabel 'noise, in units of the gradient'
set ylabel 'step, in rates'
set label 1 'length' at 24, 0.34 center textcolor rgb '#0072B2'
set label 2 'progress' at 7, 0.085 right textcolor rgb '#009E73'
plot data index 'noise' using 's':'size.promised' with lines ls 7, \
     data index 'noise' using 's':'mean.promised' with lines ls 7, \
     data index 'noise' using 's':'size' with points ls 1 pointsize 0.7, \
     data index 'noise' using 's':'mean' with points ls 3 pointsize 0.7
unset multiplot
