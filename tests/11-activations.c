/* Tests of chapter 11: activations against PyTorch and chapter 1's check. */
#include <criterion/criterion.h>
#include "../code/11-activations.c"
#include "program.h"
#include "layers.h"

static const Kind *const ours[] = {&leaky_relu_kind, &elu_kind, &selu_kind};

Test(reference, activations)
{
    for (int i = 0; i < 3; i++)
        cr_expect_eq(same_activation(ours[i]->name, ours[i]), 13);
}

Test(reference, nets)
{
    for (int i = 0; i < 3; i++) {
        same_net(ours[i]->name, ours[i], "mse", mse);
        same_net(ours[i]->name, ours[i], "softmax_ce", softmax_cross_entropy);
    }
}
