// What runs soon: process.nextTick's callbacks, and reactions to promises.
(function (prelude, part) {
  "use strict";
  const { Promise, promiseThen } = prelude.primordials;
  const { requireFunction } = part("errors");

  // In Node they run before the microtasks. Here the first of them is a microtask itself, in which the others run.
  let waiting = [];
  function run() {
    const callbacks = waiting;
    waiting = [];
    for (const { callback, values } of callbacks) {
      try {
        Reflect.apply(callback, undefined, values);
      } catch (error) {
        prelude.rejections.add(error);
      }
    }
    if (waiting.length > 0) run();
  }
  function nextTick(callback, ...values) {
    requireFunction(callback, "callback");
    if (waiting.push({ callback, values }) === 1) prelude.globals.queueMicrotask(run);
  }

  /** A promise of the users' for the value. Its own `constructor` keeps `then` from asking Symbol.species. */
  function promiseOf(value) {
    const promise = new Promise((resolve) => resolve(value));
    Object.defineProperty(promise, "constructor", { value: undefined, configurable: true });
    return promise;
  }
  const then = (value, onFulfilled, onRejected) => promiseThen(promiseOf(value), onFulfilled, onRejected);

  return { nextTick, promiseOf, then };
})
