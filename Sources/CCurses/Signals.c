// Everything here may run inside a signal handler: only async-signal-safe calls and memory set up beforehand.
#define _GNU_SOURCE
#include "CCurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { restore_capacity = 1024, seconds_to_answer = 3, handler_stack = 64 * 1024 };

static int pipe_ends[2] = {-1, -1};
static char restore_text[restore_capacity];
static size_t restore_length;
static struct termios restore_modes;
static int restore_input = -1, restore_output = -1;
static volatile sig_atomic_t armed;
static volatile sig_atomic_t asked_to_leave;
/// A program outside (a pager) has the terminal: its keys are its own.
static volatile sig_atomic_t lent;

static void install(int number, void (*handler)(int), int flags);

static void restore_now(void) {
    if (!armed) return;
    armed = 0;
    size_t done = 0;
    while (done < restore_length) {
        // A stalled link must not keep a dying program alive.
        struct pollfd ready = {.fd = restore_output, .events = POLLOUT};
        if (poll(&ready, 1, 500) != 1 || !(ready.revents & POLLOUT)) break;
        ssize_t n = write(restore_output, restore_text + done, restore_length - done);
        if (n <= 0 && errno != EINTR && errno != EAGAIN) break;
        if (n > 0) done += (size_t)n;
    }
    tcsetattr(restore_input, TCSANOW, &restore_modes);
}

/// Does what the signal does by default; returns when that was to stop and somebody continued us.
void ccurses_die(int number) {
    struct sigaction plain;
    memset(&plain, 0, sizeof plain);
    plain.sa_handler = SIG_DFL;
    sigaction(number, &plain, NULL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    raise(number);
}

static void on_fatal(int number) {
    if (number == SIGQUIT && lent) return;
    restore_now();
    ccurses_die(number);
}

static void on_deadline(int number) {
    (void)number;
    int cause = asked_to_leave ? asked_to_leave : SIGTERM;
    restore_now();
    ccurses_die(cause);
}

static void tell(char letter) {
    int kept = errno;
    // A full pipe already holds a reason to wake.
    if (pipe_ends[1] >= 0) (void)!write(pipe_ends[1], &letter, 1);
    errno = kept;
}

static void on_leave(int number) {
    if (asked_to_leave || (!armed && !lent)) {
        restore_now();
        ccurses_die(number);
        return;
    }
    asked_to_leave = number;
    tell(number == SIGHUP ? 'H' : 'T');
    alarm(seconds_to_answer);
}

static void on_note(int number) {
    switch (number) {
    case SIGWINCH: tell('W'); break;
    case SIGCONT: tell('C'); break;
    case SIGTSTP:
        if (!lent) {
            tell('Z');
            break;
        }
        // The pager has stopped; unless we stop too the shell does not get its terminal back.
        ccurses_die(number);
        install(SIGTSTP, on_note, SA_ONSTACK | SA_RESTART);
        break;
    case SIGINT:
        if (lent) break;
        if (!armed) ccurses_die(number);
        tell('I');
        break;
    default: break;
    }
}

void ccurses_guard_thread(void) {
    static _Thread_local bool guarded;
    if (guarded) return;
    stack_t own = {.ss_sp = malloc(handler_stack), .ss_size = handler_stack, .ss_flags = 0};
    if (own.ss_sp && sigaltstack(&own, NULL) == 0) guarded = true;
}

static void install(int number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

int ccurses_install_signals(void) {
    ccurses_guard_thread();
    if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    static const int fatal[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS};
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
        install(fatal[i], on_fatal, SA_ONSTACK | SA_NODEFER);
    }
    install(SIGTERM, on_leave, SA_ONSTACK | SA_RESTART);
    install(SIGHUP, on_leave, SA_ONSTACK | SA_RESTART);
    install(SIGALRM, on_deadline, SA_ONSTACK);
    static const int notes[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGINT};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        install(notes[i], on_note, SA_ONSTACK | SA_RESTART);
    }
    // Whoever started us may have blocked them (worker threads do), and a mask is inherited.
    sigset_t ours;
    sigemptyset(&ours);
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaddset(&ours, fatal[i]);
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) sigaddset(&ours, notes[i]);
    sigaddset(&ours, SIGTERM);
    sigaddset(&ours, SIGHUP);
    sigaddset(&ours, SIGALRM);
    pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
    return pipe_ends[0];
}

void ccurses_arm(int input, int output, const struct termios *modes, const char *restore, size_t length) {
    armed = 0;
    restore_input = input;
    restore_output = output;
    restore_modes = *modes;
    restore_length = length < restore_capacity ? length : restore_capacity;
    memcpy(restore_text, restore, restore_length);
    armed = 1;
}

void ccurses_disarm(void) { armed = 0; }

void ccurses_lend(bool to_another) { lent = to_another; }

void ccurses_answered(void) {
    alarm(0);
    asked_to_leave = 0;
}

void ccurses_stop_job(void) {
    install(SIGTSTP, SIG_DFL, 0);
    // The whole group, so that a `make run` in front of us gives the shell its terminal back.
    kill(0, SIGTSTP);
    // Another thread may be the one that takes the signal: wait for the stop, which CONT ends. An orphaned group is
    // never stopped by the kernel and simply goes on.
    struct pollfd ready = {.fd = pipe_ends[0], .events = POLLIN};
    poll(&ready, 1, 50);
    install(SIGTSTP, on_note, SA_ONSTACK | SA_RESTART);
}
