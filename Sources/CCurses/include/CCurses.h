// What Swift cannot import from ncurses: macros, variadic functions, global screen state, wide cells and signal
// handlers. Only the Terminal floor imports this; none of it may be called from a second thread.
#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

#define NCURSES_WIDECHAR 1
#include <curses.h>

/// Colours that terminfo promises for $TERM, without starting anything; -1 when the terminal is unknown.
int ccurses_colours_of_terminal(void);

// --- the screen ------------------------------------------------------------------------------------------------

/// Asks terminfo about a name without starting anything: 1 it can move the cursor, 0 it cannot, -1 it is not known.
int ccurses_probe_terminal(const char *name);

/// Starts ncurses on `name`, drawing into `output` (a memory file) instead of the terminal. False when refused.
bool ccurses_open(const char *name, int output, int input, int rows, int columns);
void ccurses_close(void);

static inline int ccurses_rows(void) { return LINES; }
static inline int ccurses_columns(void) { return COLS; }
static inline int ccurses_colors(void) { return has_colors() ? COLORS : 0; }
static inline int ccurses_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }
static inline int ccurses_init_pair(int pair, int foreground, int background) {
    return init_extended_pair(pair, foreground, background);
}
static inline void ccurses_leave(void) { endwin(); }
static inline void ccurses_resize(int rows, int columns) { resizeterm(rows, columns); }
/// Says that nothing on the glass can be trusted, so that the next update draws everything.
static inline void ccurses_distrust(void) { clearok(curscr, TRUE); }
static inline void ccurses_update(void) {
    wnoutrefresh(stdscr);
    doupdate();
}
static inline void ccurses_erase(void) { werase(stdscr); }
static inline void ccurses_cursor(int row, int column) { wmove(stdscr, row, column); }
static inline void ccurses_show_cursor(bool visible) { curs_set(visible ? 1 : 0); }

/// The bytes of a terminfo capability ("smcup"), or NULL.
const char *ccurses_capability(const char *name);

// --- cells -----------------------------------------------------------------------------------------------------

enum {
    CCURSES_BOLD = 1,
    CCURSES_DIM = 2,
    CCURSES_UNDERLINE = 4,
    CCURSES_REVERSE = 8,
    CCURSES_ITALIC = 16,
};

/// One spacing character with at most four marks. `width` is what the canvas reserved for it.
typedef struct {
    uint32_t text[5];
    int32_t pair;
    uint8_t attributes;
    uint8_t width;
} ccurses_cell;

/// Puts a run of cells; a character whose width the C library disagrees with becomes U+FFFD.
void ccurses_put(int row, int column, const ccurses_cell *cells, int count);

// --- locale ----------------------------------------------------------------------------------------------------

/// Sets LC_CTYPE only (numbers keep the "C" point): the environment's, else C.UTF-8, else "C". True when it is UTF-8.
bool ccurses_choose_locale(void);

// --- signals ---------------------------------------------------------------------------------------------------

/// Installs the handlers once. Returns the reading end of the self-pipe; one byte a signal:
/// W winch, T term, H hup, C cont, Z tstp, I int. -1 when no pipe could be made.
int ccurses_install_signals(void);

/// From here on every fatal signal first writes `restore` to `output` and puts `modes` back on `input`.
void ccurses_arm(int input, int output, const struct termios *modes, const char *restore, size_t length);
void ccurses_disarm(void);

/// While a program outside has the terminal, INT and QUIT are its own and TSTP stops us with it.
void ccurses_lend(bool to_another);

/// Stops the whole foreground job as Ctrl-Z does in a shell; returns when it is continued.
void ccurses_stop_job(void);

/// Ends the process with the status that `number` gives by default.
void ccurses_die(int number);

/// The loop has answered TERM or HUP: the handler's own deadline is off.
void ccurses_answered(void);

/// Gives the calling thread a stack of its own for the handlers, so that even a stack overflow restores the screen.
void ccurses_guard_thread(void);

/// A pipe that neither blocks nor is inherited by children.
int ccurses_pipe(int ends[2]);
int ccurses_memory_file(void);
int ccurses_window_size(int descriptor, int *rows, int *columns);

#endif
