/* Tests of chapter 14: clipping against PyTorch, whose 1e-6 is its own. */
#include <criterion/criterion.h>
#include "../code/14-clipping.c"
#include "program.h"
#include "layers.h"

static void clipped(const char *how, double limit, int by_value)
{
    double g[17], wanted[17], total;
    char name[32];
    read_tensor("clip-a", "g1", g, 17);
    read_tensor("clip-a", "g2", g + 12, 5);
    snprintf(name, sizeof name, "%s_g1", how);
    read_tensor("clip-a", name, wanted, 17);
    snprintf(name, sizeof name, "%s_g2", how);
    read_tensor("clip-a", name, wanted + 12, 5);
    if (by_value)
        clip_value(17, g, limit);
    else {
        snprintf(name, sizeof name, "%s_total", how);
        read_tensor("clip-a", name, &total, 1);
        cr_expect(near(clip_norm(17, g, limit), total, 1e-14));
    }
    for (int i = 0; i < 17; i++)
        cr_expect(near(g[i], wanted[i], by_value ? 0 : 1e-6), "%s %d", how, i);
}

Test(reference, every_clip)
{
    clipped("norm_1", 1, 0);
    clipped("norm_100", 100, 0);
    clipped("norm_2.5", 2.5, 0);
    clipped("value_0.5", 0.5, 1);
    clipped("value_10", 10, 1);
}

Test(check, recurrence)
{
    double target = 0.3;
    for (double w = -4; w < 5; w += 0.37) {
        double at[] = {w, 0.21*w - 0.1};
        cr_expect_lt(check_gradient(recurrence, 2, at, 1e-6, &target).error, 1e-5, "%g", w);
    }
}
