set xrange [0:90]
set yrange [0:100]
set xtics 15
set ytics 25
set xlabel 'angle of the ravine, degrees'
set ylabel 'to a millionth of the loss'
stats data index 'results' using (strcol(1) eq 'descent.steps' ? $2 : NaN) name 'steps' nooutput
set arrow from 0, steps_min to 90, steps_min nohead ls 7
set label 'steps of descent' at 2, 93 left textcolor rgb '#777777'
set label 'sweeps' at 45, 50 center textcolor linetype 1
plot data index 'angles' using 'degrees':'sweeps' with linespoints ls 1 pointsize 0.8
