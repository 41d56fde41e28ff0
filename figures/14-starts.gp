set logscale x
set xrange [0.003:0.34]
set yrange [0:105]
set xtics ('0.003' 0.003, '0.01' 0.01, '0.03' 0.03, '0.1' 0.1, '0.3' 0.3)
set xlabel 'rate'
set ylabel 'per cent of the starts'
set label 1 'by norm' at 0.0105, 84 right textcolor rgb '#0072B2'
set label 2 'by value' at 0.0135, 30 left textcolor rgb '#009E73'
set label 3 'as it is' at 0.036, 72 left textcolor rgb '#D55E00'
plot data index 'starts' using 'rate':'free' with linespoints ls 2, \
     data index 'starts' using 'rate':'value' with linespoints ls 3, \
     data index 'starts' using 'rate':'norm' with linespoints ls 1
