unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 3
set bmargin 4
set logscale xy
set xrange [5:115]
set yrange [1:5000]
set xtics (5, 10, 20, 40, 80)
set ytics (1, 10, 100, 1000)
set xlabel 'steps from one large gradient to the next'
set ylabel 'memory needed, steps' offset 1, 0
set arrow 1 from 5, 1000 to 115, 1000 nohead ls 7
set label 1 'the default' at 5.4, 1600 left textcolor rgb '#777777'
set label 2 'β_1 = 0' at 11.5, 70 right
set label 3 'β_1 = 0.9' at 22, 20 left
plot data index 'needed' using 'period':'theory' with lines ls 7, \
     data index 'needed' using 'period':'plain' with points ls 8 pointsize 0.7, \
     data index 'needed' using 'period':'mean' with lines ls 8, \
     data index 'needed' using 'period':'mean' with points ls 8 pointsize 0.4
unset logscale
unset arrow
unset label
set xrange [0:30000]
set yrange [-1.12:1.12]
set xtics ('0' 0, '15 000' 15000, '30 000' 30000)
set ytics 1
set xlabel 'step'
set ylabel 'w' offset 1, 0
set label 1 'Adam' at 15000, 0.88 center
set label 2 'AMSGrad' at 14000, -0.2 left textcolor rgb '#D55E00'
plot data index 'duel.rare' using 'step':'amsgrad' with lines ls 2, \
     data index 'duel.rare' using 'step':'adam' with lines ls 8
unset multiplot
