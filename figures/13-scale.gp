set logscale y
set xrange [-2:120]
set yrange [4e-5:300]
set format y '10^{%T}'
set xtics 20
set ytics 10
set xlabel 'step'
set ylabel 'effective rate'
set label 1 'weights a hundredth of He’s' at 4, 60 left textcolor rgb '#009E73'
set label 2 'a tenth' at 4, 0.5 left textcolor rgb '#0072B2'
set label 3 'He’s' at 100, 4e-3 center
set label 4 'ten times He’s' at 60, 6.3e-5 center textcolor rgb '#D55E00'
plot data index 'scale' using 'step':'tiny' with lines ls 3, \
     data index 'scale' using 'step':'tiny' every ::0::0 with points ls 3 pointsize 0.9, \
     data index 'scale' using 'step':'small' with lines ls 1, \
     data index 'scale' using 'step':'small' every ::0::0 with points ls 1 pointsize 0.9, \
     data index 'scale' using 'step':'he' with lines ls 8, \
     data index 'scale' using 'step':'large' with lines ls 2
