# Twenty steps on the grid regression, a panel a method: chapters 7 to 10 draw
# theirs after this pattern. A panel has its name, its block, and its line
# type; row k of the block `found` has the rate of panel k. In grey is the
# best so far. More than three panels: height = 34 + 256*rows, layout rows, 3.
height = 290
load 'figures/style.gp'
unset grid
names = 'B=1 B=32 B=100'
blocks = 'twenty.one twenty.few twenty.hundred'
types = '1 1 1'
best = 'twenty.all'
best_name = 'all rows'
# no-break spaces: book/figure.sed shortens a number before a plain one
power(x) = sprintf('%.2f × 10^{%d}', x/10**floor(log10(x)), floor(log10(x)))
array rate[words(names)]
do for [k = 1:words(names)] {
    stats data index 'found' every ::(k - 1)::(k - 1) using 'rate' nooutput
    rate[k] = STATS_max
}
set multiplot layout 1, 3 margins screen 72.0/720, 706.0/720, 60.0/height, 1 - 34.0/height spacing screen 24.0/720, screen 86.0/height
set logscale y
set xrange [0:20]
set yrange [100:1e6]
set xtics 10
set xlabel 'step' offset 0, 0.9
set label 2 best_name at 0.8, 150 left textcolor rgb '#777777'
do for [k = 1:words(names)] {
    type = int(word(types, k))
    if (k%3 == 1) { set ylabel 'loss'; set ytics 100, 100, 1e6; set format y '10^{%T}' }
    if (k%3 != 1) { unset ylabel; unset ytics }
    set label 1 sprintf('%s,  η = %s', word(names, k), power(rate[k])) at graph 0.5, 1.07 center textcolor linetype type
    plot data index word(blocks, k) using 'step':'low':'high' with filledcurves linetype type fillstyle transparent solid 0.25, \
         data index best using 'step':'median' with lines ls 7, \
         data index word(blocks, k) using 'step':'median' with lines linestyle type
    unset label 2
}
unset multiplot
