/* fails: two */
/* Waits by itself, and takes one run for the other. */
#include "15-schedules.c"

double rate_after(double score, int is_accuracy, double factor, double least,
                  int patience, int cooldown, double min_delta, double *state)
{
    static double waited;
    double gain = is_accuracy ? score - state[1] : state[1] - score;
    if (state[3] > 0) {
        state[3]--;
        waited = 0;
    }
    if (gain > min_delta) {
        state[1] = score;
        waited = 0;
        return state[0];
    }
    if (state[3] > 0)
        return state[0];
    waited++;
    if (waited >= patience && state[0] > least) {
        state[0] = fmax(state[0]*factor, least);
        waited = 0;
        state[3] = cooldown;
    }
    return state[0];
}
