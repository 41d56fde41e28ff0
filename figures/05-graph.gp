height = 470
load 'figures/style.gp'
unset border
unset tics
unset grid
set margins 0, 0, 0, 0
set xrange [-0.35:6.45]
set yrange [-2.2:2.2]
sign(s) = s eq '*' ? '×' : s eq '-' ? '−' : s eq 'square' ? '( )²' : s
set style arrow 1 head filled size graph 0.018, 20 linecolor rgb '#777777' linewidth 1.5
set label 1 'forward: values' at 6.3, 2.0 right textcolor rgb '#0072B2'
set label 2 'backward: slopes' at 6.3, 1.75 right textcolor rgb '#D55E00'
# the labels of an edge stand on either side of it
beside(a, u) = a == 0 ? 0.24 : u == 0 ? 0 : u > 0 ? 0.14 : -0.14
above(a, u) = a == 0 ? 0 : u == 0 ? 0.15 : 0.2
x(part) = column('x') + part*column('along')
y(part) = column('y') + part*column('up')
plot data index 'edges' using (x(0.22)):(y(0.22)):(0.56*column('along')):(0.56*column('up')) with vectors arrowstyle 1, \
     data index 'nodes' using 'x':'y':(sign(stringcolumn('name'))) with labels textcolor rgb 'black', \
     data index 'nodes' using 'x':'y':(stringcolumn('name') eq 'square' ? gprintf("\n\nloss %.2f", column('value')) : '') with labels font ',13' textcolor rgb '#0072B2', \
     data index 'edges' using (x(0.5) - beside(column('along'), column('up'))):(y(0.5) + above(column('along'), column('up'))):(gprintf('%.2f', column('value'))) with labels font ',13' textcolor rgb '#0072B2', \
     data index 'edges' using (x(0.5) + beside(column('along'), column('up'))):(y(0.5) - above(column('along'), column('up'))):(gprintf('%.2f', column('share'))) with labels font ',13' textcolor rgb '#D55E00'
