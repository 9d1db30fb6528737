// What there is to say about a value beside what it looks like: what it is an instance of, where a function was written.
(function (prelude, native) {
  "use strict";
  const { endsWith, functionToString, ownDescriptor } = prelude.primordials;
  const { prototypeOf } = prelude.engine;

  const nativeEnd = "{\n    [native code]\n}";

  // The names of the classes that it is an instance of, the nearest first.
  function classes(object) {
    let names = "";
    for (let holder = prototypeOf(object); holder !== null; holder = prototypeOf(holder)) {
      const maker = ownDescriptor(holder, "constructor")?.value;
      const name = typeof maker === "function" ? ownDescriptor(maker, "name")?.value : undefined;
      names += `${names === "" ? "" : " < "}${typeof name === "string" && name !== "" ? name : "(no class)"}`;
    }
    return names === "" ? "no prototype" : names;
  }

  /**
   * What there is to say: `text`, or of a function `source`, its own text, and `place`, `{ name, text, offset }` of what
   * it was found in.
   */
  prelude.explain = (value) => {
    if (typeof value === "function") {
      const source = functionToString(value);
      if (!endsWith(source, nativeEnd)) return { __proto__: null, source, place: prelude.sources.find(source) };
      const name = ownDescriptor(value, "name")?.value, count = ownDescriptor(value, "length")?.value;
      const parameters = typeof count === "number" ? `, ${count} parameter${count === 1 ? "" : "s"}` : "";
      return { __proto__: null, text: `function ${typeof name === "string" ? name : ""}${parameters}, built in` };
    }
    if (typeof value === "object" && value !== null) return { __proto__: null, text: `object: ${classes(value)}` };
    return { __proto__: null, text: value === null ? "null" : typeof value };
  };
})
