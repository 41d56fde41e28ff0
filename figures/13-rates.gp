unset grid
set multiplot layout 1, 2
set lmargin 8
set rmargin 2
set bmargin 4
set tmargin 2.5
set logscale x
set xrange [0.026:4]
set yrange [0.8:2.6]
set xtics (0.03, 0.1, 0.3, 1, 3)
set ytics 0.5
set xlabel 'rate'
set ylabel 'validation loss after 120 steps' offset 1, 0
nowhere = 'rates.he.nowhere rates.small.nowhere'
before = 'rates.he.before rates.small.before'
after = 'rates.he.after rates.small.after'
do for [k = 1:2] {
    if (k == 1) {
        set title 'started by He'
        set label 1 'without' at 0.4, 2.15 right textcolor rgb '#777777'
        set label 2 'before' at 1.55, 1.5 left textcolor rgb '#0072B2'
        set label 3 'after' at 0.12, 1.25 right textcolor rgb '#D55E00'
    } else {
        set title 'started three times too small'
        unset ylabel
        set label 1 'without' at 0.2, 2.4 center
        set label 2 'before' at 0.048, 1.78 left
        set label 3 'after' at 0.04, 1.06 left
    }
    plot data index word(nowhere, k) using 'rate':'low':'high' with filledcurves lt 7 fillstyle transparent solid 0.25, \
         data index word(before, k) using 'rate':'low':'high' with filledcurves lt 1 fillstyle transparent solid 0.25, \
         data index word(after, k) using 'rate':'low':'high' with filledcurves lt 2 fillstyle transparent solid 0.25, \
         data index word(nowhere, k) using 'rate':'median' with lines ls 7, \
         data index word(before, k) using 'rate':'median' with lines ls 1, \
         data index word(after, k) using 'rate':'median' with lines ls 2
}
unset multiplot
