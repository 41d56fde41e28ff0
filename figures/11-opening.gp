# The shallow net's curve is the only one that goes anywhere.
unset grid
set xrange [0:60]
set yrange [1.5:2.6]
set xlabel 'step'
set ylabel 'loss (cross-entropy)'
set label 1 'twenty layers, twelve methods' at 30, 2.42 left textcolor rgb '#CC79A7'
set label 2 'knowing how often each garment occurs' at 59, 2.235 right textcolor rgb '#777777'
set label 3 'one layer, Adam' at 34, 1.93 left
plot data index 'opening' using 'step':'entropy' with lines ls 7, \
     for [k in 'sgd momentum nesterov adagrad rmsprop adadelta adam adamw amsgrad adamax nadam radam'] data index 'opening' using 'step':k with lines linecolor rgb '#CC79A7' dashtype solid linewidth 1.2, \
     data index 'opening' using 'step':'shallow' with lines ls 8
