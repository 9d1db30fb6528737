#pragma once

// One file of Resources/, as it was when this was built: UTF-8, not terminated.
struct prelude_file {
  const char *name;
  const unsigned char *bytes;
  unsigned long count;
};

// The files, in the order in which they are evaluated.
extern const struct prelude_file *const prelude_files;
extern const unsigned long prelude_file_count;
