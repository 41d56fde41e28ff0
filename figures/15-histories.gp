# nine shapes, the cosine in grey
height = 34 + 190*3
load 'figures/style.gp'
array names[9] = ['constant', 'piecewise', 'power', 'exponential', 'linear', 'warm-up, cosine', 'restarts', 'triangle', '1cycle']
blocks = 'constant piecewise power exponential linear warm restarts triangle cycle'
set multiplot layout 3, 3 margins screen 72.0/720, 706.0/720, 60.0/height, 1 - 24.0/height spacing screen 24.0/720, screen 24.0/height
set logscale y
unset grid
set xrange [0:400]
set yrange [0.55:3.2]
unset xtics
set label 2 'cosine' at 95, 0.72 center textcolor rgb '#777777'
do for [k = 1:9] {
    if (k%3 == 1) { set ylabel 'loss' offset 1.5, 0; set ytics out nomirror (0.6, 1, 2) }
    if (k%3 != 1) { unset ylabel; unset ytics }
    if (k > 6) { set xlabel 'step' offset 0, 0.9; set xtics out nomirror (100, 300) }
    set label 1 names[k] at graph 0.96, 0.88 right textcolor linetype 1
    block = word(blocks, k).'.history'
    plot data index block using 'step':'low':'high' with filledcurves linetype 1 fillstyle transparent solid 0.25, \
         data index 'cosine.history' using 'step':'median' with lines ls 7, \
         data index block using 'step':'median' with lines ls 1
    unset label 2
}
unset multiplot
