// assert. See https://nodejs.org/docs/latest-v24.x/api/assert.html.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const {
    Error, TypeError, coded, invalidType, invalidValue, missing, requireFunction,
  } = part("errors");
  const { isDeepEqual, isDeepStrictEqual, isPartiallyEqual } = part("deep-equal");
  const { AssertionError } = part("assertion-error");
  const types = part("types");
  const { Promise } = prelude.primordials;
  const isObject = (value) => typeof value === "object" && value !== null;

  function failed(options) {
    if (options.message instanceof Error) throw options.message;
    throw new AssertionError(options);
  }

  function checkTruth(count, value, message) {
    if (value) return;
    if (count === 0) {
      const error = new AssertionError({
        actual: value, expected: true, message: "No value argument passed to `assert.ok()`", operator: "==",
      });
      error.generatedMessage = true;
      throw error;
    }
    failed({ actual: value, expected: true, message, operator: "==" });
  }

  // A comparison of two values: whether it holds, and what it is called where it does not.
  const comparison = (name, operator, holds) => ({
    [name](actual, expected, message) {
      if (arguments.length < 2) throw missing("actual", "expected");
      if (!holds(actual, expected)) failed({ actual, expected, message, operator });
    },
  })[name];

  const methods = {
    fail(message = undefined) {
      if (arguments.length > 1) {
        const [actual, expected, said, operator = arguments.length === 2 ? "!=" : "fail"] = arguments;
        return failed({ actual, expected, message: said, operator });
      }
      if (message instanceof Error) throw message;
      const error = new AssertionError({ message: message === undefined ? "Failed" : message, operator: "fail" });
      error.generatedMessage = message === undefined;
      throw error;
    },
    equal: comparison("equal", "==", (a, b) => a == b || (Number.isNaN(a) && Number.isNaN(b))),
    notEqual: comparison("notEqual", "!=", (a, b) => a != b && !(Number.isNaN(a) && Number.isNaN(b))),
    deepEqual: comparison("deepEqual", "deepEqual", isDeepEqual),
    notDeepEqual: comparison("notDeepEqual", "notDeepEqual", (a, b) => !isDeepEqual(a, b)),
    deepStrictEqual: comparison("deepStrictEqual", "deepStrictEqual", isDeepStrictEqual),
    notDeepStrictEqual: comparison("notDeepStrictEqual", "notDeepStrictEqual", (a, b) => !isDeepStrictEqual(a, b)),
    strictEqual: comparison("strictEqual", "strictEqual", Object.is),
    notStrictEqual: comparison("notStrictEqual", "notStrictEqual", (a, b) => !Object.is(a, b)),
    partialDeepStrictEqual: comparison("partialDeepStrictEqual", "partialDeepStrictEqual", isPartiallyEqual),
    match(string, regexp, message) {
      matching(string, regexp, message, "match");
    },
    doesNotMatch(string, regexp, message) {
      matching(string, regexp, message, "doesNotMatch");
    },
    throws(fn, error, message) {
      expectFailure("throws", failureOf(fn), arguments.length, error, message);
    },
    rejects(promiseFn, error, message) {
      const count = arguments.length;
      return rejectionOf(promiseFn).then(own((outcome) => expectFailure("rejects", outcome, count, error, message)));
    },
    doesNotThrow(fn, error, message) {
      expectNone("doesNotThrow", failureOf(fn), error, message);
    },
    doesNotReject(promiseFn, error, message) {
      return rejectionOf(promiseFn).then(own((outcome) => expectNone("doesNotReject", outcome, error, message)));
    },
    ifError(value) {
      if (value === null || value === undefined) return;
      let message = "ifError got unwanted exception: ";
      if (isObject(value) && typeof value.message === "string") {
        message += value.message === "" && value.constructor ? value.constructor.name : value.message;
      } else message += prelude.inspect(value);
      const error = new AssertionError({ actual: value, expected: null, operator: "ifError", message });
      error.generatedMessage = false;
      throw error;
    },
  };

  function matching(string, regexp, message, operator) {
    if (!types.isRegExp(regexp)) throw invalidType("regexp", "an instance of RegExp", regexp);
    const shouldMatch = operator === "match";
    if (typeof string === "string" && (RegExp.prototype.exec.call(regexp, string) !== null) === shouldMatch) return;
    if (message instanceof Error) throw message;
    const isOwn = message !== undefined;
    message ??= typeof string !== "string" ?
      `The "string" argument must be of type string.${prelude.received(string)}` :
      `The input ${shouldMatch ? "did not match" : "was expected to not match"} the regular expression ` +
        `${prelude.inspect(regexp)}. Input:\n\n${prelude.inspect(string)}\n`;
    const error = new AssertionError({ actual: string, expected: regexp, message, operator });
    error.generatedMessage = !isOwn;
    throw error;
  }

  // MARK: what is thrown

  const nothing = {};
  function failureOf(fn) {
    requireFunction(fn, "fn");
    try {
      fn();
    } catch (error) {
      return error;
    }
    return nothing;
  }
  const isThenable = (value) => types.isPromise(value) ||
    (isObject(value) && typeof value.then === "function" && typeof value.catch === "function");
  function rejectionOf(promiseFn) {
    return new Promise((resolve, reject) => {
      let promise = promiseFn;
      if (typeof promiseFn === "function") {
        promise = promiseFn();
        if (!isThenable(promise)) {
          const given = promise === undefined || promise === null ? `${promise}` :
            isObject(promise) && promise.constructor?.name ? `an instance of ${promise.constructor.name}` :
              `type ${typeof promise} (${prelude.inspect(promise)})`;
          throw coded(
            TypeError, "ERR_INVALID_RETURN_VALUE",
            `Expected instance of Promise to be returned from the "promiseFn" function but got ${given}.`);
        }
      } else if (!isThenable(promise)) {
        throw invalidType("promiseFn", "of type function or an instance of Promise", promise);
      }
      part("ticks").then(promise, () => resolve(nothing), resolve);
    });
  }

  function expectFailure(operator, actual, count, error, message) {
    if (typeof error === "string") {
      if (count > 2) throw invalidType("error", "of type function or an instance of Error, RegExp, or Object", error);
      const said = isObject(actual) ? actual.message : actual;
      if (actual !== nothing && said === error) {
        throw coded(
          TypeError, "ERR_AMBIGUOUS_ARGUMENT",
          `The "error/message" argument is ambiguous. The error message "${said}" is identical to the message.`);
      }
      message = error;
      error = undefined;
    } else if (error !== undefined && error !== null && typeof error !== "object" && typeof error !== "function") {
      throw invalidType("error", "of type function or an instance of Error, RegExp, or Object", error);
    }
    if (actual === nothing) {
      const name = error?.name ? ` (${error.name})` : "";
      const noun = operator === "rejects" ? "rejection" : "exception";
      const failure = new AssertionError({
        actual: undefined, expected: error, operator,
        message: `Missing expected ${noun}${name}${message ? `: ${message}` : "."}`,
      });
      failure.generatedMessage = false;
      throw failure;
    }
    if (error !== undefined && error !== null) check(actual, error, message, operator);
  }

  // `message` undefined stands for one of ours.
  function refuse(actual, expected, message, operator, text) {
    const isOwn = message !== undefined && message !== null;
    if (message instanceof Error) throw message;
    const failure = new AssertionError({ actual, expected, operator, message: isOwn ? message : text });
    failure.generatedMessage = !isOwn;
    throw failure;
  }

  function check(actual, expected, message, operator) {
    if (typeof expected !== "function") {
      if (types.isRegExp(expected)) {
        const text = String(actual);
        if (RegExp.prototype.exec.call(expected, text) !== null) return;
        return refuse(
          actual, expected, message, operator,
          `The input did not match the regular expression ${prelude.inspect(expected)}. Input:\n\n` +
            `${prelude.inspect(text)}\n`);
      }
      if (!isObject(actual)) {
        return refuse(actual, expected, message, operator, compared(actual, expected));
      }
      const keys = Object.keys(expected);
      if (types.isNativeError(expected) || expected instanceof Error) keys.push("name", "message");
      else if (keys.length === 0) throw invalidValue("error", expected, "may not be an empty object");
      for (const key of keys) {
        const isText = typeof actual[key] === "string" && types.isRegExp(expected[key]);
        if (isText && RegExp.prototype.exec.call(expected[key], actual[key]) !== null) continue;
        if (key in actual && isDeepStrictEqual(actual[key], expected[key])) continue;
        const other = new Comparison(expected, keys, actual);
        return refuse(actual, expected, message, operator, compared(new Comparison(actual, keys), other));
      }
      return;
    }
    if (expected.prototype !== undefined && actual instanceof expected) return;
    if (Object.prototype.isPrototypeOf.call(Error, expected) || expected === Error) {
      const name = actual?.constructor?.name ? `"${actual.constructor.name}"` : `"${prelude.inspect(actual)}"`;
      const said = isObject(actual) && actual.message ? `\n\nError message:\n\n${actual.message}` : "";
      return refuse(
        actual, expected, message, operator,
        `The error is expected to be an instance of "${expected.name}". Received ${name}${said}`);
    }
    const result = Reflect.apply(expected, own({}), [actual]);
    if (result === true) return;
    const name = expected.name ? `The "${expected.name}" validation function` : "The validation function";
    const caught = types.isNativeError(actual) ? `\n\nCaught error:\n\n${prelude.inspect(actual, { depth: -1 })}` : "";
    refuse(
      actual, expected, message, operator,
      `${name} is expected to return "true". Received ${prelude.inspect(result)}${summaryOnly(caught)}`);
  }
  // An error's own lines, without its stack.
  const summaryOnly = (text) => text.replace(/\n    at [^]*$/, "").replace(/\[([^\]\n]*)\]$/, "$1");

  const compared = (actual, expected) => part("assertion-error").comparison(actual, expected, "deepStrictEqual");

  // What of an error is compared, as it shows in the message: an expression that matches shows as what it matches.
  class Comparison {
    constructor(source, keys, actual = undefined) {
      for (const key of keys) {
        if (!(key in source)) continue;
        const isMatch = actual !== undefined && typeof actual[key] === "string" && types.isRegExp(source[key]) &&
          RegExp.prototype.exec.call(source[key], actual[key]) !== null;
        this[key] = isMatch ? actual[key] : source[key];
      }
    }
  }

  function expectNone(operator, actual, error, message) {
    if (actual === nothing) return;
    if (typeof error === "string") {
      message = error;
      error = undefined;
    }
    if (error === undefined || error === null || hasExpected(actual, error)) {
      const noun = operator === "doesNotReject" ? "rejection" : "exception";
      const failure = new AssertionError({
        actual, expected: error, operator,
        message: `Got unwanted ${noun}${message ? `: ${message}` : "."}\nActual message: "${actual?.message}"`,
      });
      failure.generatedMessage = false;
      throw failure;
    }
    throw actual;
  }
  function hasExpected(actual, expected) {
    if (typeof expected !== "function") {
      if (types.isRegExp(expected)) return RegExp.prototype.exec.call(expected, String(actual)) !== null;
      throw invalidType("expected", "of type function or an instance of RegExp", expected);
    }
    if (expected.prototype !== undefined && actual instanceof expected) return true;
    if (Object.prototype.isPrototypeOf.call(Error, expected)) return false;
    return Reflect.apply(expected, own({}), [actual]) === true;
  }

  // MARK: assert itself, and its strict form

  function ok(value, message) {
    checkTruth(arguments.length, value, message);
  }
  const assert = function ok(value, message) {
    checkTruth(arguments.length, value, message);
  };
  function strict(value, message) {
    checkTruth(arguments.length, value, message);
  }
  const all = { AssertionError, ok, ...methods };
  Object.assign(assert, all);
  Object.assign(strict, all, {
    equal: methods.strictEqual, deepEqual: methods.deepStrictEqual, notEqual: methods.notStrictEqual,
    notDeepEqual: methods.notDeepStrictEqual,
  });
  assert.strict = strict;
  strict.strict = strict;
  return assert;
})
