# six recipes on a hundred garments; the judges of the bare net in grey
height = 34 + 220*2
load 'figures/style.gp'
array names[6] = ['L2', 'decoupled decay', 'dropout', 'average', 'all', 'all, half as strong']
blocks = 'history.l2 history.decoupled history.dropout history.average history.all history.half'
set multiplot layout 2, 3 margins screen 72.0/720, 706.0/720, 60.0/height, 1 - 34.0/height spacing screen 24.0/720, screen 54.0/height
unset grid
set xrange [0:160]
set yrange [0:3.2]
set xtics (0, 100)
set ytics 1
set format x ''
do for [k = 1:6] {
    if (k%3 == 1) { set ylabel 'loss'; set format y '%g' }
    if (k%3 != 1) { unset ylabel; set format y '' }
    if (k > 3) { set xlabel 'step' offset 0, 0.9; set format x '%g' }
    set label 1 names[k] at graph 0.97, 0.93 right
    plot data index word(blocks, k) using 'step':'valid.low':'valid.high' with filledcurves lt 2 fs transparent solid 0.25, \
         data index 'history.none' using 'step':'valid' with lines ls 7, \
         data index word(blocks, k) using 'step':'train' with lines ls 1, \
         data index word(blocks, k) using 'step':'valid' with lines ls 2
}
unset multiplot
