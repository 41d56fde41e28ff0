unset grid
set multiplot layout 1, 2
set lmargin 9
set rmargin 2
set bmargin 4
set logscale y
set format y '10^{%T}'
set xrange [1:21]
set xtics (1, 5, 10, 15, 20)
set xlabel 'layer'
set yrange [1e-4:100]
set ytics 10
widths = '16 64'
blocks = 'spread.16 spread.64'
do for [i = 1:2] {
    if (i == 1) { set ylabel 'variance of z, divided by 2' offset 1, 0 }
    if (i == 2) { unset ylabel }
    set label 1 word(widths, i).' units a layer' at 11, 40 center
    if (i == 1) { set label 2 'median' at 9, 0.055 left textcolor rgb '#0072B2'; set label 3 'mean' at 6.5, 2.4 left textcolor rgb '#D55E00' }
    if (i == 2) { unset label 2; unset label 3 }
    plot data index word(blocks, i) using 'layer':'low':'high' with filledcurves linetype 1 fillstyle transparent solid 0.25, \
         data index word(blocks, i) using 'layer':'mean' with lines ls 2, \
         data index word(blocks, i) using 'layer':'median' with lines ls 1
}
unset multiplot
