set logscale x
set xrange [2.5:0.05]
set yrange [0.9:1.9]
set xtics (2, 1, 0.5, 0.2, 0.1)
set ytics 0.2
set xlabel 'loss on the 160 rows'
set ylabel 'loss on 500 others'
set label 'all 160 rows a step' at 0.8, 1.75 left textcolor rgb '#777777'
set label '32' at 0.8, 1.66 left textcolor rgb '#0072B2'
set label '4' at 0.8, 1.57 left textcolor rgb '#D55E00'
plot data index 'gap.all' using 'train':'valid' with points ls 7 pointsize 0.9, \
     data index 'gap.few' using 'train':'valid' with points ls 1 pointsize 0.6, \
     data index 'gap.four' using 'train':'valid' with points ls 2 pointsize 0.6
