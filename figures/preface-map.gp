# Who uses what of whom: a row for each chapter, a disc for each earlier one.
height = 560
load 'figures/style.gp'
stats data index 'map' using 'chapter' nooutput
last = STATS_max
set margins 17, 1, 3, 1
set border 0
set tics scale 0
set xrange [0.4:last - 0.4]
set yrange [last + 0.6:1.4]
set xtics 1, 1, last - 1
set xlabel 'from chapter'
set grid xtics ytics
plot data index 'map' using 'from':'chapter':(sqrt(column('names'))/11) \
         with circles linetype 1 fill solid 0.75 noborder, \
     data index 'chapters' using (NaN):'chapter':ytic(stringcolumn('slug').' '.stringcolumn('chapter')) with points
