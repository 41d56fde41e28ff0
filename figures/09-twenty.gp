# after the pattern of figures/06-twenty.gp
height = 290
load 'figures/style.gp'
array names[3] = ['Adam', 'AdamW', 'uncorrected']
blocks = 'twenty.adam twenty.decoupled twenty.raw'
types = '8 3 2'
array rate[3]
do for [k = 1:3] {
    stats data index 'found' every ::k::k using 'rate' nooutput
    rate[k] = STATS_max
}
set multiplot layout 1, 3 margins screen 72.0/720, 706.0/720, 60.0/height, 1 - 34.0/height spacing screen 24.0/720, screen 86.0/height
set logscale y
set xrange [0:20]
set yrange [100:1e6]
set xtics 10
set xlabel 'step' offset 0, 0.9
set label 2 'momentum ½' at 0.8, 150 left textcolor rgb '#777777'
do for [k = 1:3] {
    type = int(word(types, k))
    if (k == 1) { set ylabel 'loss' offset 1, 0; set format y '10^{%T}' }
    if (k != 1) { unset ylabel; set format y '' }
    set label 1 sprintf('%s,  η = %.2f', names[k], rate[k]) at graph 0.5, 1.07 center textcolor linetype type
    plot data index word(blocks, k) using 'step':'low':'high' with filledcurves linetype type fillstyle transparent solid 0.25, \
         data index 'twenty.momentum' using 'step':'median' with lines ls 7, \
         data index word(blocks, k) using 'step':'median' with lines linestyle type
    unset label 2
}
unset multiplot
