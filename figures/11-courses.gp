# six activations; the best in grey
height = 34 + 220*2
load 'figures/style.gp'
array names[6] = ['sigmoid', 'tanh', 'SELU', 'ReLU', 'leaky ReLU', 'ELU']
kinds = 'sigmoid tanh selu relu leaky_relu elu'
types = '4 2 5 1 6 3'
set multiplot layout 2, 3 margins screen 72.0/720, 706.0/720, 60.0/height, 1 - 34.0/height spacing screen 24.0/720, screen 54.0/height
unset grid
set xrange [0:160]
set yrange [1.1:2.6]
set xtics (0, 50, 100, 150)
set format x ''
do for [k = 1:6] {
    kind = word(kinds, k)
    type = int(word(types, k))
    if (k%3 == 1) { set ylabel 'loss'; set format y '%g' }
    if (k%3 != 1) { unset ylabel; set format y '' }
    if (k > 3) { set xlabel 'step' offset 0, 0.9; set format x '%g' }
    set label 1 names[k] at graph 0.97, 0.92 right textcolor linetype type
    plot data index kind.'.course' using 'step':'low':'high' with filledcurves linetype type fillstyle transparent solid 0.25, \
         data index 'selu.course' using 'step':'median' with lines ls 7, \
         data index kind.'.course' using 'step':'median' with lines linestyle type
}
unset multiplot
