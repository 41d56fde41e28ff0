/* fails: worked accuracy impatient drawn two */
/* The book's rule, which is PyTorch's. */
#include "15-schedules.c"

double rate_after(double score, int is_accuracy, double factor, double least,
                  int patience, int cooldown, double min_delta, double *state)
{
    Plateau k = {.rate = state[0], .factor = factor, .least_rate = least,
                 .threshold = min_delta, .is_absolute = 1,
                 .patience = patience, .cooldown = cooldown,
                 .best = is_accuracy ? -state[1] : state[1],
                 .bad = (int)state[2], .cooling = (int)state[3]};
    plateau_rate(&k, is_accuracy ? -score : score);
    state[0] = k.rate;
    state[1] = is_accuracy ? -k.best : k.best;
    state[2] = k.bad;
    state[3] = k.cooling;
    return k.rate;
}
