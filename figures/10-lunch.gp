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
do for [k = 1:2] {
    name = 'lunch.'.word('all smooth', k)
    set label 1 '' at graph 0.5, 1.06 center
    if (k == 1) { set label 1 'all 4096'; set label 2 'all three' at 2.3, 0.9 left }
    if (k == 2) { set label 1 'the smooth 466'; unset ylabel; set format y ''; unset label 2
        set label 3 'highest' at 3.4, 1.15 left textcolor rgb '#D55E00'
        set label 4 'lowest' at 3.5, 0.68 right textcolor rgb '#0072B2' }
    plot data index name using 'looks':'left' with lines ls 7, \
         data index name using 'looks':'high' with lines ls 2, \
         data index name using 'looks':'low' with lines ls 1
}
unset label
set format y '%g'
set yrange [-110:110]
set ytics 50
set label 1 'gain, summed' at graph 0.5, 1.06 center
set label 2 'the smooth' at 3.6, 105 center textcolor rgb '#0072B2'
set label 3 'the others' at 3.6, -103 center textcolor rgb '#D55E00'
plot data index 'lunch.smooth' using 'looks':(466*(column('high') - column('low'))) with lines ls 1, \
     data index 'lunch.rough' using 'looks':(3630*(column('high') - column('low'))) with lines ls 2, \
     0 with lines ls 7
unset multiplot
