// What fs asks of the host, and what becomes of its refusals. See Sources/Wire/FileOperation.swift.
(function (prelude, part) {
  "use strict";
  const { put } = part("realm");
  const { Error, coded, invalidType, invalidValue, outOfRange } = part("errors");
  const { view, isBytes } = part("bytes");
  const { decode } = part("text-bytes");
  const { filledWith } = part("buffer-bytes");
  const { capabilities } = prelude;

  const operations = {
    stat: 1, access: 2, realPath: 3, readLink: 4, readDirectory: 5, readFile: 6, writeFile: 7, makeDirectory: 8,
    removeDirectory: 9, unlink: 10, removeTree: 11, rename: 12, link: 13, symbolicLink: 14, changeMode: 15,
    setTimes: 16, truncate: 17, copyFile: 18, open: 19, close: 20, read: 21, write: 22, statDescriptor: 23,
    truncateDescriptor: 24, changeDescriptorMode: 25, setDescriptorTimes: 26, sync: 27, changeOwner: 28,
  };

  // MARK: errors

  // Errors that say what became of a call; all others say that it was called wrongly.
  const failures = new WeakSet();
  const failed = (error) => {
    failures.add(error);
    return error;
  };

  // Node names no path where a call is about a descriptor.
  const pathless = new Set([
    "read", "write", "close", "fstat", "ftruncate", "fsync", "fdatasync", "fchmod", "fchown", "futime",
  ]);
  const textOf = (path) => typeof path === "string" ? path : decode(view(path), "utf8");

  /** An error as Node makes it of a system call's. */
  function systemError(code, message, call, path, dest) {
    let text = `${code}: ${message}, ${call}`;
    if (path !== undefined) text += ` '${textOf(path)}'`;
    if (dest !== undefined) text += ` -> '${textOf(dest)}'`;
    const error = new Error(text);
    const number = part("os").constants.errno[code];
    put(error, "errno", number === undefined ? -4094 : -number);
    put(error, "code", code);
    put(error, "syscall", call);
    if (path !== undefined) put(error, "path", textOf(path));
    if (dest !== undefined) put(error, "dest", textOf(dest));
    return failed(error);
  }

  /**
   * Has the host do it; gives how many parts the answer has. An error names the paths in `about` and, instead of the
   * host's, the call there.
   */
  function perform(operation, about, ...given) {
    const count = capabilities.attempt(capabilities.files, operation, ...given);
    if (count !== undefined) return count;
    const { code, message, details } = capabilities.failure();
    if (code.startsWith("ERR_")) throw failed(coded(Error, code, message));
    let call = about.call;
    for (let i = 0; i + 1 < details.length; i += 2) if (details[i] === "syscall") call ??= details[i + 1];
    const hasPath = !pathless.has(call);
    throw systemError(code, message, call, hasPath ? about.path : undefined, hasPath ? about.dest : undefined);
  }

  /** A yes or no as it goes to the host. */
  const flag = (value) => value ? "1" : "0";

  // MARK: paths

  const isURL = (value) =>
    typeof value === "object" && value !== null && value.href && value.protocol && value.auth === undefined;

  /** A path as it goes to the host: a text or bytes. */
  function pathOf(value, name = "path") {
    if (isURL(value)) value = part("url").fileURLToPath(value);
    if (typeof value === "string" ? value.includes("\0") : isBytes(value) && view(value).includes(0)) {
      throw invalidValue(name, value, "must be a string, Uint8Array, or URL without null bytes");
    }
    if (typeof value === "string") return value;
    if (isBytes(value)) return value;
    throw invalidType(name, "of type string or an instance of Buffer or URL", value);
  }

  /** A path or a name that came from the host, in the encoding that is asked for. */
  function named(index, encoding) {
    if (encoding === undefined || encoding === null || encoding === "utf8" || encoding === "utf-8") {
      return capabilities.text(index);
    }
    const bytes = view(capabilities.bytes(index));
    return encoding === "buffer" ? filledWith(bytes) : decode(bytes, part("text-bytes").encodingName(encoding));
  }
  const bytesOf = (index) => view(capabilities.bytes(index));

  // MARK: descriptors

  function descriptor(fd, name = "fd") {
    if (typeof fd !== "number") throw invalidType(name, "of type number", fd);
    if (!Number.isInteger(fd)) throw outOfRange(name, "an integer", fd);
    if (fd < 0 || fd > 2147483647) throw outOfRange(name, ">= 0 && <= 2147483647", fd);
    return String(fd);
  }

  return {
    operations, failures, failed, systemError, perform, flag, pathOf, named, bytesOf, descriptor, textOf, isURL,
  };
})
