// fs by descriptors, and whole files: what each call does, at once.
(function (prelude, part) {
  "use strict";
  const { invalidType, invalidValue, outOfRange, requireBoolean, requireInteger, requireObject } = part("errors");
  const { operations, perform, pathOf, bytesOf, descriptor, systemError } = part("fs-calls");
  const { flagsOf, modeOf, timeOf, optionsOf, checkSignal, integer } = part("fs-arguments");
  const { statsOf } = part("fs-stats");
  const { view } = part("bytes");
  const { filledWith } = part("buffer-bytes");
  const { decode, encode, encodingName } = part("text-bytes");
  const { capabilities } = prelude;
  const kMost = 2 ** 31 - 1;

  function open(path, flags, mode) {
    const target = pathOf(path), wanted = String(flagsOf(flags)), permissions = modeOf(mode, "mode", 0o666);
    perform(operations.open, { path: target }, target, wanted, String(permissions));
    return Number(capabilities.text(0));
  }
  function close(fd) {
    perform(operations.close, {}, descriptor(fd));
  }
  function fstat(fd, options) {
    perform(operations.statDescriptor, {}, descriptor(fd));
    return statsOf(capabilities.text(0), options?.bigint);
  }

  // MARK: reading and writing parts

  function requireView(buffer, name = "buffer") {
    if (!ArrayBuffer.isView(buffer)) {
      throw invalidType(name, "an instance of Buffer, TypedArray, or DataView", buffer);
    }
    return view(buffer);
  }
  /** A place in a file as it goes to the host; empty where the descriptor's own is meant. */
  function positionOf(position, length = 0) {
    if (position === undefined || position === null) return "";
    if (typeof position === "number") {
      requireInteger(position, "position", -1);
      return position < 0 ? "" : String(position);
    }
    if (typeof position === "bigint") {
      const most = 2n ** 63n - 1n - BigInt(length);
      if (position < -1n || position > most) throw outOfRange("position", `>= -1 && <= ${most}`, position);
      return position < 0n ? "" : String(position);
    }
    throw invalidType("position", "of type bigint or integer", position);
  }
  const writePosition = (position) => typeof position === "number" || typeof position === "bigint" ?
    positionOf(position) : "";

  function checkOffset(offset, length, size) {
    if (offset > size) throw outOfRange("offset", `<= ${size}`, offset);
    if (length > size - offset) throw outOfRange("length", `<= ${size - offset}`, length);
    if (length < 0) throw outOfRange("length", ">= 0", length);
    integer(length, "length", -2147483648, kMost);
  }

  // One question to the host gives so many at most.
  const longest = 16 << 20;
  function readInto(fd, target, place) {
    let count = 0;
    while (count < target.length) {
      const wanted = Math.min(longest, target.length - count);
      perform(operations.read, {}, fd, String(wanted), place === "" ? "" : String(BigInt(place) + BigInt(count)));
      const bytes = bytesOf(0);
      target.set(bytes, count);
      count += bytes.length;
      if (bytes.length < wanted) break;
    }
    return count;
  }

  /** The arguments of `read`: `(fd, buffer[, offset[, length[, position]]])` or with options instead of the last. */
  function read(fd, buffer, offsetOrOptions, length, position) {
    const target = requireView(buffer), number = descriptor(fd);
    let offset = offsetOrOptions;
    if (offset !== null && (typeof offset === "object" || (length === undefined && offset !== undefined))) {
      requireObject(offset, "options");
      ({ offset = 0, length = target.length - (offset ?? 0), position = null } = offsetOrOptions);
    }
    if (offset === undefined || offset === null) offset = 0;
    else requireInteger(offset, "offset", 0);
    length = length === undefined ? target.length - offset : length | 0;
    if (length === 0) return 0;
    if (target.length === 0) {
      throw invalidValue("buffer", buffer, "is empty and cannot be written");
    }
    checkOffset(offset, length, target.length);
    return readInto(number, target.subarray(offset, offset + length), positionOf(position, length));
  }

  function requireViews(buffers) {
    if (!Array.isArray(buffers) || !buffers.every((each) => ArrayBuffer.isView(each))) {
      throw invalidType("buffers", "an ArrayBufferView[]", buffers);
    }
    return Array.from(buffers, (each) => view(each));
  }
  function readv(fd, buffers, position) {
    const number = descriptor(fd), targets = requireViews(buffers);
    let count = 0;
    const start = typeof position === "number" ? positionOf(position) : "";
    for (const target of targets) {
      const got = readInto(number, target, start === "" ? "" : String(BigInt(start) + BigInt(count)));
      count += got;
      if (got < target.length) break;
    }
    return count;
  }

  function writeBytes(fd, bytes, place) {
    perform(operations.write, {}, fd, place, bytes);
    return Number(capabilities.text(0));
  }
  function write(fd, buffer, offsetOrOptions, length, position) {
    const number = descriptor(fd);
    let offset = offsetOrOptions;
    if (typeof buffer === "string") {
      const encoding = typeof length === "string" ? length : "utf8";
      if (encodingName(encoding) === undefined) throw invalidValue("encoding", length);
      return writeBytes(number, encode(buffer, encodingName(encoding)), writePosition(offset));
    }
    if (!ArrayBuffer.isView(buffer)) {
      throw invalidType("buffer", "of type string or an instance of Buffer, TypedArray, or DataView", buffer);
    }
    const source = view(buffer);
    if (offset !== null && typeof offset === "object") {
      ({ offset = 0, length = source.length - (offset ?? 0), position = null } = offsetOrOptions);
    }
    if (offset === undefined || offset === null) offset = 0;
    else requireInteger(offset, "offset", 0);
    if (typeof length !== "number") length = source.length - offset;
    checkOffset(offset, length, source.length);
    return writeBytes(number, source.subarray(offset, offset + length), writePosition(position));
  }
  function joined(parts) {
    const result = new Uint8Array(parts.reduce((sum, each) => sum + each.length, 0));
    let at = 0;
    for (const each of parts) {
      result.set(each, at);
      at += each.length;
    }
    return result;
  }
  function writev(fd, buffers, position) {
    const number = descriptor(fd), all = joined(requireViews(buffers));
    return all.length === 0 ? 0 : writeBytes(number, all, writePosition(position));
  }

  // MARK: whole files

  const isDescriptor = (path) => typeof path === "number" && Number.isInteger(path) && path >= 0;

  function readFile(path, options) {
    const settings = optionsOf(options, { flag: "r" });
    checkSignal(settings.signal);
    const flags = String(flagsOf(settings.flag ?? "r"));
    if (isDescriptor(path)) {
      perform(operations.readFile, { call: undefined }, "", descriptor(path), flags);
    } else {
      const target = pathOf(path);
      perform(operations.readFile, { path: target }, target, "", flags);
    }
    const { encoding } = settings;
    if (encoding === "buffer") throw part("stream-state").errors.unknownEncoding(encoding);
    if (!encoding) return filledWith(bytesOf(0));
    const name = encodingName(encoding);
    return name === "utf8" ? capabilities.text(0) : decode(bytesOf(0), name);
  }

  function dataOf(data, encoding) {
    if (typeof data === "string") return encode(data, encodingName(encoding || "utf8"));
    if (ArrayBuffer.isView(data)) return view(data);
    throw invalidType("data", "of type string or an instance of Buffer, TypedArray, or DataView", data);
  }
  function writeFile(path, data, options) {
    const settings = { encoding: "utf8", mode: 0o666, flag: "w", flush: false, ...optionsOf(options) };
    requireBoolean(settings.flush ?? false, "options.flush");
    const flags = String(flagsOf(settings.flag || "w"));
    const bytes = dataOf(data, settings.encoding);
    checkSignal(settings.signal);
    const mode = String(modeOf(settings.mode, "mode", 0o666));
    if (isDescriptor(path)) {
      perform(operations.writeFile, {}, "", descriptor(path), flags, mode, bytes);
    } else {
      const target = pathOf(path);
      perform(operations.writeFile, { path: target }, target, "", flags, mode, bytes);
    }
  }
  function appendFile(path, data, options) {
    const settings = { encoding: "utf8", mode: 0o666, flag: "a", ...optionsOf(options) };
    if (!settings.flag || isDescriptor(path)) settings.flag = "a";
    writeFile(path, data, settings);
  }

  // MARK: the rest

  const sync = (call) => (fd) => void perform(operations.sync, { call }, descriptor(fd));

  return {
    open, close, fstat, read, readv, write, writev, readFile, writeFile, appendFile, isDescriptor, dataOf, joined,
    fsync: sync("fsync"),
    fdatasync: sync("fdatasync"),
    ftruncate(fd, len = 0) {
      const number = descriptor(fd);
      requireInteger(len ?? 0, "len");
      if (len < 0) throw systemError("EINVAL", "invalid argument", "ftruncate");
      perform(operations.truncateDescriptor, {}, number, String(len ?? 0));
    },
    fchmod(fd, mode) {
      perform(operations.changeDescriptorMode, {}, descriptor(fd), String(modeOf(mode, "mode")));
    },
    /** The host changes owners by path only: who owns it already may be named. */
    fchown(fd, uid, gid) {
      const number = descriptor(fd);
      const ids = [integer(uid, "uid", -1, 4294967295), integer(gid, "gid", -1, 4294967295)];
      perform(operations.statDescriptor, { call: "fchown" }, number);
      const stats = statsOf(capabilities.text(0));
      if ((ids[0] !== -1 && ids[0] !== stats.uid) || (ids[1] !== -1 && ids[1] !== stats.gid)) {
        throw systemError("EPERM", "operation not permitted", "fchown");
      }
    },
    futimes(fd, atime, mtime) {
      perform(operations.setDescriptorTimes, {}, descriptor(fd), timeOf(atime), timeOf(mtime));
    },
  };
})
