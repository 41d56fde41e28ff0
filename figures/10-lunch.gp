unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 3
set bmargin 4
set tmargin 2.5
set xrange [0.8:6.2]
set yrange [0:1.6]
set xtics 1
set ytics 0.5
set xlabel 'looks'
set ylabel 'lowest seen, mean' offset 1, 0
set label 1 'all 4096 functions' at graph 0.5, 1.06 center
set label 2 'all three' at 2.3, 0.9 left
plot data index 'lunch' using 'looks':'left' with linespoints ls 7, \
     data index 'lunch' using 'looks':'high' with linespoints ls 2, \
     data index 'lunch' using 'looks':'low' with linespoints ls 1
unset ylabel
set format y ''
set label 1 'the smooth ones'
set label 2 'beside the lowest' at 3.7, 0.62 right textcolor rgb '#0072B2'
set label 3 'beside the highest' at 3.6, 1.16 left textcolor rgb '#D55E00'
set label 4 'from the left' at 1.2, 0.92 left textcolor rgb '#777777'
plot data index 'lunch' using 'looks':'smooth.left' with linespoints ls 7, \
     data index 'lunch' using 'looks':'smooth.high' with linespoints ls 2, \
     data index 'lunch' using 'looks':'smooth.low' with linespoints ls 1
unset multiplot
