unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 3
set bmargin 4
set tmargin 2.5
set xrange [0:90]
set yrange [-1.22:1.12]
set xtics 30
set ytics 1
set xlabel 'step'
set ylabel 'w' offset 1, 0
set arrow 1 from 0, -1 to 90, -1 nohead ls 7
set label 1 'the minimum' at 89, -1.1 right textcolor rgb '#777777'
set label 2 'β_1 = 0,  β_2 = 0.1' at graph 0.5, 1.06 center
set label 3 'Adam' at 50, 0.8
set label 4 'AMSGrad' at 45, -0.8 textcolor rgb '#D55E00'
plot data index 'duel.classic' using 'step':'amsgrad' with lines ls 2, \
     data index 'duel.classic' using 'step':'adam' with lines ls 8
unset ylabel
set format y ''
set label 2 'β_1 = 0.9,  β_2 = 0.999'
set label 3 'both' at 15, -0.82
unset label 4
plot data index 'duel.default' using 'step':'amsgrad' with lines ls 2, \
     data index 'duel.default' using 'step':'adam' with lines ls 8
unset multiplot
