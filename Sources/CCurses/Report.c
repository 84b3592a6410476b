#include "CCurses.h"
#include <term.h>

int ccurses_colours_of_terminal(void) {
    int status = 0;
    if (setupterm(NULL, 1, &status) != OK) return -1;
    int colours = tigetnum("colors");
    return colours < 0 ? 0 : colours;
}
