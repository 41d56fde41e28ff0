unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set tmargin 2
set logscale xy
set xrange [1e-12:1]
set yrange [1e-7:30]
set xtics ('10^{-12}' 1e-12, '10^{-8}' 1e-8, '10^{-4}' 1e-4, '1' 1)
set format y '10^{%T}'
set ytics add ('1' 1)
set xlabel 'size of the gradients'
set ylabel 'step, in rates' offset 1, 0
set label 1 'outside, 10^{-10}' at 1e-11, 6 left textcolor linetype 1
set label 2 'inside, 10^{-10}' at 1.5e-6, 0.0022 left textcolor linetype 2
set label 3 'outside, 10^{-5}' at 1.5e-6, 0.0005 left textcolor linetype 3
plot data index 'eps' using 'size':'small' with lines ls 1, \
     data index 'eps' using 'size':'large' with lines ls 3, \
     data index 'eps' using 'size':'inside' with lines ls 2
unset logscale
unset label
set xrange [0:2000]
set yrange [0:1.15]
set xtics 1000
set ytics 0.5
set format y '% h'
set xlabel 'step'
set ylabel 'loss' offset 1, 0
set label 1 'outside, 10^{-10}' at 530, 0.75 left textcolor linetype 1
set label 2 'inside, 10^{-10}' at 1470, 0.4 right textcolor linetype 2
set label 3 'outside, 10^{-5}' at 2000, 1.08 right textcolor linetype 3
plot data index 'plateau.small' using 'step':'loss' with lines ls 1, \
     data index 'plateau.large' using 'step':'loss' with lines ls 3, \
     data index 'plateau.inside' using 'step':'loss' with lines ls 2
unset multiplot
