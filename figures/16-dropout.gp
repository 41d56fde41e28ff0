set xrange [0.05:0.8]
set yrange [1.2:2.45]
set xlabel 'chance to be dropped'
set ylabel 'loss of the judges'
set label 'at the rate 0.01' at 0.3, 2.12 left textcolor linetype 2
set label 'each at its best rate' at 0.52, 1.80 left textcolor linetype 1
set label 'no dropout, 0.01' at 0.79, 2.29 right textcolor rgb '#777777'
set label 'no dropout, best rate' at 0.06, 1.61 left textcolor rgb '#777777'
stats data index 'search.few.none' using 'valid' name 'none' nooutput
stats data index 'search.few.none' using 'usual' name 'usual' nooutput
set arrow from 0.05, none_min to 0.8, none_min nohead ls 7
set arrow from 0.05, usual_min to 0.8, usual_min nohead ls 7
plot data index 'search.few.dropout' using 'strength':'low':'high' with filledcurves lt 1 fs transparent solid 0.25, \
     data index 'search.few.dropout' using 'strength':'usual' with linespoints ls 2 pointsize 0.8, \
     data index 'search.few.dropout' using 'strength':'valid' with linespoints ls 1 pointsize 0.8
