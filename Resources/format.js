// util.format: printf-like text, then the remaining arguments.
(function (prelude, native) {
  "use strict";
  const { Number, String, indexOf, jsonStringify, ownDescriptor, parseFloat, parseInteger, slice, toPrimitive } =
    prelude.primordials;
  const { constructorOf, functionName, isBuiltinName, find } = prelude.kinds;
  const { unwrapped, prototypeOf } = prelude.engine;
  const { numberText, bigintText } = prelude.primitives;
  const { inspect } = prelude;

  // Whether String(object) would only say what the language says of any object ("[object Object]").
  function hasBuiltinText(object) {
    object = unwrapped(object);
    if (object === null) return true;
    for (let holder = object; holder !== null; holder = prototypeOf(holder)) {
      const text = ownDescriptor(holder, "toString") ?? ownDescriptor(holder, toPrimitive);
      if (text === undefined) continue;
      if (holder === object) return typeof text.value !== "function" && text.get === undefined;
      const constructor = constructorOf(holder);
      return constructor !== undefined && isBuiltinName(functionName(constructor));
    }
    return true;
  }

  const withOptions = (options, more) => ({ __proto__: null, ...options, ...more });

  function stringText(value, options) {
    if (typeof value === "number") return numberText(value, options?.numericSeparator);
    if (typeof value === "bigint") return bigintText(value, options?.numericSeparator);
    if (typeof value !== "object" || value === null || !hasBuiltinText(value)) return String(value);
    return inspect(value, withOptions(options, { depth: 0, colors: false, compact: 3 }));
  }

  function numeric(value, options, convert) {
    if (typeof value === "bigint") return bigintText(value, options?.numericSeparator);
    return typeof value === "symbol" ? "NaN" : numberText(convert(value), options?.numericSeparator);
  }

  // JSON's error for a cycle, told by its message, as Node does.
  let cycleMessage;
  function isCycle(error) {
    if (cycleMessage === undefined) {
      const sample = {};
      sample.sample = sample;
      try {
        jsonStringify(sample);
      } catch (found) {
        cycleMessage = firstLine(found.message);
      }
    }
    const message = typeof error === "object" && error !== null ? find(error, "message") : undefined;
    return typeof message === "string" && firstLine(message) === cycleMessage;
  }
  function firstLine(text) {
    const newline = indexOf(text, "\n");
    return newline === -1 ? text : slice(text, 0, newline);
  }
  function jsonText(value) {
    try {
      return jsonStringify(value);
    } catch (error) {
      if (isCycle(error)) return "[Circular]";
      throw error;
    }
  }

  // What the letter after % makes of an argument; undefined for no such letter.
  function specified(letter, value, options) {
    switch (letter) {
      case "s": return stringText(value, options);
      case "d": return numeric(value, options, Number);
      case "i": return numeric(value, options, parseInteger);
      case "f": return typeof value === "symbol" ? "NaN" : numberText(parseFloat(value), options?.numericSeparator);
      case "j": return `${jsonText(value)}`;
      case "O": return inspect(value, options);
      case "o": return inspect(value, withOptions(options, { showHidden: true, showProxy: true, depth: 4 }));
      case "c": return ""; // CSS, which a terminal does not have
      default: return undefined;
    }
  }

  /** The arguments as one text, as console.log prints them. `options` go to every inspect. */
  function format(args, options) {
    const first = args[0];
    let text = "", used = 0, separator = "";
    if (typeof first === "string") {
      if (args.length === 1) return first;
      let last = 0;
      used = 1;
      for (let i = indexOf(first, "%"); i !== -1 && i < first.length - 1; i = indexOf(first, "%", i)) {
        const letter = first[i + 1];
        if (letter === "%") {
          text += slice(first, last, i + 1);
          last = i += 2;
          continue;
        }
        const replacement = used < args.length ? specified(letter, args[used], options) : undefined;
        if (replacement === undefined) {
          // Node goes on after the letter, so in "%x%d" the second one counts, in "%%d" it does not.
          i += 2;
          continue;
        }
        used++;
        text += slice(first, last, i) + replacement;
        last = i += 2;
      }
      text += slice(first, last);
      separator = " ";
    }
    for (; used < args.length; used++) {
      const value = args[used];
      text += separator + (typeof value === "string" ? value : inspect(value, options));
      separator = " ";
    }
    return text;
  }

  prelude.format = format;
})
