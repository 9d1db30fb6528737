// What bodies of requests and responses are made of, and how they are read:
// https://fetch.spec.whatwg.org/#bodyinit-unions and #body-mixin. A body is a record: `stream`, the record of a stream;
// where its bytes are known, `bytes`; `type`, the Content-Type that goes with it.
(function (prelude, part) {
  "use strict";
  const streams = part("streams-readable");
  const { hidden } = part("realm");
  const { TypeError } = part("errors");
  const { isObject } = part("interfaces");
  const { deferred, rejected, resolved, then } = part("reactions");
  const { records, streamOf } = part("readable-stream");
  const blobs = part("blob"), forms = part("form-data");
  const { view, isBytes, bufferLength } = part("bytes");
  const { isArrayBuffer } = part("types");
  const { decode, encode } = part("text-bytes");
  const { jsonParse } = prelude.primordials;

  const ofBytes = (bytes, type = undefined) => ({ stream: blobs.streamOf(bytes), bytes, type });

  /** The body that a constructor was given as this. */
  function extract(value) {
    if (records.has(value)) {
      const stream = records.get(value);
      if (stream.isDisturbed || stream.reader !== undefined) {
        throw new TypeError("Response body object should not be disturbed or locked");
      }
      return { stream, bytes: undefined, type: undefined };
    }
    if (blobs.isBlob(value)) return ofBytes(blobs.bytesOf(value), blobs.typeOf(value) || undefined);
    if (forms.isForm(value)) {
      const { bytes, type } = part("multipart").encoded(value);
      return ofBytes(bytes, type);
    }
    if (prelude.searchParams.is(value)) {
      const text = prelude.searchParams.text(value);
      return ofBytes(encode(text, "utf8"), "application/x-www-form-urlencoded;charset=UTF-8");
    }
    if (ArrayBuffer.isView(value)) return ofBytes(view(value).slice());
    if (isArrayBuffer(value)) return ofBytes(new Uint8Array(value, 0, bufferLength(value)).slice());
    if (isObject(value) && typeof value[Symbol.asyncIterator] === "function") {
      return { stream: part("readable-source").from(value), bytes: undefined, type: undefined };
    }
    return ofBytes(encode(`${value}`.toWellFormed(), "utf8"), "text/plain;charset=UTF-8");
  }

  const isUnusable = (body) => body !== null && (body.stream.isDisturbed || body.stream.reader !== undefined);

  /** Two bodies of one, which may be read once each. */
  function clone(body) {
    if (body === null) return null;
    const copied = (chunk) => isBytes(chunk) ? blobs.copied(view(chunk)) : chunk;
    const [first, second] = part("streams-tee").tee(body.stream, copied);
    // The object that users may have of the stream is the first's, from now on.
    body.stream = first;
    return { stream: second, bytes: body.bytes, type: body.type };
  }

  /** A promise for all bytes of a body, as a Uint8Array of this realm. */
  function readAll(body) {
    if (body === null) return resolved(new Uint8Array(0));
    const outcome = deferred(), reader = streams.lock(body.stream), pieces = [];
    // Nobody sees in which pieces they come.
    body.stream.isWanted = true;
    function step() {
      let isWithin = true, goesOn = false;
      do {
        goesOn = false;
        isWithin = true;
        streams.read(reader, {
          chunk(chunk) {
            if (!isBytes(chunk)) {
              outcome.reject(new TypeError("Received non-Uint8Array chunk"));
              return;
            }
            pieces.push(view(chunk));
            if (isWithin) goesOn = true;
            else step();
          },
          close: () => outcome.resolve(pieces.length === 0 ? new Uint8Array(0) : blobs.joined(pieces)),
          error: outcome.reject,
        });
        isWithin = false;
      } while (goesOn);
    }
    step();
    return outcome.promise;
  }

  // MARK: what Request and Response have

  const conversions = {
    arrayBuffer: (bytes) => blobs.bufferOf(bytes),
    blob: (bytes, type) => blobs.make(bytes, type === null ? "" : normalized(type)),
    bytes: (bytes) => blobs.copied(bytes),
    formData(bytes, type) {
      const essence = (type ?? "").split(";")[0].trim().toLowerCase();
      if (essence === "multipart/form-data") return part("multipart").parsed(bytes, type);
      if (essence === "application/x-www-form-urlencoded") {
        return forms.make(part("whatwg-url").formParsed(decode(bytes, "utf8")));
      }
      throw new TypeError(
        'Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".');
    },
    json: (bytes) => jsonParse(textOf(bytes)),
    text: (bytes) => textOf(bytes),
  };
  // A mark of the byte order at the beginning is none of the text.
  const textOf = (bytes) => {
    const text = decode(bytes, "utf8");
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  };
  const normalized = (type) => {
    const parts = type.split(";").map((each) => each.trim());
    return /^[!-~]+\/[!-~]+$/.test(parts[0]) ? parts.join(";").toLowerCase() : "";
  };

  /** Gives a class `body`, `bodyUsed` and what reads them; `stateOf` gives `{ body, headers }` of an instance. */
  function mixIn(Class, stateOf) {
    const members = {
      get body() {
        const { body } = stateOf(this);
        return body === null ? null : streamOf(body.stream);
      },
      get bodyUsed() {
        const { body } = stateOf(this);
        return body !== null && body.stream.isDisturbed;
      },
    };
    for (const name of Object.keys(conversions)) {
      members[name] = {
        [name]() {
          try {
            const { body, headers } = stateOf(this);
            if (isUnusable(body)) throw new TypeError("Body is unusable: Body has already been read");
            const type = headers.get("content-type");
            return then(readAll(body), (bytes) => conversions[name](bytes, type));
          } catch (error) {
            return rejected(error);
          }
        },
      }[name];
    }
    for (const key of Object.keys(members)) {
      const descriptor = Object.getOwnPropertyDescriptor(members, key);
      if (descriptor.get === undefined) hidden(Class.prototype, key, descriptor.value);
      else Object.defineProperty(Class.prototype, key, descriptor);
    }
  }

  return { extract, isUnusable, clone, readAll, mixIn, ofBytes };
})
