# six of the twelve, the best final median in grey
height = 34 + 220*2
load 'figures/style.gp'
array names[6] = ['plain', 'momentum', 'RMSProp', 'Adam', 'Nadam', 'RAdam']
blocks = 'sgd.history momentum.history rmsprop.history adam.history nadam.history radam.history'
types = '1 2 5 8 1 4'
best = 'adadelta.history'
set multiplot layout 2, 3 margins screen 72.0/720, 706.0/720, 60.0/height, 1 - 34.0/height spacing screen 24.0/720, screen 54.0/height
set logscale y
unset grid
set xrange [0:150]
set yrange [0.6:3.5]
set xtics (0, 100)
set ytics (1, 2)
set format x ''
do for [k = 1:6] {
    type = int(word(types, k))
    if (k%3 == 1) { set ylabel 'validation loss'; set format y '%g' }
    if (k%3 != 1) { unset ylabel; set format y '' }
    if (k > 3) { set xlabel 'step' offset 0, 0.9; set format x '%g' }
    set label 1 names[k] at graph 0.97, 0.88 right textcolor linetype type
    plot data index word(blocks, k) using 'step':'low':'high' with filledcurves linetype type fillstyle transparent solid 0.25, \
         data index best using 'step':'median' with lines ls 7, \
         data index word(blocks, k) using 'step':'median' with lines linestyle type
}
unset multiplot
