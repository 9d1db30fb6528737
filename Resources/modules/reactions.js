// Promises of the users', made and waited for without anything of theirs being run.
(function (prelude, part) {
  "use strict";
  const { Promise, promiseThen, promiseSpecies, symbolSpecies } = prelude.primordials;
  const { isPromise } = part("types");
  const PromisePrototype = Promise.prototype;

  const resolved = (value) => new Promise((resolve) => resolve(value));
  const rejected = (error) => new Promise((_, reject) => reject(error));

  /** A promise, and what settles it. */
  function deferred() {
    const result = { __proto__: null, promise: undefined, resolve: undefined, reject: undefined };
    result.promise = new Promise((resolve, reject) => {
      result.resolve = resolve;
      result.reject = reject;
    });
    return result;
  }

  // `then` asks a promise's constructor for the class of the promise that it gives. Where that is not the engine's
  // own, the promise hides it meanwhile.
  const isUntouched = (promise) => !Object.hasOwn(promise, "constructor") &&
    Object.getPrototypeOf(promise) === PromisePrototype &&
    Object.getOwnPropertyDescriptor(PromisePrototype, "constructor")?.value === Promise &&
    Object.getOwnPropertyDescriptor(Promise, symbolSpecies)?.get === promiseSpecies;
  function then(promise, onFulfilled, onRejected) {
    if (isUntouched(promise)) return promiseThen(promise, onFulfilled, onRejected);
    const present = Object.getOwnPropertyDescriptor(promise, "constructor");
    Reflect.defineProperty(promise, "constructor", { value: undefined, configurable: true });
    const result = promiseThen(promise, onFulfilled, onRejected);
    if (present === undefined) Reflect.deleteProperty(promise, "constructor");
    else Reflect.defineProperty(promise, "constructor", present);
    return result;
  }

  /** A promise for the value: itself where it is one. */
  const promised = (value) => isPromise(value) && Object.getPrototypeOf(value) === PromisePrototype &&
    !Object.hasOwn(value, "constructor") ? value : resolved(value);

  const nothing = () => {};
  /** Nobody needs to handle it. */
  const handled = (promise) => {
    then(promise, undefined, nothing);
    return promise;
  };

  /** Calls the function; a promise for what it gives, or of what it throws. */
  function attempt(f, ...values) {
    try {
      return promised(f(...values));
    } catch (error) {
      return rejected(error);
    }
  }

  return { resolved, rejected, deferred, then, promised, handled, attempt, nothing };
})
