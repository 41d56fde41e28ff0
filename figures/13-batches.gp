unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set logscale x 2
set xrange [1.8:56]
set xtics (2, 4, 8, 16, 32)
set yrange [1.1:2.5]
set ytics 0.5
set xlabel 'rows in a batch'
set ylabel 'validation loss after 2400 rows' offset 1, 0
set label 1 'without' at 22, 1.62 left textcolor rgb '#777777'
set label 2 'normalised' at 4.2, 1.98 left textcolor rgb '#0072B2'
plot data index 'batches' using 'rows':'without' with lines ls 7, \
     data index 'batches' using 'rows':'without' with points ls 7 pointsize 0.7, \
     data index 'batches' using 'rows':'with' with lines ls 1, \
     data index 'batches' using 'rows':'with' with points ls 1 pointsize 0.7
set yrange [-0.03:1.05]
set ytics 0.25
set ylabel 'share of the gradient let through'
set label 1 '1 − 2/B' at 12, 0.72 left
unset label 2
plot data index 'kept' using 'rows':'theory' with lines ls 7, \
     data index 'kept' using 'rows':'share' with points ls 1 pointsize 0.9
unset multiplot
