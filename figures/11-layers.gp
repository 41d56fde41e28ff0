# six activations; in grey the theory; black: Glorot's weights where others are asked for
height = 40 + 220*2
load 'figures/style.gp'
array names[6] = ['sigmoid', 'tanh', 'SELU', 'ReLU', 'leaky ReLU', 'ELU']
kinds = 'sigmoid tanh selu relu leaky_relu elu'
types = '4 2 5 1 6 3'
set multiplot layout 2, 3 margins screen 84.0/720, 706.0/720, 60.0/height, 1 - 40.0/height spacing screen 54.0/720, screen 60.0/height
set logscale y
unset grid
set xrange [0:22]
set xtics (1, 11, 21)
set format x ''
do for [k = 1:6] {
    kind = word(kinds, k)
    type = int(word(types, k))
    if (k == 1) { set yrange [1e-14:20]; set ytics ('10^{−12}' 1e-12, '10^{−8}' 1e-8, '10^{−4}' 1e-4, '1' 1); }
    if (k == 2) { set yrange [1e-4:20]; set ytics ('0.001' 0.001, '0.01' 0.01, '0.1' 0.1, '1' 1, '10' 10); set format y '%g' }
    if (k%3 == 1) { set ylabel 'slope, last layer = 1' offset 1, 0 }
    if (k%3 != 1) { unset ylabel }
    if (k > 3) { set xlabel 'layer' offset 0, 0.9; set format x '%g' }
    if (k > 3) { set format y '%g' }
    set label 1 names[k] at graph 0.5, 1.07 center textcolor linetype type
    if (k == 4) { set label 2 'He' at 5, 0.1 center textcolor linetype 1; set label 3 'Glorot' at 10, 0.004 left }
    if (k == 5) { unset label 2; unset label 3 }
    plot data index kind.'.layers' using 'layer':'low':'high' with filledcurves linetype type fillstyle transparent solid 0.25, \
         data index kind.'.layers' using 'layer':'theory' with lines ls 7 linewidth 1.4, \
         data index kind.'.layers' using 'layer':'median' with lines linestyle type, \
         data index (k > 3 ? kind.'.glorot.layers' : kind.'.layers') using 'layer':'median' with lines linestyle (k > 3 ? 8 : type) linewidth 1.4
}
unset multiplot
