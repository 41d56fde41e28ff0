/* Tests of chapter 13: batch normalisation against PyTorch. */
#include <criterion/criterion.h>
#include "../code/13-batchnorm.c"
#include "program.h"
#include "layers.h"

Test(reference, every_number)
{
    Layer list = batch_norm_layer(4);
    Net k = new_net(8, 1, &list, mse);
    Layer *l = &k.layer[0];
    double x[32], dy[32], dx[32];
    reset_norms(&k);
    read_tensor("batchnorm-a", "gamma", l->w, 4);
    read_tensor("batchnorm-a", "beta", l->w + 4, 4);
    set_training(&k, 1);
    for (int i = 1; i <= 3; i++) {
        char name[8];
        snprintf(name, sizeof name, "x%d", i);
        read_tensor("batchnorm-a", name, x, 32);
        snprintf(name, sizeof name, "dy%d", i);
        read_tensor("batchnorm-a", name, dy, 32);
        memset(k.g, 0, 8*sizeof *k.g);
        l->kind->forward(l, 8, x, l->y);
        l->kind->backward(l, 8, x, l->y, dy, dx);
        same("batchnorm-a", "y", i, l->y);
        same("batchnorm-a", "dx", i, dx);
        same("batchnorm-a", "dgamma", i, l->g);
        same("batchnorm-a", "dbeta", i, l->g + 4);
        same("batchnorm-a", "running_mean", i, l->buffer);
        same("batchnorm-a", "running_var", i, l->buffer + 4);
    }
    set_training(&k, 0);
    read_tensor("batchnorm-a", "eval_x", x, 32);
    read_tensor("batchnorm-a", "eval_dy", dy, 32);
    memset(k.g, 0, 8*sizeof *k.g);
    l->kind->forward(l, 4, x, l->y);
    l->kind->backward(l, 4, x, l->y, dy, dx);
    same("batchnorm-a", "eval_y", 0, l->y);
    same("batchnorm-a", "eval_dx", 0, dx);
    same("batchnorm-a", "eval_dgamma", 0, l->g);
    same("batchnorm-a", "eval_dbeta", 0, l->g + 4);
    free_net(&k);
}
