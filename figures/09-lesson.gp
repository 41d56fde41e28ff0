unset grid
set multiplot layout 1, 2
set lmargin 10
set rmargin 2
set bmargin 4
set xrange [0:300]
set xtics 100
set xlabel 'step'
set logscale y
set yrange [1e-20:10]
set ytics 1e5
set format y '10^{%T}'
set ylabel 'loss on the sixty rows'
set label 1 'plain descent' at 105, 1e-15 left textcolor rgb '#0072B2'
set label 2 'Adam' at 160, 1e-6 left
plot data index 'lesson.sgd' using 'step':'loss' with lines ls 1, \
     data index 'lesson.adam' using 'step':'loss' with lines ls 8
unset label
unset logscale y
set yrange [-1.1:1.1]
set ytics 0.5
set format y '%g'
set ylabel 'answer to a new row'
set arrow 1 from 0, 0 to 300, 0 nohead ls 7
set label 1 'a new yes' at 295, 0.88 right
set label 2 'a new no: Adam' at 295, 0.35 right
set label 3 'a new no: plain descent' at 295, -0.8 right textcolor rgb '#0072B2'
plot data index 'lesson.sgd' using 'step':'yes' with lines ls 1, \
     data index 'lesson.sgd' using 'step':'no' with lines ls 1, \
     data index 'lesson.adam' using 'step':'yes' with lines ls 8, \
     data index 'lesson.adam' using 'step':'no' with lines ls 8
unset multiplot
