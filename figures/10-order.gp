height = 430
load 'figures/style.gp'
unset grid
set lmargin 11
set rmargin 3
set logscale x
set xrange [0.6:3]
set yrange [11.6:-0.6]
set xtics (0.6, 0.8, 1, 1.5, 2, 3)
set ytics ('plain' 0, 'momentum' 1, 'Nesterov' 2, 'AdaGrad' 3, 'RMSProp' 4, 'Adadelta' 5, 'Adam' 6, 'AdamW' 7, 'AMSGrad' 8, 'AdaMax' 9, 'Nadam' 10, 'RAdam' 11) scale 0
set xlabel 'validation loss after 150 steps'
set label 1 'rate searched' at 0.88, 6 left textcolor rgb '#0072B2'
set label 2 'rate left as it was' at 1.55, 4 left textcolor rgb '#D55E00'
plot data index 'contest' using 'usual':0 with points ls 2 pointsize 0.9, \
     data index 'contest' using 'median':0:'low':'high' with xerrorbars linetype 1 linewidth 2.2 pointtype 7 pointsize 0.7
