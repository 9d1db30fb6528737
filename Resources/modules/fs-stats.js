// What fs tells of files: Stats, BigIntStats, Dirent.
(function (prelude, part) {
  "use strict";
  const { hidden, adopt } = part("realm");
  const constants = part("fs-constants");
  const { NativeDate } = prelude.primordials;

  const kinds = {
    isDirectory: ["S_IFDIR", "UV_DIRENT_DIR"], isFile: ["S_IFREG", "UV_DIRENT_FILE"],
    isBlockDevice: ["S_IFBLK", "UV_DIRENT_BLOCK"], isCharacterDevice: ["S_IFCHR", "UV_DIRENT_CHAR"],
    isSymbolicLink: ["S_IFLNK", "UV_DIRENT_LINK"], isFIFO: ["S_IFIFO", "UV_DIRENT_FIFO"],
    isSocket: ["S_IFSOCK", "UV_DIRENT_SOCKET"],
  };
  const times = ["atime", "mtime", "ctime", "birthtime"];

  function StatsBase(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks) {
    Object.assign(this, { dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks });
  }
  for (const name of Object.keys(kinds)) {
    StatsBase.prototype[name] = function () {
      return this._checkModeProperty(constants[kinds[name][0]]);
    };
  }

  function Stats(
    dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs
  ) {
    Reflect.apply(StatsBase, this, [dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks]);
    Object.assign(this, { atimeMs, mtimeMs, ctimeMs, birthtimeMs });
  }
  Object.setPrototypeOf(Stats.prototype, StatsBase.prototype);
  Object.setPrototypeOf(Stats, StatsBase);
  Stats.prototype._checkModeProperty = function (property) {
    return (this.mode & constants.S_IFMT) === property;
  };

  function BigIntStats(
    dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeNs, mtimeNs, ctimeNs, birthtimeNs
  ) {
    Reflect.apply(StatsBase, this, [dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks]);
    const all = { atimeNs, mtimeNs, ctimeNs, birthtimeNs };
    for (const name of times) this[`${name}Ms`] = all[`${name}Ns`] / 1000000n;
    Object.assign(this, all);
  }
  Object.setPrototypeOf(BigIntStats.prototype, StatsBase.prototype);
  Object.setPrototypeOf(BigIntStats, StatsBase);
  BigIntStats.prototype._checkModeProperty = function (property) {
    return (this.mode & BigInt(constants.S_IFMT)) === BigInt(property);
  };

  // A time as a Date is made when it is first asked for.
  for (const { prototype } of [Stats, BigIntStats]) {
    for (const name of times) {
      Object.defineProperty(prototype, name, {
        get() {
          const value = new NativeDate(Math.round(Number(this[`${name}Ms`])));
          this[name] = value;
          return value;
        },
        set(value) {
          Object.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
        },
        enumerable: true, configurable: true,
      });
    }
  }

  /** From what the host says of a file; see `stat` in Sources/Wire/FileOperation.swift. */
  function statsOf(text, isBig) {
    const [dev, ino, mode, nlink, uid, gid, rdev, size, blksize, blocks, ...nanoseconds] = text.split(" ").map(BigInt);
    const given = [dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks];
    if (isBig) return Reflect.construct(BigIntStats, [...given, ...nanoseconds]);
    // As Node's, which come from seconds and nanoseconds.
    const milliseconds = nanoseconds.map((each) => {
      const rest = ((each % 1000000000n) + 1000000000n) % 1000000000n;
      return Number((each - rest) / 1000000n) + Number(rest) / 1e6;
    });
    return Reflect.construct(Stats, [...given.map(Number), ...milliseconds]);
  }

  // MARK: entries of directories

  const kType = Symbol("type");
  const letters = { f: "UV_DIRENT_FILE", d: "UV_DIRENT_DIR", l: "UV_DIRENT_LINK", o: "UV_DIRENT_UNKNOWN" };

  class Dirent {
    constructor(name, type, path) {
      this.name = name;
      this.parentPath = path;
      this[kType] = type;
    }
  }
  for (const name of Object.keys(kinds)) {
    hidden(Dirent.prototype, name, {
      [name]() {
        return this[kType] === constants[kinds[name][1]];
      },
    }[name]);
  }

  for (const Class of [Stats, BigIntStats, Dirent]) adopt(Class);
  const direntOf = (name, letter, path) => new Dirent(name, constants[letters[letter]], path);

  return { Stats, BigIntStats, Dirent, statsOf, direntOf };
})
