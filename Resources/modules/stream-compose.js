// stream.compose and Duplex.from: other things as one stream that is written and read.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { nextTick } = part("ticks");
  const { invalidType, invalidValue, missing, TypeError, coded } = part("errors");
  const { Duplex } = part("stream-duplex");
  const {
    isNodeStream, isDuplexNodeStream, isReadableNodeStream, isWritableNodeStream, isReadable, isWritable, isIterable,
  } = part("stream-kinds");
  const { destroyer } = part("stream-destroy");
  const { eos } = part("stream-end");
  const { from } = part("stream-iterate");
  const { abortError } = part("events-async");
  const signals = prelude.abortSignals;

  /**
   * A Duplex that is written to `head` and read from `tail`. `whenOver(error)` is called when both have ended, or one
   * has failed, and `isOver` says whether it was.
   */
  function joined(head, tail, options, destroyInner, begin) {
    let ondrain, onfinish, onreadable, onclose, isOver = false;
    const take = () => {
      while (true) {
        const chunk = tail.read();
        if (chunk === null) {
          onreadable = take;
          return;
        }
        if (!duplex.push(chunk)) return;
      }
    };
    const call = (callback, ...given) => {
      if (callback) callback(...given);
    };
    const duplex = new Duplex(own(options));
    begin((error) => {
      isOver = true;
      if (onclose) {
        const callback = onclose;
        onclose = undefined;
        callback(error);
      } else if (error) duplex.destroy(error);
      else if (options.readable === false && options.writable === false) duplex.destroy();
    });
    if (options.writable) {
      duplex._write = own((chunk, encoding, callback) => {
        if (head.write(chunk, encoding)) callback();
        else ondrain = callback;
      });
      duplex._final = own((callback) => {
        head.end();
        onfinish = callback;
      });
      head.on("drain", own(() => {
        const callback = ondrain;
        ondrain = undefined;
        call(callback);
      }));
      const finished = own(() => {
        const callback = onfinish;
        onfinish = undefined;
        call(callback);
      });
      if (options.finishesWith === "head") head.on("finish", finished);
      else eos(tail, finished);
    }
    if (options.readable) {
      tail.on("readable", own(() => {
        const again = onreadable;
        onreadable = undefined;
        call(again);
      }));
      tail.on("end", own(() => duplex.push(null)));
      duplex._read = own(take);
    }
    duplex._destroy = own((error, callback) => {
      if (!error && !isOver) error = abortError();
      onreadable = ondrain = onfinish = undefined;
      destroyInner(error);
      if (isOver) callback(error);
      else onclose = callback;
    });
    return duplex;
  }

  function compose(...streams) {
    if (streams.length === 0) throw missing("streams");
    if (streams.length === 1) return duplexFrom(streams[0]);
    const given = [...streams], last = streams.length - 1;
    for (const i of [0, last]) if (typeof streams[i] === "function") streams[i] = duplexFrom(streams[i]);
    for (let i = 0; i <= last; i++) {
      if (!isNodeStream(streams[i])) continue;
      if (i < last && !isReadable(streams[i])) throw invalidValue(`streams[${i}]`, given[i], "must be readable");
      if (i > 0 && !isWritable(streams[i])) throw invalidValue(`streams[${i}]`, given[i], "must be writable");
    }
    let whenOver;
    const head = streams[0];
    const tail = part("stream-pipeline").run(streams, own((error) => whenOver(error)));
    return joined(head, tail, {
      writableObjectMode: !!head?.writableObjectMode, readableObjectMode: !!tail?.readableObjectMode,
      writable: !!isWritable(head), readable: !!isReadable(tail),
    }, (error) => {
      if (isNodeStream(tail)) destroyer(tail, error);
    }, (over) => {
      whenOver = over;
    });
  }

  /** A stream that reads one and writes another. */
  function ofPair(readable, writable) {
    const head = writable, tail = readable;
    let waiting = 0;
    return joined(head, tail, {
      readableObjectMode: !!tail?.readableObjectMode, writableObjectMode: !!head?.writableObjectMode,
      readable: !!(tail && isReadable(tail)), writable: !!(head && isWritable(head)), finishesWith: "head",
    }, (error) => {
      destroyer(head, error);
      destroyer(tail, error);
    }, (over) => {
      const settle = (error) => {
        waiting--;
        if (error) {
          destroyer(tail, error);
          destroyer(head, error);
        }
        if (error || waiting === 0) over(error);
      };
      for (const [stream, options] of [[head, { readable: false }], [tail, { writable: false }]]) {
        if (!stream) continue;
        waiting++;
        eos(stream, options, settle);
      }
    });
  }

  const asReadable = (value) => isReadableNodeStream(value) ? value : duplexFrom(value);

  /** An async function of an iterable, and what writes what it iterates. */
  function ofFunction(body) {
    const signal = signals.make(), queue = [];
    let wake;
    const put = (item) => {
      queue.push(item);
      wake?.();
      wake = undefined;
    };
    async function* written() {
      while (true) {
        if (queue.length === 0) {
          await new Promise((resolve) => {
            wake = resolve;
          });
        }
        const { chunk, isLast, callback } = queue.shift();
        nextTick(callback);
        if (isLast) return;
        if (signals.isAborted(signal)) throw abortError(signal);
        yield chunk;
      }
    }
    const value = body(part("stream-iterate").adopted(written()), own({ signal }));
    const options = {
      objectMode: true,
      write: own((chunk, encoding, callback) => put({ chunk, callback })),
      final: own((callback) => put({ isLast: true, callback })),
      destroy: own((error, callback) => {
        signals.abort(signal);
        callback(error);
      }),
    };
    if (isIterable(value)) return from(Duplex, value, options);
    if (typeof value?.then !== "function") {
      throw coded(
        TypeError, "ERR_INVALID_RETURN_VALUE",
        'Expected Iterable, AsyncIterable or AsyncFunction to be returned from the "body" function but got ' +
          `${prelude.received(value).replace(/^ Received /, "")}.`);
    }
    let duplex;
    const settled = part("ticks").then(value, (result) => {
      if (result !== null && result !== undefined) {
        throw coded(
          TypeError, "ERR_INVALID_RETURN_VALUE",
          'Expected nully to be returned from the "body" function but got ' +
            `${prelude.received(result).replace(/^ Received /, "")}.`);
      }
    });
    part("ticks").then(settled, () => {}, (error) => destroyer(duplex, error));
    const { final } = options;
    duplex = new Duplex(own({
      ...options, readable: false,
      final: own((callback) => final(own(() => {
        part("ticks").then(settled, () => nextTick(callback, null), (error) => nextTick(callback, error));
      }))),
    }));
    return duplex;
  }

  /** `Duplex.from`. */
  function duplexFrom(body) {
    if (isDuplexNodeStream(body)) return body;
    if (isReadableNodeStream(body)) return ofPair(body, undefined);
    if (isWritableNodeStream(body)) return ofPair(undefined, body);
    if (typeof body === "function") return ofFunction(body);
    if (isIterable(body)) return from(Duplex, body, { writable: false });
    if (typeof body?.writable === "object" || typeof body?.readable === "object") {
      const readable = body.readable ? asReadable(body.readable) : undefined;
      const writable = body.writable ? isWritableNodeStream(body.writable) ? body.writable :
        duplexFrom(body.writable) : undefined;
      return ofPair(readable, writable);
    }
    if (typeof body?.then === "function") {
      return from(Duplex, (async function* () {
        const value = await body;
        if (value !== null && value !== undefined) yield value;
      })(), { writable: false });
    }
    throw invalidType(
      "body", "of type function or an instance of Blob, ReadableStream, WritableStream, Stream, Iterable, " +
        "AsyncIterable, or Promise or { readable, writable } pair", body);
  }

  return { compose, duplexFrom };
})
