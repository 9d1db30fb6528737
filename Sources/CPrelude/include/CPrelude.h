#pragma once

// One file of Resources/, as it was when this was built: UTF-8, not terminated.
struct prelude_file {
  const char *name;
  const unsigned char *bytes;
  unsigned long count;
};

// The files that are evaluated when a worker starts, and those that are when it first needs them. In their order; the last
// one has no name.
extern const struct prelude_file *const prelude_files;
extern const struct prelude_file *const membrane_files;

// The files of Resources/modules/, in no order: each is evaluated when it is first asked for by its name.
extern const struct prelude_file *const library_files;
