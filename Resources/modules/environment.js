// `process.env`: the variables that the session has, and those that it may know of the program's. The program is asked for a
// variable when it is first read; what it says is recorded.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { capabilities } = prelude;
  const listing = 3, variable = 4;

  /** @param values The variables that the session has anyway: they win. */
  function environment(values) {
    const target = prelude.processInfo.env = own({});
    let count = 0;
    try {
      count = capabilities.ask(capabilities.process, listing);
    } catch {
      // Nobody tells.
    }
    for (let i = 0; i < count; i += 2) target[capabilities.text(i)] = capabilities.text(i + 1);
    Object.assign(target, values);
    // Names that the program need not be asked for again.
    const known = new Set(Object.keys(target));

    function ask(name) {
      if (known.has(name)) return;
      const count = capabilities.ask(capabilities.process, variable, name);
      known.add(name);
      if (count > 0) target[name] = capabilities.text(0);
    }

    return new Proxy(target, {
      __proto__: null,
      get(target, name, receiver) {
        if (typeof name === "string" && !(name in target)) ask(name);
        return Reflect.get(target, name, receiver);
      },
      set(target, name, value) {
        if (typeof name === "symbol" || typeof value === "symbol") {
          throw new prelude.primordials.TypeError("Cannot convert a Symbol value to a string");
        }
        known.add(name);
        target[name] = `${value}`;
        return true;
      },
      deleteProperty(target, name) {
        known.add(name);
        return delete target[name];
      },
      defineProperty(target, name, descriptor) {
        known.add(name);
        return Reflect.defineProperty(target, name, descriptor);
      },
    });
  }

  return { environment };
})
