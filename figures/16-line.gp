set xrange [-0.02:0.92]
set yrange [-0.12:0.6]
set ytics 0.2
set xlabel 'chance to be dropped'
set ylabel 'weight'
set label 'the two that matter' at 0.12, 0.46 left
set label 'three that do not' at 0.22, -0.03 left textcolor rgb '#777777'
plot for [c in 'ra rb rc rd re'] data index 'line' using 'p':c with lines ls 7, \
     for [c in 'a b'] data index 'line' using 'p':c with points ls 1 pointsize 1, \
     for [c in 'c d e'] data index 'line' using 'p':c with points ls 2 pointsize 1
