// crypto's Hash and Hmac. Node's are streams as well; there are no streams here.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const {
    Error, TypeError, coded, invalidType, invalidValue, requireInteger, requireNumber, requireObject, requireString,
  } = part("errors");
  const digests = part("digests");
  const { view } = part("bytes");
  const texts = part("text-bytes");
  const { isAnyArrayBuffer } = part("types");
  const { filledWith } = part("buffer-bytes");

  // What Node's have where they are printed. The digest is kept where no user code reaches it.
  const kHandle = Symbol("kHandle"), kState = Symbol("kState"), kFinalized = Symbol("kFinalized");
  const states = new WeakMap();
  function HashHandle() {}
  function HmacHandle() {}
  Object.defineProperty(HashHandle, "name", { value: "Hash" });
  Object.defineProperty(HmacHandle, "name", { value: "Hmac" });
  own(HashHandle);
  own(HmacHandle);

  function begin(object, Handle, options, digest) {
    object._options = options;
    object[kHandle] = new Handle();
    object[kState] = own({ [kFinalized]: false });
    states.set(object, { digest, result: undefined });
  }
  function stateOf(object, name) {
    const state = states.get(object);
    if (state === undefined) throw coded(TypeError, "ERR_INVALID_THIS", `Value of "this" must be of type ${name}`);
    return state;
  }
  const finalized = () => coded(Error, "ERR_CRYPTO_HASH_FINALIZED", "Digest already called");

  /** What is to be hashed, as a Uint8Array of this realm. */
  function bytesOf(data, name, encoding) {
    if (typeof data === "string") {
      const known = texts.encodingName(encoding) ?? "utf8";
      if (known === "hex" && data.length % 2 === 1) {
        throw invalidValue("encoding", encoding, `is invalid for data of length ${data.length}`);
      }
      return texts.encode(data, known);
    }
    if (!ArrayBuffer.isView(data)) {
      throw invalidType(name, "of type string or an instance of Buffer, TypedArray, or DataView", data);
    }
    return view(data);
  }

  // Whatever is no encoding stands for a Buffer.
  function output(bytes, encoding) {
    const known = texts.encodingName(encoding);
    return known === undefined ? filledWith(bytes) : texts.decode(bytes, known);
  }

  function update(object, name, data, encoding) {
    const state = stateOf(object, name);
    if (state.result !== undefined) throw finalized();
    state.digest.update(bytesOf(data, "data", encoding));
    return object;
  }
  function finish(object, state) {
    state.result = state.digest.finish();
    Reflect.set(object[kState] ?? {}, kFinalized, true);
    return state.result;
  }

  // MARK: Hash

  function Hash(algorithm, options) {
    if (new.target === undefined) return new Hash(algorithm, options);
    requireString(algorithm, "algorithm");
    const length = options !== null && typeof options === "object" ? options.outputLength : undefined;
    if (length !== undefined) requireInteger(length, "options.outputLength", 0, 2 ** 32 - 1);
    const found = digests.find(algorithm);
    if (found === undefined) throw new Error("Digest method not supported");
    if (length !== undefined && length !== found.length) {
      throw coded(
        Error, "ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH",
        "error:030000B2:digital envelope routines::not XOF or invalid length");
    }
    begin(this, HashHandle, options, new digests.Digest(found));
  }
  const hashMethods = {
    copy(options) {
      const state = stateOf(this, "Hash");
      if (state.result !== undefined) throw finalized();
      const result = Object.create(Hash.prototype);
      begin(result, HashHandle, options, state.digest.copy());
      return result;
    },
    update(data, encoding) {
      return update(this, "Hash", data, encoding);
    },
    digest(outputEncoding) {
      const state = stateOf(this, "Hash");
      if (state.result !== undefined) throw finalized();
      return output(finish(this, state), outputEncoding);
    },
  };

  // MARK: Hmac

  const keyTypes =
    "of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey";
  function keyOf(key, encoding) {
    if (typeof key === "string") {
      if (encoding === undefined || encoding === "buffer" || encoding === "") return texts.encode(key, "utf8");
      const known = texts.encodingName(encoding);
      if (known === undefined) throw coded(TypeError, "ERR_UNKNOWN_ENCODING", `Unknown encoding: ${encoding}`);
      return texts.encode(key, known);
    }
    if (ArrayBuffer.isView(key)) return view(key);
    if (isAnyArrayBuffer(key)) return new Uint8Array(key);
    throw invalidType("key", keyTypes, key);
  }

  function Hmac(hmac, key, options) {
    if (new.target === undefined) return new Hmac(hmac, key, options);
    requireString(hmac, "hmac");
    const encoding = options !== null && options !== undefined ? options.encoding : undefined;
    if (encoding !== undefined && encoding !== null) requireString(encoding, "options.encoding");
    const bytes = keyOf(key, encoding ?? undefined);
    const found = digests.find(hmac);
    if (found === undefined) throw coded(TypeError, "ERR_CRYPTO_INVALID_DIGEST", `Invalid digest: ${hmac}`);
    begin(this, HmacHandle, options, digests.keyed(found, bytes));
  }
  const hmacMethods = {
    update(data, encoding) {
      return update(this, "Hmac", data, encoding);
    },
    // A second time it gives no bytes.
    digest(outputEncoding) {
      const state = stateOf(this, "Hmac");
      return output(state.result === undefined ? finish(this, state) : new Uint8Array(0), outputEncoding);
    },
  };
  Object.assign(Hash.prototype, hashMethods);
  Object.assign(Hmac.prototype, hmacMethods);

  // MARK: at once

  function hash(algorithm, input, options) {
    requireString(algorithm, "algorithm");
    const isText = typeof input === "string";
    const bytes = isText ? undefined : bytesOf(input, "input");
    let encoding = "hex", length;
    if (typeof options === "string") encoding = options;
    else if (options !== undefined) {
      requireObject(options, "options");
      encoding = options.outputEncoding ?? "hex";
      length = options.outputLength;
    }
    requireString(encoding, "outputEncoding");
    const known = encoding === "buffer" ? "buffer" : texts.encodingName(encoding);
    if (known === undefined) throw invalidValue("outputEncoding", encoding);
    if (length !== undefined) {
      requireNumber(length, "outputLength");
      requireInteger(length, "outputLength", 0, 2 ** 32 - 1);
    }
    const found = digests.find(algorithm);
    if (found === undefined) throw new Error(`Digest method ${algorithm} is not supported`);
    if (length !== undefined && length !== found.length) {
      throw new Error(`Output length ${length} is invalid for ${algorithm}, which does not support XOF`);
    }
    const digest = new digests.Digest(found);
    digest.update(bytes ?? texts.encode(input, "utf8"));
    return output(digest.finish(), known);
  }

  return {
    Hash, Hmac, hash,
    createHash: (algorithm, options) => new Hash(algorithm, options),
    createHmac: (hmac, key, options) => new Hmac(hmac, key, options),
    getHashes: () => own([...digests.names]),
  };
})
