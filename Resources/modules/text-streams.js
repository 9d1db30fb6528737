// TextEncoderStream and TextDecoderStream: https://encoding.spec.whatwg.org/#interface-textdecoderstream.
(function (prelude, part) {
  "use strict";
  const transforms = part("streams-transform");
  const { finish, printAs, states } = part("interfaces");
  const readables = part("readable-stream"), writables = part("writable-stream");
  const { Uint8Array: UserBytes } = prelude.primordials;
  const { view } = part("bytes");
  const { encode } = part("text-bytes");
  const { textDecoding } = prelude;

  const strategies = {
    readableStrategy: { highWaterMark: 0, size: () => 1 }, writableStrategy: { highWaterMark: 1, size: () => 1 },
  };

  function begin(object, records, extra, steps) {
    const { stream, begin } = transforms.newStream({
      start: () => undefined, cancel: () => undefined, ...steps, ...strategies,
    });
    records.set(object, { ...extra, readable: stream.readable, writable: stream.writable });
    begin();
  }

  function common(Class, records, getters) {
    const members = {
      get readable() {
        return readables.streamOf(records.of(this).readable);
      },
      get writable() {
        return writables.streamOf(records.of(this).writable);
      },
    };
    for (const key of Object.keys(members)) {
      Object.defineProperty(Class.prototype, key, Object.getOwnPropertyDescriptor(members, key));
    }
    printAs(Class, (stream) => {
      const record = records.get(stream);
      return record && {
        ...getters(record), readable: readables.streamOf(record.readable),
        writable: writables.streamOf(record.writable),
      };
    });
    finish(Class, records.has);
  }

  const encoders = states("TextEncoderStream");
  class TextEncoderStream {
    constructor() {
      // A first half of a pair may end a chunk.
      let half = "";
      const put = (controller, text) => {
        if (text === "") return;
        const encoded = encode(text.toWellFormed(), "utf8"), bytes = new UserBytes(encoded.length);
        view(bytes).set(encoded);
        transforms.enqueue(controller, bytes);
      };
      begin(this, encoders, {}, {
        transform(chunk, controller) {
          let text = half + `${chunk}`;
          const last = text.charCodeAt(text.length - 1), isHalf = last >= 0xd800 && last < 0xdc00;
          half = isHalf ? text.at(-1) : "";
          if (isHalf) text = text.slice(0, -1);
          put(controller, text);
        },
        flush(controller) {
          put(controller, half);
        },
      });
    }
    get encoding() {
      encoders.of(this);
      return "utf-8";
    }
  }
  common(TextEncoderStream, encoders, () => ({ encoding: "utf-8" }));

  const decoders = states("TextDecoderStream");
  class TextDecoderStream {
    constructor(encoding = "utf-8", options = undefined) {
      const decoder = textDecoding.make(encoding, options);
      const put = (controller, text) => {
        if (text !== "") transforms.enqueue(controller, text);
      };
      begin(this, decoders, textDecoding.described(decoder), {
        transform: (chunk, controller) => put(controller, textDecoding.decode(decoder, chunk, true)),
        flush: (controller) => put(controller, textDecoding.decode(decoder, undefined, false)),
      });
    }
    get encoding() {
      return decoders.of(this).encoding;
    }
    get fatal() {
      return decoders.of(this).fatal;
    }
    get ignoreBOM() {
      return decoders.of(this).ignoreBOM;
    }
  }
  common(TextDecoderStream, decoders, ({ encoding, fatal, ignoreBOM }) => ({ encoding, fatal, ignoreBOM }));

  return { TextEncoderStream, TextDecoderStream };
})
