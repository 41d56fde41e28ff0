height = 330
load 'figures/style.gp'
unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set logscale xy
set yrange [1.1:2.4]
set ytics (1.2, 1.5, 2)
set xlabel 'rate after the warm-up'
set ylabel 'validation loss' offset 1, 0
set xrange [0.0068:0.072]
set xtics ('1/128' 1/128.0, '1/32' 1/32.0)
set label 1 'Adam' at graph 0.5, 0.93 center
set label 2 'without' at 0.045, 1.75 right textcolor rgb '#D55E00'
set label 3 'with warm-up' at 0.0075, 1.22 left textcolor rgb '#0072B2'
plot data index 'warm.adam' using 'rate':'coldlow':'coldhigh' with filledcurves linetype 2 fillstyle transparent solid 0.2, \
     data index 'warm.adam' using 'rate':'warmlow':'warmhigh' with filledcurves linetype 1 fillstyle transparent solid 0.2, \
     data index 'warm.adam' using 'rate':'cold' with linespoints ls 2, \
     data index 'warm.adam' using 'rate':'warm' with linespoints ls 1
set label 1 'momentum'
unset label 2
unset label 3
unset ylabel
set xrange [0.0136:0.145]
set xtics ('1/64' 1/64.0, '1/16' 1/16.0)
plot data index 'warm.momentum' using 'rate':'coldlow':'coldhigh' with filledcurves linetype 2 fillstyle transparent solid 0.2, \
     data index 'warm.momentum' using 'rate':'warmlow':'warmhigh' with filledcurves linetype 1 fillstyle transparent solid 0.2, \
     data index 'warm.momentum' using 'rate':'cold' with linespoints ls 2, \
     data index 'warm.momentum' using 'rate':'warm' with linespoints ls 1
unset multiplot
