set xrange [0.2:3.05]
set yrange [-1.2:1.45]
set ytics ('no' 0, '½' 0.5, 'yes' 1)
set xlabel 'proportion: width over height'
set ylabel 'is it a dress?'
set label 'dresses' at 0.75, 1.22 left
set label 'pullovers' at 0.62, -0.22 left
set label 'sandals' at 2.8, 0.22 right
set label 'dresses and pullovers' at 1.55, -0.85 right textcolor rgb '#0072B2'
set label 'with the sandals' at 1.35, 0.33 left textcolor rgb '#D55E00'
set arrow from 0.2, 0.5 to 3.05, 0.5 nohead ls 7
plot data index 'garments' using 'proportion':(column('kind') == 0 ? 1 + 0.16*column('place') - 0.08 : 1/0) with points ls 8 pointsize 0.3, \
     data index 'garments' using 'proportion':(column('kind') > 0 ? 0.16*column('place') - 0.08 : 1/0) with points ls 7 pointsize 0.3, \
     data index 'lines' using 'proportion':'two' every 56 with lines ls 1, \
     data index 'lines' using 'proportion':'all' every 56 with lines ls 2
