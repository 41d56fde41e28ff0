set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set tmargin 1.5
set xrange [0:40]
set yrange [0:1.08]
set xtics 20
set ytics 0.5
set xlabel 'age of a gradient, in steps'
set ylabel 'what it counts for'
set arrow 1 from 6.579, 0 to 6.579, 0.5 nohead ls 7
set arrow 2 from 0, 0.5 to 6.579, 0.5 nohead ls 7
set arrow 3 from 10, 0 to 10, 1 nohead ls 8 linewidth 1 dashtype (4,4)
set arrow 4 from 0, 1 to 10, 1 nohead ls 8 linewidth 1 dashtype (4,4)
set label 1 'half-life' at 11.5, 0.5 left textcolor rgb '#777777'
set label 2 'averaging length' at 11, 0.97 left
set label 3 'β = 0.9' at 20, 0.22 left textcolor rgb '#D55E00'
plot data index 'weights' using 'age':'nine' every 2 with lines ls 2
unset arrow
unset label
set xrange [0:80]
set yrange [0:10.8]
set xtics 40
set ytics 5
set xlabel 'step'
set ylabel 'length of the step, in rates' offset 1, 0
set label 1 'the rate halves' at 42.5, 10.4 left textcolor rgb '#777777'
set label 2 'm' at 37, 6.1 right textcolor rgb '#D55E00'
set label 3 'v' at 48.5, 7.9 left textcolor rgb '#009E73'
set label 4 'no memory' at 78, 1.4 right textcolor rgb '#0072B2'
set arrow 1 from 40.5, 0 to 40.5, 10.8 nohead ls 7
plot data index 'speed' using 'step':'plain' with lines ls 1, \
     data index 'speed' using 'step':'velocity' with lines ls 3, \
     data index 'speed' using 'step':'momentum' with lines ls 2
unset multiplot
