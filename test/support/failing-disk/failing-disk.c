/* Preloaded into a process, makes its disk fail once the file named by FAILING_DISK_WHEN exists:
   FAILING_DISK=full: every write to a file fails with ENOSPC; FAILING_DISK=fsync: every fsync fails with EIO.
   Only files under FAILING_DISK_UNDER are touched. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int is_failing(int descriptor, const char *fault) {
  const char *wanted = getenv("FAILING_DISK");
  const char *when = getenv("FAILING_DISK_WHEN");
  const char *under = getenv("FAILING_DISK_UNDER");
  if (!wanted || !when || !under || strcmp(wanted, fault) != 0) return 0;
  int before = errno;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  int fails = 0;
  if (length > 0) {
    path[length] = 0;
    fails = strncmp(path, under, strlen(under)) == 0 && access(when, F_OK) == 0;
  }
  errno = before;
  return fails;
}

#define NEXT(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))
#define FAIL(code) return (errno = (code), -1)

ssize_t write(int fd, const void *bytes, size_t count) {
  if (is_failing(fd, "full")) FAIL(ENOSPC);
  return NEXT(write)(fd, bytes, count);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  if (is_failing(fd, "full")) FAIL(ENOSPC);
  return NEXT(pwrite64)(fd, bytes, count, at);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (is_failing(fd, "full")) FAIL(ENOSPC);
  return NEXT(writev)(fd, parts, count);
}
int ftruncate64(int fd, off64_t length) {
  if (is_failing(fd, "full")) FAIL(ENOSPC);
  return NEXT(ftruncate64)(fd, length);
}
int fsync(int fd) {
  if (is_failing(fd, "fsync")) FAIL(EIO);
  return NEXT(fsync)(fd);
}
int fdatasync(int fd) {
  if (is_failing(fd, "fsync")) FAIL(EIO);
  return NEXT(fdatasync)(fd);
}
