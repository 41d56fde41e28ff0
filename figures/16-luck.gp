set logscale xy
set xrange [4.5:450]
set yrange [0.008:1]
set xtics (5, 10, 20, 50, 100, 200)
set ytics (0.01, 0.1, 1)
set xlabel 'rows that judge'
set ylabel 'loss'
set label 'how far one lot is off' at 32, 0.42 left textcolor linetype 1
set label 'too good by' at 12, 0.25 left textcolor linetype 2
set label 'lost by its choice' at 8.5, 0.08 center textcolor linetype 3
plot data index 'luck' using 'judges':'noise' with linespoints ls 1 pointsize 0.8, \
     data index 'luck' using 'judges':'optimism' with linespoints ls 2 pointsize 0.8, \
     data index 'luck' using 'judges':'regret' with linespoints ls 3 pointsize 0.8
