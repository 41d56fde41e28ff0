/* driver.h: what a generated driver needs: see driver.c. */
#ifndef DRIVER_H
#define DRIVER_H

typedef struct {
    int i;
    double d;
    void *array;
    const char *s;
} DriverArgument;

typedef struct { int i; double d; } DriverResult;

/* All that driver.o wants of a submission. gcc compiles no other function of a
 * chapter than those that are reached from here (-fwhole-program). */
#ifdef __clang__
#define WANTED
#else
#define WANTED __attribute__((externally_visible))
#endif
WANTED extern const char driver_returns, driver_takes[];
WANTED void driver_call(const DriverArgument *a, DriverResult *r);
double driver_callback(int n, const double *x, double *g);

#endif
