#define _GNU_SOURCE
#include "CPlatform.h"

#include <fcntl.h>
#include <string.h>

int cplatform_seal_size(int fd) { return fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL); }

union control {
  struct cmsghdr alignment;
  char bytes[CMSG_SPACE(sizeof(struct ucred)) + CMSG_SPACE(sizeof(int))];
};

ssize_t cplatform_send(int fd, const void *bytes, size_t count, int passed) {
  union control control = {0};
  struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (passed >= 0) {
    message.msg_control = control.bytes, message.msg_controllen = CMSG_SPACE(sizeof(int));
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET, header->cmsg_type = SCM_RIGHTS, header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &passed, sizeof(int));
  }
  return sendmsg(fd, &message, MSG_NOSIGNAL);
}

ssize_t cplatform_receive(int fd, void *bytes, size_t capacity, int flags, int *received, pid_t *sender) {
  union control control = {0};
  struct iovec part = {.iov_base = bytes, .iov_len = capacity};
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
  *received = -1, *sender = 0;
  ssize_t count = recvmsg(fd, &message, flags | MSG_CMSG_CLOEXEC);
  if (count < 0) return count;
  // Descriptors that do not fit into `control` are not installed (MSG_CTRUNC); all that are installed are seen here.
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_type == SCM_CREDENTIALS) *sender = ((struct ucred *)CMSG_DATA(header))->pid;
    if (header->cmsg_type != SCM_RIGHTS) continue;
    int *passed = (int *)CMSG_DATA(header), installed = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (int i = 0; i < installed; i++) {
      if (*received < 0) *received = passed[i];
      else close(passed[i]);
    }
  }
  return count;
}
