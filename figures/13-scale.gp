set logscale y
set xrange [-2:120]
set yrange [5e-5:3]
set format y '10^{%T}'
set xtics 20
set xlabel 'step'
set ylabel 'effective rate'
set label 1 'weights a tenth of He’s' at 4, 0.6 left textcolor rgb '#0072B2'
set label 2 'He’s' at 100, 6e-3 center
set label 3 'ten times He’s' at 60, 2e-4 center textcolor rgb '#D55E00'
plot data index 'scale' using 'step':'small' with lines ls 1, \
     data index 'scale' using 'step':'small' every ::0::0 with points ls 1 pointsize 0.9, \
     data index 'scale' using 'step':'he' with lines ls 8, \
     data index 'scale' using 'step':'large' with lines ls 2
