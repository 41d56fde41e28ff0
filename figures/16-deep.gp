set xrange [0:20.5]
set yrange [0.9:1.4]
set xlabel 'layer'
set ylabel 'standard deviation'
set label 'dropout' at 12, 1.32 center textcolor linetype 2
set label 'alpha dropout' at 8.6, 1.06 center textcolor linetype 5
set label 'nothing dropped' at 6, 0.945 center textcolor rgb '#777777'
plot data index 'deep' using 'layer':'none' with lines ls 7, \
     data index 'deep' using 'layer':'plain' with linespoints ls 2 pointsize 0.8, \
     data index 'deep' using 'layer':'alpha' with linespoints ls 5 pointsize 0.8
