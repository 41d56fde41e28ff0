/* tensor.h: the text tensors of tests/reference/layers. Include it after
 * program.h. */

/* The tensor of that name in tests/reference/layers/FILE; returns its size. */
static inline int read_tensor(const char *name, const char *tensor, double *value, int room)
{
    char path[256], line[4096], is_called[64];
    snprintf(path, sizeof path, "tests/reference/layers/%s.txt", name);
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file, "%s", path);
    int rank = 0, n = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        int a = 1, b = 1;
        if (sscanf(line, "tensor %63s %d %d %d", is_called, &rank, &a, &b) < 3
            || strcmp(is_called, tensor) != 0)
            continue;
        n = rank == 2 ? a*b : a;
        cr_assert_leq(n, room);
        for (int i = 0; i < n; i++)
            cr_assert_eq(fscanf(file, "%lf", &value[i]), 1);
        break;
    }
    fclose(file);
    cr_assert_gt(n, 0, "no tensor %s in %s", tensor, path);
    return n;
}
