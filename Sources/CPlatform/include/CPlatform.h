// What Swift cannot say of the Linux interface: variadic functions, function-like macros, GNU functions (it reads the C
// library's headers without _GNU_SOURCE) and headers that the Glibc module leaves out. No logic beyond that.
#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/magic.h>
#include <linux/memfd.h>
#include <linux/openat2.h>
#include <linux/sched.h>
#include <linux/stat.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#ifndef O_PATH
#define O_PATH 010000000
#endif
#ifndef AT_RECURSIVE
#define AT_RECURSIVE 0x8000
#endif

int close_range(unsigned int first, unsigned int last, int flags);
int dup3(int from, int to, int flags);
int memfd_create(const char *name, unsigned int flags);
int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int lowest);
int ppoll(struct pollfd *entries, nfds_t count, const struct timespec *timeout, const sigset_t *mask);
int pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes);
const char *strerrordesc_np(int code);
const char *strerrorname_np(int code);
long syscall(long number, ...);
int unshare(int flags);

// syscall(2); for calls without a function in the C library, and for the variadic ones.
static inline long cplatform_system_call(long number, long a, long b, long c, long d, long e, long f) {
  return syscall(number, a, b, c, d, e, f);
}

// waitid(2) by pidfd: `code` is CLD_EXITED, CLD_KILLED or CLD_DUMPED.
static inline int cplatform_waitid(int pidfd, int options, int *code, int *status) {
  siginfo_t info = {0};
  int result = waitid(P_PIDFD, (id_t)pidfd, &info, options);
  *code = info.si_code, *status = info.si_status;
  return result;
}

static inline int cplatform_window_size(int fd, struct winsize *size) { return ioctl(fd, TIOCGWINSZ, size); }

// fcntl(2): the file keeps its size for ever.
int cplatform_seal_size(int fd);

// Tells the processor that this is a loop that waits.
static inline void cplatform_relax(void) {
#ifdef __x86_64__
  __builtin_ia32_pause();
#endif
}

// sendmsg(2) with MSG_NOSIGNAL; `passed` -1 passes no descriptor.
ssize_t cplatform_send(int fd, const void *bytes, size_t count, int passed);

// recvmsg(2) with `flags` and MSG_CMSG_CLOEXEC. `*received` is the first descriptor that came, or -1; all others are
// closed. `*sender` is the sender's pid in this process's namespace, 0 without SO_PASSCRED.
ssize_t cplatform_receive(int fd, void *bytes, size_t capacity, int flags, int *received, pid_t *sender);

#endif
