/* The conditions in another order. */
#include "15-schedules.c"

double rate_after(double score, int is_accuracy, double factor, double least,
                  int patience, int cooldown, double min_delta, double *state)
{
    double was = state[3];
    int cooling = was > 1, better = is_accuracy
        ? score - min_delta > state[1] : score + min_delta < state[1];
    state[3] = cooling ? state[3] - 1 : 0;
    if (better)
        state[1] = score;
    state[2] = better || cooling ? 0 : was > 0 ? 1 : state[2] + 1;
    if (state[2] > 0 && state[2] >= patience && state[0] > least) {
        state[0] *= factor;
        state[0] = state[0] < least ? least : state[0];
        state[2] = 0;
        state[3] = cooldown;
    }
    return state[0];
}
