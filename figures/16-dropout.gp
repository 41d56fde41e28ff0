# the loss of the judges over the rate; dropout moves the valley to the right
set logscale x
set xrange [0.0027:0.06]
set yrange [1.55:2.7]
set xtics (0.003, 0.005, 0.01, 0.03)
set ytics 0.5
set xlabel 'rate'
set ylabel 'loss of the judges'
set label 'nothing dropped' at 0.0105, 2.44 right textcolor rgb '#777777'
set label 'p = 0.25' at 0.0118, 2.12 left textcolor linetype 3
set label 'p = 0.5' at 0.0315, 2.48 left textcolor linetype 2
set label 'p = 0.75' at 0.0315, 1.79 left textcolor linetype 1
set label 'stopped' at 0.0315, 1.64 left textcolor linetype 4
plot data index 'rates' using 'rate':'none' with linespoints ls 7 pointsize 0.8, \
     data index 'rates' using 'rate':'stop' with linespoints ls 4 pointsize 0.8, \
     data index 'rates' using 'rate':'quarter' with linespoints ls 3 pointsize 0.8, \
     data index 'rates' using 'rate':'half' with linespoints ls 2 pointsize 0.8, \
     data index 'rates' using 'rate':'most' with linespoints ls 1 pointsize 0.8
