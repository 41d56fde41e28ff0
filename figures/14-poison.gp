set xrange [0:150]
set yrange [0.9:2.8]
set xtics 50
set ytics 0.5
set xlabel 'step'
set ylabel 'validation loss'
set label 1 'tanh: NaN' at 34, 1.86 textcolor rgb '#D55E00'
set label 2 'relu: a number, for ever' at 148, 2.4 right textcolor rgb '#0072B2'
set label 3 'relu with the veto' at 148, 1.22 right
plot data index 'poison' using 'step':'relu' with linespoints ls 1, \
     data index 'poison' using 'step':'veto' with lines ls 8, \
     data index 'poison' using 'step':'tanh' with linespoints ls 2
