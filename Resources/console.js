// The console of the WHATWG's Console Standard, printing what Node 24 prints.
(function (prelude, native) {
  "use strict";
  const {
    Map, Number, asList, asNative, captureStackTrace, constant, define, floor, isArray, mapDelete, mapGet, mapHas,
    mapSet, padStart, slice, toFixed, toStringTag,
  } = prelude.primordials;
  const { format, inspect, tabulate, screen } = prelude;
  const { replaceAll } = prelude.text;

  const step = "  ";
  let indentation = "";
  const options = () => ({ __proto__: null, ...screen.consoleLayout, colors: screen.colors });

  const indented = (text) =>
    indentation === "" ? text : indentation + replaceAll(text, "\n", `\n${indentation}`);
  const print = (text) => screen.print(indented(text));
  const printError = (text) => screen.printError(indented(text));
  const warning = (text) => screen.printError(`Warning: ${text}`);

  const label = (value) => `${value}`;
  const counts = new Map(), starts = new Map();

  // `1:02:03.456 (h:mm:ss.mmm)`, `2:03.456 (m:ss.mmm)`, `3.456s` or `4.567ms`.
  function duration(milliseconds) {
    if (milliseconds < 1000) return `${Number(toFixed(milliseconds, 3))}ms`;
    if (milliseconds < 60000) return `${toFixed(milliseconds / 1000, 3)}s`;
    const hours = floor(milliseconds / 3600000);
    const minutes = floor((milliseconds % 3600000) / 60000);
    const seconds = padStart(toFixed((milliseconds % 60000) / 1000, 3), 6, "0");
    return hours === 0 ? `${minutes}:${seconds} (m:ss.mmm)` :
      `${hours}:${padStart(`${minutes}`, 2, "0")}:${seconds} (h:mm:ss.mmm)`;
  }

  function elapsed(name, method) {
    const start = mapGet(starts, name);
    if (start !== undefined) return duration(prelude.clock.monotonic() - start);
    warning(`No such label '${name}' for console.${method}()`);
    return undefined;
  }

  const log = (...data) => print(format(data, options()));
  const warn = (...data) => printError(format(data, options()));
  const group = (...data) => {
    if (data.length > 0) print(format(data, options()));
    indentation += step;
  };

  const methods = {
    __proto__: null,
    log,
    warn,
    dir: (value, chosen) => print(inspect(value, { __proto__: null, customInspect: false, ...options(), ...chosen })),
    time(name = "default") {
      name = label(name);
      if (mapHas(starts, name)) return warning(`Label '${name}' already exists for console.time()`);
      mapSet(starts, name, prelude.clock.monotonic());
    },
    timeEnd(name = "default") {
      name = label(name);
      const time = elapsed(name, "timeEnd");
      if (time === undefined) return;
      mapDelete(starts, name);
      print(`${name}: ${time}`);
    },
    timeLog(name = "default", ...data) {
      name = label(name);
      const time = elapsed(name, "timeLog");
      if (time === undefined) return;
      // The label is no format for the data after it.
      const values = asList(["%s", `${name}: ${time}`]);
      for (let i = 0; i < data.length; i++) values[i + 2] = data[i];
      print(format(values, options()));
    },
    trace(...data) {
      const place = {};
      captureStackTrace(place, methods.trace);
      const text = format(data, options());
      printError(`Trace${text === "" ? "" : `: ${text}`}${prelude.stack.frames(place.stack) ?? ""}`);
    },
    assert(condition, ...data) {
      if (condition) return;
      const failed = "Assertion failed";
      if (data.length === 0) return printError(failed);
      const isFormat = typeof data[0] === "string";
      if (isFormat) data[0] = `${failed}: ${data[0]}`;
      const text = format(data, options());
      printError(isFormat ? text : `${failed} ${text}`);
    },
    clear() {
      if (screen.colors) screen.print("\u001b[H\u001b[2J");
    },
    count(name = "default") {
      name = label(name);
      const count = (mapGet(counts, name) ?? 0) + 1;
      mapSet(counts, name, count);
      print(`${name}: ${count}`);
    },
    countReset(name = "default") {
      name = label(name);
      if (!mapDelete(counts, name)) warning(`Count for '${name}' does not exist`);
    },
    group,
    groupEnd() {
      indentation = slice(indentation, 0, -step.length);
    },
    table(data, columns) {
      if (columns !== undefined && !isArray(columns)) {
        throw prelude.invalidArgument("properties", "an instance of Array", columns);
      }
      if (data === null || typeof data !== "object") return log(data);
      print(tabulate(data, columns, { __proto__: null, colors: screen.colors }));
    },
    debug: log,
    info: log,
    dirxml: log,
    error: warn,
    groupCollapsed: group,
  };

  // console's own methods are enumerable, as in Node, and work without their receiver.
  const console = {};
  const order = [
    "log", "info", "debug", "warn", "error", "dir", "time", "timeEnd", "timeLog", "trace", "assert", "clear", "count",
    "countReset", "group", "groupEnd", "table", "dirxml", "groupCollapsed",
  ];
  for (let i = 0; i < order.length; i++) console[order[i]] = asNative(methods[order[i]], order[i], 0);
  constant(console, toStringTag, "console");
  prelude.console = define(globalThis, "console", console);
})
