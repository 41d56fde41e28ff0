# after the pattern of figures/06-twenty.gp
# with β and the rate apart, and a panel that needs an axis of its own
height = 34 + 256*2
load 'figures/style.gp'
names = 'plain momentum Nesterov momentum Nesterov Nesterov'
betas = "'' '½' '½' '0.9' '0.9' '0.9'"
blocks = 'twenty.plain twenty.momentum5 twenty.nesterov5 twenty.momentum9 twenty.nesterov9 twenty.explodes'
types = '1 2 3 2 3 3'
best = 'twenty.plain'
best_name = 'plain'
power(x) = sprintf('%.1f × 10^{%d}', x/10**floor(log10(x)), floor(log10(x)))
array rate[words(names)]
do for [k = 1:words(names)] {
    stats data index 'found' every ::(k - 1)::(k - 1) using 'rate' nooutput
    rate[k] = STATS_max
}
set multiplot layout 2, 3 margins screen 72.0/720, 706.0/720, 60.0/height, 1 - 34.0/height spacing screen 24.0/720, screen 86.0/height
set logscale y
set xrange [0:20]
set yrange [100:1e6]
set xtics 20
set ytics 100
set xlabel 'step' offset 0, 0.9
do for [k = 1:words(names)] {
    type = int(word(types, k))
    if (k%3 == 1) { set ylabel 'loss' offset 1, 0; set format y '10^{%T}' }
    if (k%3 != 1) { unset ylabel; set format y '' }
    if (k == 2) { set label 2 best_name at 0.8, 150 left textcolor rgb '#777777' }
    if (k == 6) {
        set yrange [100:1e16]
        set ytics 1e4
        do for [i = 1:3] { set label 3 + i sprintf('10^{%d}', 4*i) at 19.6, 10.0**(4*i) right textcolor rgb '#777777' }
    }
    set label 1 k == 1 ? word(names, k) : sprintf('%s, β = %s', word(names, k), word(betas, k)) at graph 0.5, 1.07 center textcolor linetype type
    set label 3 'η = '.power(rate[k]) at graph (k == 6 ? 0.62 : 0.97), 0.93 right
    plot data index word(blocks, k) using 'step':'low':'high' with filledcurves linetype type fillstyle transparent solid 0.25, \
         data index best using 'step':'median' with lines ls 7, \
         data index word(blocks, k) using 'step':'median' with lines linestyle type
    unset label 2
}
unset multiplot
