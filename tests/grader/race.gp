# A student's optimiser over the book's twenty steps: see race.c.
set logscale y
set format y '10^{%T}'
set xlabel 'step'
set ylabel 'loss (MSE)'
set xrange [0:23]
set yrange [50:*]
set key off
set label 'yours' at graph 0.04, 0.06 textcolor linetype 2
plot data index 'yours' using 'step':'low':'high' with filledcurves linestyle 2, \
     for [name in 'sgd momentum rmsprop adam'] \
         data index name using 'step':'median' with lines linestyle 7, \
     for [name in 'sgd momentum rmsprop adam'] \
         data index name using 'step':'median':(column('step') == 20 ? name : '') \
         with labels left offset 0.6, 0 textcolor linetype 7, \
     data index 'yours' using 'step':'median' with lines linestyle 2
