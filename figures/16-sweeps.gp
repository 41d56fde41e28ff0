unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set tmargin 2
set logscale y
set xrange [0:90]
set yrange [1e-6:200]
set xtics 30
set ytics (1e-6, 1e-4, 1e-2, 1, 100)
set format y '10^{%T}'
set xlabel 'sweep, or step of descent'
set ylabel 'loss' offset 1, 0
set label 1 '5°' at 5.5, 2e-5 textcolor linetype 3
set label 2 '15°' at 15, 2e-4 textcolor linetype 2
set label 3 '45°' at 36, 5e-3 textcolor linetype 1
set label 4 'descent' at 56, 0.3 textcolor rgb '#777777'
plot data index 'sweeps' using 'sweep':'descent' with lines ls 7, \
     data index 'sweeps' using 'sweep':'five' with lines ls 3, \
     data index 'sweeps' using 'sweep':'fifteen' with lines ls 2, \
     data index 'sweeps' using 'sweep':'half' with lines ls 1
unset logscale
unset label
set format y '%g'
set xrange [0:90]
set yrange [0:50]
set ytics 10
set xlabel 'angle of the ravine, degrees'
set ylabel 'sweeps to a millionth' offset 0.5, 0
plot data index 'angles' using 'degrees':'sweeps' with linespoints ls 1
unset multiplot
