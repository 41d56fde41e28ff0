# every shape, a panel each
height = 34 + 158*3
load 'figures/style.gp'
unset grid
array title[12] = ['constant', 'piecewise', 'power', 'exponential', 'linear', 'cosine', 'warm-up, cosine', 'restarts', 'triangle', 'fading triangle', '1cycle', 'a configuration']
# constant and linear need two points only; the corners of others lie apart
array step[12] = [139, 1, 4, 4, 139, 4, 2, 2, 17, 1, 2, 2]
columns = 'constant piecewise power exponential linear cosine warm restarts triangle fading cycle configured'
extras = '- - - - - - - - - - momentum meant'
set multiplot layout 3, 4 margins screen 30.0/720, 706.0/720, 26.0/height, 1 - 34.0/height spacing screen 24.0/720, screen 44.0/height
set xrange [0:139]
set yrange [0:1.3]
unset xtics
set ytics ('1' 1)
do for [k = 1:12] {
    set label 1 title[k] at graph 0.5, 1.07 center
    unset label 2
    if (k == 11) { set label 2 'momentum' at graph 0.98, 0.9 right textcolor rgb '#D55E00' }
    if (k == 12) { set label 2 'meant?' at graph 0.17, 0.3 left textcolor rgb '#777777' }
    if (k%4 == 1) { set ytics out nomirror ('1' 1) }
    if (k%4 != 1) { unset ytics }
    if (word(extras, k) eq '-') {
        plot data index 'shapes' every step[k] using 'step':word(columns, k) with lines ls 1
    }
    if (k == 11) {
        plot data index 'shapes' every 4 using 'step':'momentum' with lines ls 2, \
             data index 'shapes' every 3 using 'step':'cycle' with lines ls 1
    }
    if (k == 12) {
        plot data index 'shapes' every 4 using 'step':'meant' with lines ls 7, \
             data index 'shapes' every 4 using 'step':'configured' with lines ls 1
    }
}
unset multiplot
