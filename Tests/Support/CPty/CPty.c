#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void clean_up(void) {
    // Worker threads of a test runner block most signals, and a child inherits that.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    // A pipe of another test kept open in here would keep that test waiting.
    for (int descriptor = 3; descriptor < 1024; descriptor++) close(descriptor);
}

static int meaning(int status) { return WIFSIGNALED(status) ? 256 + WTERMSIG(status) : WEXITSTATUS(status); }

int cpty_run(const char *path, char *const arguments[], char *const environment[], int output) {
    pid_t child = fork();
    if (child < 0) return -1;
    if (child == 0) {
        int nothing = open("/dev/null", O_RDWR);
        dup2(nothing, 0);
        dup2(output, 1);
        dup2(nothing, 2);
        clean_up();
        execve(path, arguments, environment);
        _exit(127);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return -1;
    }
    return meaning(status);
}

int cpty_spawn(const char *path, char *const arguments[], char *const environment[], int rows, int columns, pid_t *pid) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    int master = -1;
    pid_t child = forkpty(&master, NULL, NULL, &size);
    if (child < 0) return -1;
    if (child == 0) {
        clean_up();
        execve(path, arguments, environment);
        _exit(127);
    }
    fcntl(master, F_SETFD, FD_CLOEXEC);
    *pid = child;
    return master;
}

int cpty_resize(int master, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(master, TIOCSWINSZ, &size);
}

int cpty_status(pid_t pid) {
    int status = 0;
    if (waitpid(pid, &status, WNOHANG) != pid) return -1;
    return meaning(status);
}
