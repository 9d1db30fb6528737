// Swift cannot call variadic functions, which is how libedit is configured, and takes wchar_t for a valid Unicode
// scalar, which a line need not hold. Hence typed names for what is used, with int32_t for a character.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <histedit.h>
#include <stdint.h>

int wcwidth(wchar_t character);  // Swift reads the C library's headers without _XOPEN_SOURCE.

// Columns on the terminal; -1 for what cannot be printed.
static inline int editline_width(int32_t character) { return wcwidth((wchar_t)character); }

// The line being edited: [start, end), with the cursor in between or at its end. Valid until the next call.
typedef struct {
  const int32_t *start, *cursor, *end;
} editline_line;

typedef unsigned char (*editline_command)(EditLine *, wint_t);
typedef int (*editline_reader)(EditLine *, int32_t *);

static inline void editline_set_owner(EditLine *el, void *owner) { el_wset(el, EL_CLIENTDATA, owner); }

static inline void *editline_owner(EditLine *el) {
  void *owner = NULL;
  el_wget(el, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void editline_set_reader(EditLine *el, editline_reader f) { el_wset(el, EL_GETCFN, (el_rfunc_t)f); }
static inline void editline_set_editing(EditLine *el, int on) { el_wset(el, EL_EDITMODE, on); }
static inline void editline_set_emacs(EditLine *el) { el_wset(el, EL_EDITOR, L"emacs"); }

static inline int editline_is_vi(EditLine *el) {
  const wchar_t *name = NULL;
  return el_wget(el, EL_EDITOR, &name) == 0 && name != NULL && name[0] == L'v';
}

static inline void editline_refresh(EditLine *el) { el_wset(el, EL_REFRESH); }

// `name` and `help` must outlive `el`.
static inline int editline_add_command(EditLine *el, const int32_t *name, const int32_t *help, editline_command body) {
  return el_wset(el, EL_ADDFN, (const wchar_t *)name, (const wchar_t *)help, body);
}

static inline int editline_bind(EditLine *el, const int32_t *key, const int32_t *command) {
  return el_wset(el, EL_BIND, (const wchar_t *)key, (const wchar_t *)command, NULL);
}

// In the map of vi's command mode.
static inline int editline_bind_alternative(EditLine *el, const int32_t *key, const int32_t *command) {
  return el_wset(el, EL_BIND, L"-a", (const wchar_t *)key, (const wchar_t *)command, NULL);
}

static inline void editline_set_history(EditLine *el, HistoryW *list) { el_wset(el, EL_HIST, history_w, list); }

static inline void editline_set_history_size(HistoryW *list, int entries) {
  HistEventW event;
  history_w(list, &event, H_SETSIZE, entries);
}

static inline void editline_add_history(HistoryW *list, const int32_t *entry) {
  HistEventW event;
  history_w(list, &event, H_ENTER, (const wchar_t *)entry);
}

static inline int editline_insert(EditLine *el, const int32_t *text) {
  return el_winsertstr(el, (const wchar_t *)text);
}

static inline int editline_replace(EditLine *el, const int32_t *text) {
  return el_wreplacestr(el, (const wchar_t *)text);
}

static inline void editline_push(EditLine *el, const int32_t *keys) { el_wpush(el, (const wchar_t *)keys); }

// Runs one line of ~/.editrc.
static inline int editline_run(EditLine *el, const int32_t *line) {
  const wchar_t **words = NULL;
  int count = 0;
  TokenizerW *tokenizer = tok_winit(NULL);
  tok_wstr(tokenizer, (const wchar_t *)line, &count, &words);
  int result = el_wparse(el, count, words);
  tok_wend(tokenizer);
  return result;
}

// The next key, from a macro or from the reader; 1, or less at the end of input.
static inline int editline_next_key(EditLine *el, int32_t *key) { return el_wgetc(el, (wchar_t *)key); }

// The finished line, `*count` characters that end with the newline; NULL at the end of input.
static inline const int32_t *editline_read(EditLine *el, int *count) { return (const int32_t *)el_wgets(el, count); }

static inline editline_line editline_current(EditLine *el) {
  const LineInfoW *line = el_wline(el);
  return (editline_line){(const int32_t *)line->buffer, (const int32_t *)line->cursor, (const int32_t *)line->lastchar};
}

#endif
