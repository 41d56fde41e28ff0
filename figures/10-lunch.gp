unset grid
set multiplot layout 1, 3
set lmargin 8
set rmargin 1.5
set bmargin 4
set tmargin 2.5
set xrange [0.8:6.2]
set yrange [0:1.6]
set xtics 1
set ytics 0.5
set xlabel 'looks'
set ylabel 'lowest seen, mean' offset 0.5, 0
array titles[3] = ['all 4096', 'the smooth 466', 'the other 3630']
do for [k = 1:3] {
    name = 'lunch.'.word('all smooth rough', k)
    set label 1 titles[k] at graph 0.5, 1.06 center
    if (k == 1) { set label 2 'all three' at 2.3, 0.9 left }
    if (k == 2) { unset ylabel; set format y ''; unset label 2
        set label 3 'highest' at 3.4, 1.15 left textcolor rgb '#D55E00'
        set label 4 'lowest' at 3.5, 0.68 right textcolor rgb '#0072B2' }
    if (k == 3) { set label 3 at 3.2, 0.36 right; set label 4 at 3.3, 0.68 left }
    plot data index name using 'looks':'left' with lines ls 7, \
         data index name using 'looks':'high' with lines ls 2, \
         data index name using 'looks':'low' with lines ls 1
}
unset multiplot
