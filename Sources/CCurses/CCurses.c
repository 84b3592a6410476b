#define _GNU_SOURCE
#include "CCurses.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *screen_output;
static FILE *screen_input;

int ccurses_probe_terminal(const char *name) {
    int error = 0;
    // File descriptor 2 is only asked for its size; nothing is written.
    if (setupterm((char *)name, 2, &error) != OK) return error == 1 ? 0 : -1;
    const char *move = tigetstr("cup");
    bool able = move != NULL && move != (char *)-1;
    del_curterm(cur_term);
    return able ? 1 : 0;
}

bool ccurses_open(const char *name, int output, int input, int row_count, int column_count) {
    // Padding would be sent as NUL bytes to terminals that have not needed it for thirty years.
    setenv("NCURSES_NO_PADDING", "1", 1);
    unsetenv("LINES");
    unsetenv("COLUMNS");
    screen_output = fdopen(dup(output), "w");
    screen_input = fdopen(dup(input), "r");
    if (!screen_output || !screen_input) return false;
    screen = newterm((char *)name, screen_output, screen_input);
    if (!screen) return false;
    set_term(screen);
    set_escdelay(25);
    typeahead(-1);
    nonl();
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    intrflush(stdscr, FALSE);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    resizeterm(row_count, column_count);
    // Until the first endwin/refresh cycle ncurses flushes after every cursor move.
    endwin();
    return true;
}

void ccurses_close(void) {
    if (!screen) return;
    delscreen(screen);
    screen = NULL;
    if (screen_output) fclose(screen_output);
    if (screen_input) fclose(screen_input);
    screen_output = screen_input = NULL;
}

const char *ccurses_capability(const char *name) {
    char *text = tigetstr((char *)name);
    return text == (char *)-1 ? NULL : text;
}

void ccurses_put(int row, int column, const ccurses_cell *cells, int count) {
    enum { chunk = 256 };
    cchar_t run[chunk];
    int filled = 0, start = column, at = column;
    for (int i = 0; i < count; i++) {
        const ccurses_cell *cell = &cells[i];
        wchar_t text[6];
        int length = 0;
        while (length < 5 && (length == 0 || cell->text[length])) {
            text[length] = (wchar_t)cell->text[length];
            length++;
        }
        text[length] = 0;
        attr_t attributes = 0;
        if (cell->attributes & CCURSES_BOLD) attributes |= A_BOLD;
        if (cell->attributes & CCURSES_DIM) attributes |= A_DIM;
        if (cell->attributes & CCURSES_UNDERLINE) attributes |= A_UNDERLINE;
        if (cell->attributes & CCURSES_REVERSE) attributes |= A_REVERSE;
        if (cell->attributes & CCURSES_ITALIC) attributes |= A_ITALIC;
        int pair = cell->pair;
        int width = cell->width == 2 ? 2 : 1;
        bool strange = text[0] >= 0x7f && wcwidth(text[0]) != width;
        for (int k = 1; k < length && !strange; k++) strange = wcwidth(text[k]) != 0;
        if (strange) {
            text[0] = wcwidth(0xFFFD) == 1 ? 0xFFFD : '?';
            text[1] = 0;
        }
        int copies = strange ? width : 1;
        for (int k = 0; k < copies; k++) {
            if (filled == chunk) {
                mvwadd_wchnstr(stdscr, row, start, run, filled);
                filled = 0;
                start = at;
            }
            if (setcchar(&run[filled], text, attributes, 0, &pair) == OK) filled++;
            at += strange ? 1 : width;
        }
    }
    if (filled) mvwadd_wchnstr(stdscr, row, start, run, filled);
}

bool ccurses_choose_locale(void) {
    if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        // A locale that is asked for but not installed says UTF-8 in its name and then is not there.
        const char *wanted = getenv("LC_ALL");
        if (!wanted || !*wanted) wanted = getenv("LC_CTYPE");
        if (!wanted || !*wanted) wanted = getenv("LANG");
        bool unicode = wanted && (strcasestr(wanted, "utf-8") || strcasestr(wanted, "utf8"));
        if (!unicode || !setlocale(LC_CTYPE, "C.UTF-8")) {
            if (!setlocale(LC_CTYPE, "")) setlocale(LC_CTYPE, "C");
        }
    }
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int ccurses_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }

int ccurses_memory_file(void) { return memfd_create("frame", MFD_CLOEXEC); }

int ccurses_window_size(int descriptor, int *row_count, int *column_count) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return -1;
    *row_count = size.ws_row;
    *column_count = size.ws_col;
    return 0;
}
