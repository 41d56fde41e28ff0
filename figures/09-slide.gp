height = 560
load 'figures/style.gp'
unset grid
blocks = 'slide.minus.m slide.minus.v slide.lost.t slide.stray.g'
array names[4] = ['minus in the mean of g', 'minus in the mean of g^2', '1 − β for 1 − β^t', 'a stray g']
set multiplot layout 2, 2 margins screen 72.0/720, 690.0/720, 60.0/height, 1 - 34.0/height spacing screen 36.0/720, screen 50.0/height
set logscale y
set xrange [0:2000]
set yrange [0.01:1e6]
set xtics 1000
set ytics 100
do for [k = 1:4] {
    if (k%2 == 1) { set ylabel 'loss' offset 1, 0; set format y '10^{%T}' } else { unset ylabel; set format y '' }
    if (k > 2) { set xlabel 'step'; set format x '%g' } else { unset xlabel; set format x '' }
    set label 1 names[k] at graph 0.5, 1.07 center
    unset label 3
    if (k == 1) { set label 2 'the book’s Adam' at 900, 0.06 right textcolor rgb '#777777' } else { unset label 2 }
    if (k == 2) { set label 3 'no number after this' at 110, 24 left textcolor rgb '#D55E00' }
    if (k == 4) { set label 3 'out of the picture' at 110, 3e5 left textcolor rgb '#D55E00' }
    plot data index 'slide.right' using 'step':'loss' every 3 with lines ls 7, \
         data index word(blocks, k) using 'step':'loss' with lines ls 2, \
         data index word(blocks, k) using 'step':'loss' every ::0::0 with points ls 2 pointsize 0.9
}
unset multiplot
