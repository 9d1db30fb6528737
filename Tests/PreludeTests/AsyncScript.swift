// swift-format-ignore-file
// Data: a script, and what Node 24 writes when it runs it.

/// What happens later: promises, async iterators, timers, warnings, marks.
enum AsyncScript {
  static let source = #"""
    (async () => {
      const log = (...a) => console.log(...a);
      const E = events; let e = new E();
      setTimeout(() => e.emit('a', 1, 2), 1); log(await E.once(e, 'a'));
      setTimeout(() => e.emit('error', new Error('bad')), 1); await E.once(e, 'a').catch((x) => log('caught', x.message));
      const ac = new AbortController(); setTimeout(() => ac.abort(), 1);
      await E.once(e, 'a', { signal: ac.signal }).catch((x) => log(x.name, x.code, x.message, x.cause?.name));
      setTimeout(() => { e.emit('b', 1); e.emit('b', 2); e.emit('end') }, 1);
      for await (const v of E.on(e, 'b', { close: ['end'] })) log('got', v);
      const it = E.on(e, 'c'); e.emit('c', 5); log(await it.next()); log(await it.return()); log(await it.next()); log(Object.prototype.toString.call(it), it[Symbol.asyncIterator]() === it);
      const t = new EventTarget(); setTimeout(() => t.dispatchEvent(new Event('x')), 1); log((await E.once(t, 'x'))[0].type);
      log(await timers.promises.setTimeout(1, 'v')); log(await timers.promises.setImmediate('w'));
      let n = 0; for await (const v of timers.promises.setInterval(1, 'tick')) { log(v); if (++n === 3) break; }
      const ac2 = new AbortController(); setTimeout(() => ac2.abort(new Error('why')), 1);
      await timers.promises.setTimeout(1000, 0, { signal: ac2.signal }).catch((x) => log(x.name, x.code, x.cause?.message));
      await timers.promises.setTimeout(1, 0, { signal: 5 }).catch((x) => log(x.code, x.message));
      await timers.promises.setTimeout('x').catch((x) => log(x.code, x.message));
      log(await util.promisify(setTimeout)(1, 'pv')); log(await util.promisify((a, cb) => cb(null, a * 2))(4));
      await util.promisify((cb) => cb(new Error('pe')))().catch((x) => log(x.message));
      await util.promisify(() => { throw new Error('sync') })().catch((x) => log(x.message));
      await new Promise((r) => util.callbackify(async (a) => a + 1)(1, (err, v) => { log(err, v); r() }));
      await new Promise((r) => util.callbackify(async () => { throw null })((err, v) => { log(err.message, err.code, err.reason, v); r() }));
      await new Promise((r) => process.nextTick((a, b) => { log('tick', a, b); r() }, 1, 2));
      log(await assert.rejects(Promise.reject(new Error('x')), /x/)); log(await assert.doesNotReject(async () => 1));
      const ce = new E({ captureRejections: true }); ce.on('q', async () => { throw new Error('cap') }); ce.on('error', (x) => log('captured', x.message)); ce.emit('q'); await timers.promises.setTimeout(2);
      log((await util.aborted(AbortSignal.abort(), {})));
      const w = []; process.on('warning', (x) => w.push(x.name + ':' + x.message)); const m = new E(); for (let i = 0; i < 12; i++) m.on('foo', () => {}); await timers.promises.setTimeout(2); log(w);
      const d = util.deprecate((x) => x, 'dep', 'D1'); log(d(5), d(6)); await timers.promises.setTimeout(2); log(w);
      log(performance.mark('m1', { detail: { a: 1 }, startTime: 5 }), performance.mark('m2', { startTime: 9 }), performance.measure('x', 'm1', 'm2'), performance.measure('y', { start: 1, duration: 2, detail: 'q' }), performance.getEntriesByType('mark').length, performance.getEntriesByName('x')[0].duration);
      try { performance.measure('z', 'nope') } catch (x) { log(x.name, x.message) } try { performance.mark() } catch (x) { log(x.code, x.message) } performance.clearMarks('m1'); log(performance.getEntries().map((x) => x.name).join());
      log(E.addAbortListener(AbortSignal.abort(), () => {}) !== undefined, Object.keys(timers.promises), Object.keys(timers));
      log(JSON.stringify(performance.mark('j', { startTime: 1 })));
    })(); 0
    """#

  static let output = #"""
    [ 1, 2 ]
    caught bad
    AbortError ABORT_ERR The operation was aborted AbortError
    got [ 1 ]
    got [ 2 ]
    { value: [ 5 ], done: false }
    { value: undefined, done: true }
    { value: undefined, done: true }
    [object Object] true
    x
    v
    w
    tick
    tick
    tick
    AbortError ABORT_ERR why
    ERR_INVALID_ARG_TYPE The "options.signal" property must be an instance of AbortSignal. Received type number (5)
    ERR_INVALID_ARG_TYPE The "delay" argument must be of type number. Received type string ('x')
    pv
    8
    pe
    sync
    null 2
    Promise was rejected with falsy value ERR_FALSY_VALUE_REJECTION null undefined
    tick 1 2
    undefined
    undefined
    captured cap
    undefined
    [
      'MaxListenersExceededWarning:Possible EventEmitter memory leak detected. 11 foo listeners added to [EventEmitter]. MaxListeners is 10. Use emitter.setMaxListeners() to increase limit'
    ]
    5 6
    [
      'MaxListenersExceededWarning:Possible EventEmitter memory leak detected. 11 foo listeners added to [EventEmitter]. MaxListeners is 10. Use emitter.setMaxListeners() to increase limit',
      'DeprecationWarning:dep'
    ]
    PerformanceMark {
      name: 'm1',
      entryType: 'mark',
      startTime: 5,
      duration: 0,
      detail: { a: 1 }
    } PerformanceMark {
      name: 'm2',
      entryType: 'mark',
      startTime: 9,
      duration: 0,
      detail: null
    } PerformanceMeasure {
      name: 'x',
      entryType: 'measure',
      startTime: 5,
      duration: 4,
      detail: null
    } PerformanceMeasure {
      name: 'y',
      entryType: 'measure',
      startTime: 1,
      duration: 2,
      detail: 'q'
    } 2 4
    SyntaxError The "nope" performance mark has not been set
    ERR_MISSING_ARGS The "name" argument must be specified
    y,x,m2
    true [ 'setTimeout', 'setImmediate', 'setInterval', 'scheduler' ] [
      'setTimeout',
      'clearTimeout',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'promises'
    ]
    {"name":"j","entryType":"mark","startTime":1,"duration":0,"detail":null}

    """#

  static let errors = #"""
    (node:1) MaxListenersExceededWarning: Possible EventEmitter memory leak detected. 11 foo listeners added to [EventEmitter]. MaxListeners is 10. Use emitter.setMaxListeners() to increase limit
    (node:1) [D1] DeprecationWarning: dep

    """#
}
