#pragma once

/// Colours that terminfo promises for $TERM; -1 when the terminal is unknown.
int ccurses_colours_of_terminal(void);
