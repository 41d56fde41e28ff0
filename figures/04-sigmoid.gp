set xrange [0.2:3.05]
set yrange [-0.5:1.25]
set ytics ('no' 0, '½' 0.5, 'yes' 1)
set xlabel 'proportion: width over height'
set ylabel 'is it a dress?'
set label 'squares' at 1.9, 0.2 left textcolor rgb '#D55E00'
set label 'cross-entropy' at 0.78, 0.75 left textcolor rgb '#0072B2'
set arrow from 0.2, 0.5 to 3.05, 0.5 nohead ls 7
plot data index 'garments' using 'proportion':(column('kind') == 0 ? 1 + 0.1*column('place') + 0.02 : 1/0) every 2 with points ls 8 pointsize 0.3, \
     data index 'garments' using 'proportion':(column('kind') > 0 ? -0.1*column('place') - 0.02 : 1/0) every 2 with points ls 7 pointsize 0.3, \
     data index 'lines' using 'proportion':'all' every 56 with lines ls 2, \
     data index 'lines' using 'proportion':'chance' with lines ls 1
