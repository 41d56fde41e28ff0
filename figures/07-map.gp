# a cell of a map is 12 by 18 pixels, so that neighbours do not overlap
set contour base
unset surface
set cntrparam levels discrete 40, 80, 160, 320
set print $heavy
print 'a beta steps'
set table $heavy append
splot data index 'theory.momentum' using 'a':'beta':'steps'
unset table
set print $ahead
print 'a beta steps'
set table $ahead append
splot data index 'theory.nesterov' using 'a':'beta':'steps'
unset table
unset print
set multiplot layout 1, 2
unset grid
set style line 9 linetype 8 linewidth 1
set tmargin at screen 1 - 50.0/430
set bmargin at screen 1 - 338.0/430
set lmargin at screen 64.0/720
set rmargin at screen 352.0/720
set xrange [0:4]
set yrange [0:1]
set xtics 1
set ytics 0.5
set xlabel 'rate × λ_{max}'
set ylabel 'β'
set label 1 'heavy ball' at graph 0.5, 1.05 center
class(c) = column('class') == c ? column('left') : NaN
set label 2 'explodes' at 3.25, 0.25 center front
set label 3 '40' at 2.62, 0.475 center front textcolor rgb 'white'
set label 4 '80' at 1.9, 0.66 center front textcolor rgb 'white'
set label 5 '160' at 1.9, 0.79 center front
set label 6 '320' at 1.9, 0.88 center front
plot for [c = 0:4] data index 'map.momentum' using (class(c)):'bottom':'left':'right':'bottom':'top' with boxxyerror linetype 1 fillstyle solid 0.9 - c*0.19 noborder, \
     $heavy using 'a':'beta' with lines ls 9
set lmargin at screen 416.0/720
set rmargin at screen 704.0/720
set xrange [0:2]
unset ylabel
unset label 3
unset label 4
set label 4 '80' at 1.1, 0.69 center front textcolor rgb 'white'
set label 5 '160' at 0.95, 0.82 center front
set label 6 '320' at 0.9, 0.9 center front
set label 1 'Nesterov'
set label 2 'explodes' at 1.7, 0.6 center front
plot for [c = 0:4] data index 'map.nesterov' using (class(c)):'bottom':'left':'right':'bottom':'top' with boxxyerror linetype 1 fillstyle solid 0.9 - c*0.19 noborder, \
     $ahead using 'a':'beta' with lines ls 9
unset multiplot
