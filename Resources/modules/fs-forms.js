// Calls of fs as functions with callbacks and as promises. The host does what is asked for at once; what came of it is
// told by an immediate, in order.
(function (prelude, part) {
  "use strict";
  const { hidden } = part("realm");
  const { invalidType } = part("errors");
  const { failures } = part("fs-calls");
  const { Promise: UsersPromise } = prelude.primordials;
  const { setImmediate } = prelude.globals;

  const later = (callback, ...values) => void setImmediate(callback, ...values);

  function requireCallback(value) {
    if (typeof value !== "function") throw invalidType("cb", "of type function", value);
    return value;
  }

  /** An error that nobody threw here has no frames. */
  function withoutFrames(error) {
    const { stack } = error;
    const frames = typeof stack === "string" ? prelude.stack.frames(stack) : undefined;
    if (frames !== undefined && failures.has(error) && error.errno !== undefined) {
      hidden(error, "stack", `${error.name}: ${error.message}`);
    }
    return error;
  }

  /**
   * `run` as a function whose last argument is a callback. It may come from the argument `least` on. `values` gives
   * what the callback gets after null, of the result and of the arguments.
   */
  function callbackForm(name, length, least, run, values) {
    const form = {
      [name](...given) {
        while (given.length > least && given.at(-1) === undefined) given.pop();
        const callback = requireCallback(given.length > least ? given.pop() : undefined);
        let result;
        try {
          result = run(...given);
        } catch (error) {
          if (!failures.has(error)) throw error;
          return later(callback, withoutFrames(error));
        }
        if (values !== undefined) later(callback, null, ...values(result, given));
        else if (result === undefined) later(callback, null);
        else later(callback, null, result);
      },
    }[name];
    Object.defineProperty(form, "length", { value: length, configurable: true });
    return form;
  }

  /** What `run` gives, as a promise of the users'. */
  const promised = (run) => new UsersPromise((resolve, reject) => {
    let result;
    try {
      result = run();
    } catch (error) {
      return later(() => reject(error));
    }
    later(() => resolve(result));
  });
  function promiseForm(name, length, run) {
    const form = {
      [name](...given) {
        return promised(() => Reflect.apply(run, this, given));
      },
    }[name];
    Object.defineProperty(form, "length", { value: length, configurable: true });
    return form;
  }

  return { callbackForm, promiseForm, promised, later, requireCallback, withoutFrames };
})
