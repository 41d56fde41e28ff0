unset grid
set multiplot layout 1, 3 margins screen 0.11, 0.985, 0.2, 0.9 spacing screen 0.025, 0.1
set xlabel 'step' offset 0, 0.3
set xrange [0:150]
set xtics (0, 50, 100)
set yrange [1.5:2.5]
set ytics 0.2
plain = 'pytorch.history glorot.history he.history'
adam = 'pytorch.adam.history glorot.adam.history he.adam.history'
deep = 'pytorch.deep.history he.deep.history'
set ylabel 'loss' offset 1, 0
set label 9 'SGD, 10 layers' at graph 0.5, 1.06 center
set label 1 'PyTorch’s' at 146, 2.32 right textcolor rgb '#CC79A7'
set label 2 'Glorot' at 146, 2.135 right textcolor rgb '#009E73'
set label 3 'He' at 70, 1.94 right textcolor rgb '#0072B2'
plot for [i = 1:3] data index word(plain, i) using 'step':'low':'high' with filledcurves linetype int(word('4 3 1', i)) fillstyle transparent solid 0.25, \
     for [i = 1:3] data index word(plain, i) using 'step':'median' with lines linestyle int(word('4 3 1', i))
unset label
unset ylabel
set format y ''
set label 9 'Adam, 10 layers' at graph 0.5, 1.06 center
plot for [i = 1:3] data index word(adam, i) using 'step':'low':'high' with filledcurves linetype int(word('4 3 1', i)) fillstyle transparent solid 0.25, \
     for [i = 1:3] data index word(adam, i) using 'step':'median' with lines linestyle int(word('4 3 1', i))
unset label
set label 9 'Adam, 20 layers' at graph 0.5, 1.06 center
plot for [i = 1:2] data index word(deep, i) using 'step':'low':'high' with filledcurves linetype int(word('4 1', i)) fillstyle transparent solid 0.25, \
     for [i = 1:2] data index word(deep, i) using 'step':'median' with lines linestyle int(word('4 1', i))
unset multiplot
