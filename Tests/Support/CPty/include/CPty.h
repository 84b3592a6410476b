// A program in a pseudo-terminal, for tests: Swift has no fork.
#ifndef CPTY_H
#define CPTY_H

#include <sys/types.h>
#include <termios.h>

/// The master's descriptor, or -1.
int cpty_spawn(const char *path, char *const arguments[], char *const environment[], int rows, int columns, pid_t *pid);
/// Runs a program to its end with its output in `output`; the status as below. Unlike Foundation's Process it leaves no
/// descriptor in a daemon that the program starts (as tmux does), and so does not wait for that.
int cpty_run(const char *path, char *const arguments[], char *const environment[], int output);
int cpty_resize(int master, int rows, int columns);
/// -1 while it runs, else 0...255 for an exit and 256 + n for signal n.
int cpty_status(pid_t pid);

#endif
