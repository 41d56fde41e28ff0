set multiplot layout 1, 2
set lmargin 7
set rmargin 2
set bmargin 4
set logscale x
set xrange [1:3000]
set xtics (1, 10, 100, 1000)
set yrange [0:1.2]
set ytics 0, 0.5, 1
set xlabel 'gradients'
set ylabel 'loss' offset 1, 0
set label 1 'three kinds' at 20, 0.72 left textcolor rgb '#009E73'
set label 2 'dress or not' at 1.2, 0.25 left textcolor rgb '#0072B2'
plot data index 'learn.two' using 'gradients':'loss' with lines ls 7, \
     data index 'learn.all' using 'gradients':'loss' with lines ls 1, \
     data index 'learn.each' using 'gradients':'loss' with lines ls 3
unset label
set yrange [0:450]
set ytics 0, 100, 400
set ylabel 'wrong answers' offset 1, 0
set label 1 'three kinds' at 8, 250 left textcolor rgb '#009E73'
set label 2 'dress or not' at 16, 140 left textcolor rgb '#0072B2'
plot data index 'learn.two' using 'gradients':'mistakes' with lines ls 7, \
     data index 'learn.all' using 'gradients':'mistakes' with lines ls 1, \
     data index 'learn.each' using 'gradients':'mistakes' with lines ls 3
unset multiplot
