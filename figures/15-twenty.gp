# after the pattern of figures/06-twenty.gp
height = 34 + 256*2
load 'figures/style.gp'
unset grid
names = 'constant piecewise power exponential cosine 1cycle'
blocks = 'constant.twenty piecewise.twenty power.twenty exponential.twenty cosine.twenty cycle.twenty'
types = '1 1 1 1 1 2'
best = 'half.twenty'
power(x) = sprintf('%.1f × 10^{%d}', x/10**floor(log10(x)), floor(log10(x)))
array rate[words(names)]
do for [k = 1:words(names)] {
    stats data index 'found' every ::(k - 1)::(k - 1) using 'rate' nooutput
    rate[k] = STATS_max
}
set multiplot layout 2, 3 margins screen 72.0/720, 706.0/720, 60.0/height, 1 - 34.0/height spacing screen 24.0/720, screen 86.0/height
set logscale y
set xrange [0:20]
set yrange [80:1e9]
set xtics 20
set format y '10^{%T}'
set xlabel 'step' offset 0, 0.9
do for [k = 1:words(names)] {
    type = int(word(types, k))
    if (k%3 == 1) { set ylabel 'loss' offset 1, 0; set ytics out nomirror 1e2, 100, 1e8 }
    if (k%3 != 1) { unset ylabel; unset ytics }
    if (k == 1) { set label 2 'best so far' at 0.8, 170 left textcolor rgb '#777777' }
    if (k == 6) { set label 4 'gentler' at 0.8, 170 left textcolor rgb '#009E73' }
    set label 1 word(names, k) at graph 0.5, 1.07 center textcolor linetype type
    set label 3 'η = '.power(rate[k]) at graph 0.97, 0.94 right
    plot data index word(blocks, k) using 'step':'low':'high' with filledcurves linetype type fillstyle transparent solid 0.25, \
         data index best using 'step':'median' with lines ls 7, \
         data index word(blocks, k) using 'step':'median' with lines linestyle type, \
         data index (k == 6 ? 'gentle.twenty' : word(blocks, k)) using 'step':(k == 6 ? column('median') : NaN) with lines ls 3
    unset label 2
}
unset multiplot
