// Blob and File: https://w3c.github.io/FileAPI/.
(function (prelude, part) {
  "use strict";
  const { TypeError, coded, missing, shown } = part("errors");
  const { isObject, finish, printAs, states, token } = part("interfaces");
  const { attempt, resolved } = part("reactions");
  const { view, bufferLength } = part("bytes");
  const { isArrayBuffer } = part("types");
  const { decode, encode } = part("text-bytes");
  const { Uint8Array: UserBytes, ArrayBuffer: UserBuffer } = prelude.primordials;

  // What a piece of a stream of it has at most.
  const pieceSize = 65536;

  // Bytes that nobody changes, as views of this realm; for a File also its name and date.
  const blobs = states("Blob");
  const files = states("File");

  /** A Uint8Array of the users' with a copy of the bytes. */
  function copied(bytes) {
    const result = new UserBytes(bytes.length);
    view(result).set(bytes);
    return result;
  }
  function bufferOf(bytes) {
    const result = new UserBuffer(bytes.length);
    new Uint8Array(result).set(bytes);
    return result;
  }

  function joined(pieces) {
    if (pieces.length === 1) return pieces[0];
    const result = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      result.set(piece, at);
      at += piece.length;
    }
    return result;
  }

  const typeOf = (type) => /^[\x20-\x7e]*$/.test(type) ? type.toLowerCase() : "";

  function withCode(error, code) {
    error.code = code;
    return error;
  }

  /** The bytes of what a constructor got. */
  function readParts(given, endings) {
    const iterate = isObject(given) ? given[Symbol.iterator] : undefined;
    if (typeof iterate !== "function") {
      throw withCode(new TypeError("Value cannot be converted to sequence."), "ERR_INVALID_ARG_TYPE");
    }
    const iterator = Reflect.apply(iterate, given, []), { next } = iterator, pieces = [];
    for (let step = Reflect.apply(next, iterator, []); !step.done; step = Reflect.apply(next, iterator, [])) {
      const { value } = step;
      if (blobs.has(value)) pieces.push(blobs.get(value).bytes);
      else if (ArrayBuffer.isView(value)) pieces.push(view(value).slice());
      else if (isArrayBuffer(value)) pieces.push(new Uint8Array(value, 0, bufferLength(value)).slice());
      else {
        let text = `${value}`;
        if (endings === "native") text = text.replaceAll(/\r\n|\r/g, "\n");
        pieces.push(encode(text.toWellFormed(), "utf8"));
      }
    }
    return pieces.length === 0 ? new Uint8Array(0) : joined(pieces);
  }

  function readOptions(options) {
    if (options !== undefined && options !== null && !isObject(options)) {
      throw withCode(
        new TypeError(`The "options" argument must be a dictionary.${prelude.received(options)}`),
        "ERR_INVALID_ARG_TYPE");
    }
    const endings = options?.endings ?? "transparent", type = options?.type;
    if (!["transparent", "native"].includes(`${endings}`)) {
      throw coded(
        TypeError, "ERR_INVALID_ARG_VALUE", `The property 'options.endings' is invalid. Received ${shown(endings)}`);
    }
    return { endings: `${endings}`, type: type === undefined ? "" : typeOf(`${type}`) };
  }

  class Blob {
    constructor(sources = undefined, options = undefined) {
      if (sources === token) {
        blobs.set(this, options);
        return;
      }
      const { endings, type } = readOptions(options);
      blobs.set(this, { bytes: sources === undefined ? new Uint8Array(0) : readParts(sources, endings), type });
    }
    get type() {
      return blobs.of(this).type;
    }
    get size() {
      return blobs.of(this).bytes.length;
    }
    slice(start = 0, end = undefined, contentType = "") {
      const { bytes } = blobs.of(this), { length } = bytes;
      const within = (value) => {
        const index = Math.trunc(+value) || 0;
        return index < 0 ? Math.max(0, length + index) : Math.min(index, length);
      };
      const first = within(start), last = end === undefined ? length : within(end);
      return make(bytes.subarray(first, Math.max(first, last)), typeOf(`${contentType}`));
    }
    arrayBuffer() {
      return attempt(() => resolved(bufferOf(blobs.of(this).bytes)));
    }
    text() {
      return attempt(() => decode(blobs.of(this).bytes, "utf8"));
    }
    bytes() {
      return attempt(() => resolved(copied(blobs.of(this).bytes)));
    }
    stream() {
      return part("readable-stream").streamOf(streamOf(blobs.of(this).bytes));
    }
  }

  /** A record of a stream of these bytes, in pieces. */
  function streamOf(bytes) {
    const record = part("streams-readable").newStream(), { setUp, enqueue, close, requestOf, respond } =
      part("streams-byte-controller");
    let at = 0;
    const { begin } = setUp(record, {
      start: () => undefined, cancel: () => undefined, highWaterMark: 0,
      pull(controller) {
        if (at < bytes.length) {
          enqueue(controller, copied(bytes.subarray(at, at + pieceSize)));
          at += pieceSize;
        }
        if (at < bytes.length) return;
        close(controller);
        if (requestOf(controller) !== undefined) respond(controller, 0);
      },
    });
    begin();
    return record;
  }

  const make = (bytes, type) => new Blob(token, { bytes, type });

  class File extends Blob {
    constructor(fileBits, fileName, options = undefined) {
      if (fileBits === token) {
        super(token, fileName);
        files.set(this, options);
        return;
      }
      if (arguments.length < 2) throw missing("fileBits", "fileName");
      super(fileBits, options);
      const given = options?.lastModified;
      files.set(this, {
        name: `${fileName}`.toWellFormed(),
        lastModified: given === undefined ? prelude.clock.now() : Math.trunc(+given) || 0,
      });
    }
    get name() {
      return files.of(this).name;
    }
    get lastModified() {
      return files.of(this).lastModified;
    }
  }
  const makeFile = (bytes, type, name, lastModified = prelude.clock.now()) =>
    new File(token, { bytes, type }, { name, lastModified });

  printAs(Blob, (blob) => {
    const state = blobs.get(blob);
    return state && { size: state.bytes.length, type: state.type };
  });
  printAs(File, (file) => {
    const state = blobs.get(file), own = files.get(file);
    return own && { size: state.bytes.length, type: state.type, name: own.name, lastModified: own.lastModified };
  });
  finish(Blob, blobs.has);
  finish(File);
  prelude.platformObjects.addCopier(blobs.has, (blob) => {
    const { bytes, type } = blobs.get(blob), own = files.get(blob);
    return own === undefined ? make(bytes, type) : makeFile(bytes, type, own.name, own.lastModified);
  });

  return {
    Blob, File,
    isBlob: blobs.has, isFile: files.has, make, makeFile, streamOf, copied, bufferOf, joined,
    /** A Blob's bytes, not to be changed. */
    bytesOf: (blob) => blobs.get(blob).bytes,
    typeOf: (blob) => blobs.get(blob).type,
    nameOf: (file) => files.get(file).name,
    lastModifiedOf: (file) => files.get(file).lastModified,
  };
})
