/* Tests of chapter 16. */
#include <criterion/criterion.h>
#include "../code/16-regularisation.c"
#include "program.h"
