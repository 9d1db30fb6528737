// swift-format-ignore-file
// Data: a script, and what Node 24 writes when it runs it.

/// `fromWeb` and `toWeb`.
enum WebStreamScript {
  static let source = #"""
    const { Readable, Writable, Duplex, PassThrough } = stream;
    const log = (...a) => console.log(...a);
    (async () => {
      const rs = new ReadableStream({ start(c) { c.enqueue('a'); c.enqueue('b'); c.close(); } });
      log(await Readable.fromWeb(rs, { encoding: 'utf8' }).toArray());
      log(await Readable.fromWeb(new ReadableStream({ start(c) { c.enqueue({ x: 1 }); c.close(); } }), { objectMode: true }).toArray());
      const bad = Readable.fromWeb(new ReadableStream({ pull(c) { c.error(new Error('web')); } })); await bad.toArray().catch((e) => log(e.message));
      let why; const endless = Readable.fromWeb(new ReadableStream({ pull(c) { c.enqueue('x'); }, cancel(r) { why = r; } })); for await (const c of endless) { log(String(c)[0]); break; } await new Promise((r) => setTimeout(r, 5)); log(endless.destroyed, why === null || why === undefined || why.name);
      const got = []; const ws = new WritableStream({ write(c) { got.push(String(c)); }, close() { got.push('close'); } });
      await stream.promises.pipeline(Readable.from(['1', '2']), Writable.fromWeb(ws)); log(got);
      const web = Readable.toWeb(Readable.from([Buffer.from('q'), Buffer.from('r')], { objectMode: false })); const reader = web.getReader(); const one = await reader.read(); log(one.value.constructor.name, one.done); log(await reader.read(), await reader.read());
      const objs = Readable.toWeb(Readable.from([1, 2])); const o = []; for await (const x of objs) o.push(x); log(o);
      const out = []; const w = Writable.toWeb(new Writable({ write(c, e, cb) { out.push(String(c)); setImmediate(cb); }, final(cb) { out.push('final'); cb(); } })); const wr = w.getWriter(); await wr.write('x'); await wr.write(Buffer.from('y')); await wr.close(); log(out);
      const { readable, writable } = Duplex.toWeb(new PassThrough()); const w2 = writable.getWriter(); w2.write('pp'); w2.close(); const parts = []; for await (const c of readable) parts.push(Buffer.from(c).toString()); log(parts);
      const d = Duplex.fromWeb(new TransformStream({ transform(c, k) { k.enqueue(String(c) + '!'); } }), { encoding: 'utf8' }); d.end('t'); log(await d.toArray());
      for (const f of [() => Readable.fromWeb({}), () => Readable.toWeb({}), () => Writable.fromWeb({}), () => Writable.toWeb({}), () => Duplex.fromWeb({ readable: 1 }), () => Readable.fromWeb(new ReadableStream(), 5)]) try { f(); } catch (e) { log(e.code, e.message); }
    })(); 0
    """#

  static let output = #"""
    [ 'a', 'b' ]
    [ { x: 1 } ]
    web
    x
    true AbortError
    [ '1', '2', 'close' ]
    Uint8Array false
    { value: Uint8Array(1) [ 114 ], done: false } { value: undefined, done: true }
    [ 1, 2 ]
    [ 'x', 'y', 'final' ]
    [ 'pp' ]
    [ 't!' ]
    ERR_INVALID_ARG_TYPE The "readableStream" argument must be an instance of ReadableStream. Received an instance of Object
    ERR_INVALID_ARG_TYPE The "streamReadable" argument must be an stream.Readable. Received an instance of Object
    ERR_INVALID_ARG_TYPE The "writableStream" argument must be an instance of WritableStream. Received an instance of Object
    ERR_INVALID_ARG_TYPE The "streamWritable" argument must be an stream.Writable. Received an instance of Object
    ERR_INVALID_ARG_TYPE The "pair.readable" property must be an instance of ReadableStream. Received type number (1)
    ERR_INVALID_ARG_TYPE The "options" argument must be of type object. Received type number (5)

    """#
}
