/* fails: worked impatient two */
/* Leaves the rate alone when it would fall below the least. */
#include "15-schedules.c"

double rate_after(double score, int is_accuracy, double factor, double least,
                  int patience, int cooldown, double min_delta, double *state)
{
    double gain = is_accuracy ? score - state[1] : state[1] - score;
    if (state[3] > 0) {
        state[3]--;
        state[2] = 0;
    }
    if (gain > min_delta) {
        state[1] = score;
        state[2] = 0;
        return state[0];
    }
    if (state[3] > 0)
        return state[0];
    state[2]++;
    if (state[2] >= patience && state[0]*factor >= least) {
        state[0] = fmax(state[0]*factor, least);
        state[2] = 0;
        state[3] = cooldown;
    }
    return state[0];
}
