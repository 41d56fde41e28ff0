# after the pattern of figures/06-twenty.gp; the last panel has an axis of its
# own
height = 34 + 256*2
load 'figures/style.gp'
array names[6] = ['Adam', 'AMSGrad', 'AdaMax', 'Nadam', 'RAdam', 'RAdam']
blocks = 'adam.twenty amsgrad.twenty adamax.twenty nadam.twenty radam.twenty explodes.twenty'
rows = '6 8 9 10 11 6'
types = '8 2 5 1 4 4'
best = 'momentum.half.twenty'
best_name = 'momentum ½'
array rate[6]
do for [k = 1:6] {
    stats data index 'found' every ::(word(rows, k))::(word(rows, k)) using 'rate' nooutput
    rate[k] = STATS_max
}
show(x) = x > 0.1 ? sprintf('%.2f', x) : sprintf('%.2f × 10^{%d}', x/10**floor(log10(x)), floor(log10(x)))
set multiplot layout 2, 3 margins screen 72.0/720, 706.0/720, 60.0/height, 1 - 34.0/height spacing screen 24.0/720, screen 86.0/height
set logscale y
unset grid
set xrange [0:20]
set yrange [50:1e6]
set xtics 10
set xlabel 'step' offset 0, 0.9
set label 2 best_name at 0.8, 90 left textcolor rgb '#777777'
do for [k = 1:6] {
    type = int(word(types, k))
    if (k%3 == 1) { set ylabel 'loss' offset 1, 0; set format y '10^{%T}' }
    if (k%3 != 1) { unset ylabel; set format y '' }
    if (k == 6) { set yrange [50:1e16]; set ytics (1e4, 1e8, 1e12); set format y '10^{%T}' }
    set label 1 sprintf('%s,  η = %s', names[k], show(rate[k])) at graph 0.5, 1.07 center textcolor linetype type
    plot data index word(blocks, k) using 'step':'low':'high' with filledcurves linetype type fillstyle transparent solid 0.25, \
         data index best using 'step':'median' with lines ls 7, \
         data index word(blocks, k) using 'step':'median' with lines linestyle type
    unset label 2
}
unset multiplot
