/* Tests of chapter 12. */
#include <criterion/criterion.h>
#include "../code/12-initialisation.c"
#include "program.h"
