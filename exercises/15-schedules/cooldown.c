/* To repair: a rate that falls when the score has stopped getting better, as
 * Keras has it. Each call tells it the score of one check: a loss, for which
 * less is better, or an accuracy, for which more is. It keeps, in state,
 *
 *     state[0]  the rate
 *     state[1]  the best score so far
 *     state[2]  how many checks it has waited
 *     state[3]  how many checks of a cooldown are left
 *
 * and returns the rate from now on. The caller has put the first rate, an
 * infinity that any score is better than, 0 and 0. A check goes like this.
 *
 * 1. If a cooldown has checks left, it has one less now, and the waiting is 0.
 * 2. If the score is better than the best by more than min_delta, it is the
 *    best now, and the waiting is 0.
 * 3. If it is not, and no cooldown is left, the waiting grows by one; if it
 *    has come to patience then, or beyond, and the rate is above least, the
 *    rate is multiplied by factor, or becomes least if that is more, the
 *    waiting is 0, and a cooldown of `cooldown` checks begins.
 *
 * A score of NAN is not better than anything. The code below has four faults.
 */
#include "15-schedules.c"

double rate_after(double score, int is_accuracy, double factor, double least,
                  int patience, int cooldown, double min_delta,
                  double *state /* 4 */)
{
    double best = state[1] + min_delta;
    if (state[3] > 0) {
        state[3]--;
        state[2] = 0;
        return state[0];
    }
    if (is_accuracy ? score > best : score < best) {
        state[1] = score;
        state[2] = 0;
        return state[0];
    }
    state[2]++;
    if (state[2] > patience && state[0]*factor >= least) {
        state[0] *= factor;
        state[2] = 0;
        state[3] = cooldown;
    }
    return state[0];
}
