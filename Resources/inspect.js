// util.inspect, with Node 24's output. A value is never asked by running its code: no getter, no proxy trap, no
// toString; the one exception is what Node's users write for the purpose, `[Symbol.for('nodejs.util.inspect.custom')]`.
(function (prelude, native) {
  "use strict";
  const p = prelude.primordials;
  const {
    Map, apply, arraySlice, arraySort, constant, customInspect, defineProperty, exec, hasOwn, list, mapGet, mapSet,
    mapSize, objectKeys, ownDescriptor, ownKeys, slice, symbolToString,
  } = p;
  const {
    find, kindOf, innermostKind, classOf, constructorOf, tagOf, functionName, isBuiltinName, inherits,
  } = prelude.kinds;
  const { proxyParts, prototypeOf, unwrapped } = prelude.engine;
  const { primitive } = prelude.primitives;
  const { describe, prefix } = prelude.describe;
  const { joined } = prelude.layout;
  const { colours, coloured, faint, plain, quoted, escaped, replaceAll, spaces, styles, width } = prelude.text;
  const { moreItems } = prelude.collections;

  const defaults = {
    __proto__: null,
    showHidden: false,
    depth: 2,
    colors: false,
    customInspect: true,
    showProxy: false,
    maxArrayLength: 100,
    maxStringLength: 10000,
    breakLength: 80,
    compact: 3,
    sorted: false,
    getters: false,
    numericSeparator: false,
  };
  const optionNames = objectKeys(defaults);

  // Work is bounded, however large the value: so many properties of one object; and so many of all objects together, so
  // much text, so many levels, after which whatever is nested shows as `[Object]`. Node has no such limits, or higher.
  const mostProperties = 1000;
  const mostWork = 100000;
  const mostLevels = 1000;
  const mostText = 1 << 24;

  const RangeErrorPrototype = RangeError.prototype;
  const isStackOverflow = (error) =>
    typeof error === "object" && error !== null && inherits(error, RangeErrorPrototype);

  const identifier = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

  function propertyName(context, key, isEnumerable) {
    let name;
    if (typeof key === "symbol") name = context.stylize(escaped(symbolToString(key), "'"), "symbol");
    else if (key === "__proto__") name = "['__proto__']";
    else if (exec(identifier, key) !== null) name = context.stylize(key, "name");
    else name = context.stylize(quoted(key), "string");
    return isEnumerable ? name : `[${name}]`;
  }

  function accessorText(context, object, descriptor, level) {
    const { get, set } = descriptor;
    const label = get === undefined ? "Setter" : set === undefined ? "Getter" : "Getter/Setter";
    const special = (text) => context.stylize(text, "special");
    const runs = get !== undefined && (context.getters === true || (context.getters === "get" && set === undefined) ||
      (context.getters === "set" && set !== undefined));
    if (!runs) return special(`[${label}]`);
    context.indentation += 2;
    let text;
    try {
      const value = apply(get, object, []);
      text = typeof value === "object" && value !== null ?
        `${special(`[${label}]`)} ${format(context, value, level)}` :
        `${special(`[${label}:`)} ${format(context, value, level)}${special("]")}`;
    } catch (error) {
      text = `${special(`[${label}:`)} <Inspection threw (${format(context, error, level)})>${special("]")}`;
    }
    context.indentation -= 2;
    return text;
  }

  /** One property as `name: value`, or only the value for an element of an array. */
  function property(context, object, level, key, descriptor, isElement, receiver = object) {
    context.work++;
    let text, gap = " ";
    if (descriptor.get !== undefined || descriptor.set !== undefined) {
      text = accessorText(context, receiver, descriptor, level);
    } else {
      const indent = context.compact === true && !isElement ? 3 : 2;
      context.indentation += indent;
      text = format(context, descriptor.value, level);
      if (indent === 3 && context.breakLength < width(text)) gap = `\n${spaces(context.indentation)}`;
      context.indentation -= indent;
    }
    return isElement ? text : `${propertyName(context, key, descriptor.enumerable)}:${gap}${text}`;
  }

  // A module's binding may not have its value yet; then reading it throws.
  function moduleProperty(context, object, level, key) {
    let descriptor;
    try {
      prelude.namespaces?.refresh(object, key);
      descriptor = ownDescriptor(object, key);
    } catch {
      return `${propertyName(context, key, true)}: ${context.stylize("<uninitialized>", "special")}`;
    }
    return property(context, object, level, key, descriptor, false);
  }

  function customText(context, object, original, level) {
    const custom = find(object, customInspect);
    if (typeof custom !== "function" || custom === inspect) return undefined;
    // A class's prototype has the method and is no instance.
    const constructor = constructorOf(object);
    if (constructor !== undefined && ownDescriptor(constructor, "prototype")?.value === object) return undefined;
    const options = { __proto__: null, stylize: context.stylize };
    for (let i = 0; i < optionNames.length; i++) options[optionNames[i]] = context[optionNames[i]];
    const user = context.userOptions;
    if (user !== undefined) {
      const keys = objectKeys(user);
      for (let i = 0; i < keys.length; i++) options[keys[i]] = user[keys[i]];
    }
    const depth = context.depth === null ? null : context.depth - level;
    const result = apply(custom, original, [depth, options, inspect]);
    if (result === original) return undefined;
    if (typeof result !== "string") return format(context, result, level);
    return replaceAll(result, "\n", `\n${spaces(context.indentation)}`);
  }

  function proxyText(context, parts, level) {
    if (level > context.limit) return context.stylize("Proxy [Array]", "special");
    context.indentation += 2;
    const sides = [format(context, parts.target, level + 1), format(context, parts.handler, level + 1)];
    context.indentation -= 2;
    return joined(context, sides, "", "Proxy [", "]", level + 1, true);
  }

  function circularText(context, object) {
    context.circular ??= new Map();
    let index = mapGet(context.circular, object);
    if (index === undefined) {
      index = mapSize(context.circular) + 1;
      mapSet(context.circular, object, index);
    }
    return context.stylize(`[Circular *${index}]`, "special");
  }

  /** A value's text at a level of nesting. The caller has set `context.indentation`. */
  function format(context, value, level, isTypedArray = false) {
    if ((typeof value !== "object" || value === null) && typeof value !== "function") {
      return primitive(context, context.stylize, value);
    }
    let object = value;
    const parts = proxyParts(value);
    if (parts !== undefined) {
      if (parts.handler === null) return context.stylize("<Revoked Proxy>", "special");
      const isOwn = prelude.hostTable?.find(value) !== undefined || prelude.namespaces?.has(parts.target) ||
        parts.target === prelude.processInfo?.env;
      if (context.showProxy && !isOwn) return proxyText(context, parts, level);
      object = unwrapped(value);
      if (object === null) return context.stylize("<Revoked Proxy>", "special");
    }
    if (context.customInspect) {
      const text = customText(context, object, value, level);
      if (text !== undefined) return text;
    }
    for (let i = 0; i < context.seen.length; i++) {
      if (context.seen[i] === object) return circularText(context, object);
    }
    return formatObject(context, object, level, isTypedArray);
  }

  // The class as a name; null for none, which only a chain of prototypes that begins with null gives.
  function className(context, object, found, level) {
    if (found !== undefined) return found.name;
    const first = prototypeOf(object);
    if (first === null) return null;
    const constructor = find(object, "constructor");
    const stated = typeof constructor === "function" ? functionName(unwrapped(constructor)) : "";
    const kind = stated === "" ? innermostKind(object) : stated;
    const name = kind === "Arguments" || kind === "Module" ? "Object" : kind;
    if (level > context.limit) return `${name} <Complex prototype>`;
    const inner = className(context, first, classOf(first), level + 1);
    if (inner !== null) return `${name} <${inner}>`;
    const bare = newContext({ __proto__: null, colors: context.colors, customInspect: false, depth: -1 });
    return `${name} <${formatWhole(bare, first)}>`;
  }

  // With showHidden, what a class's own prototypes add, three of them at most, methods left out.
  function prototypeProperties(context, object, found, level) {
    const result = list();
    const first = prototypeOf(object);
    if (found === undefined || (found.holder === first && isBuiltinName(found.name))) return result;
    let holder = object;
    const seen = new Map();
    for (let depth = 0; depth < 3; depth++) {
      holder = prototypeOf(holder);
      if (holder === null) break;
      const constructor = constructorOf(holder);
      if (constructor !== undefined && isBuiltinName(functionName(constructor))) break;
      const keys = ownKeys(holder);
      context.seen[context.seen.length] = object;
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        if (key === "constructor" || hasOwn(object, key) || mapGet(seen, key)) continue;
        mapSet(seen, key, true);
        const descriptor = ownDescriptor(holder, key);
        if (typeof descriptor.value === "function") continue;
        const text = property(context, holder, level, key, descriptor, false, object);
        result[result.length] = context.colors ? faint(text) : text;
      }
      context.seen.length--;
    }
    return result;
  }

  function formatObject(context, object, level, isTypedArray) {
    const found = classOf(object);
    const name = className(context, object, found, level);
    const tag = tagOf(object, context.showHidden);
    const kind = kindOf(object, found);
    const isDeep = level > context.limit;
    const inherited = context.showHidden && !isDeep ? prototypeProperties(context, object, found, level) : [];
    const shape = describe(context, object, kind, name, tag, level, isTypedArray);
    if (shape.whole !== undefined && inherited.length === 0) return shape.whole;
    if (isDeep) {
      if (shape.deepWhole !== undefined) return shape.deepWhole;
      const label = slice(prefix(name, tag, kind === "Arguments" || kind === "Module" ? "Object" : kind), 0, -1);
      return context.stylize(name === null ? label : `[${label}]`, "special");
    }
    context.seen[context.seen.length] = object;
    context.deepest = level + 1;
    const { indentation } = context;
    const depthOfStack = context.seen.length;
    let entries;
    try {
      entries = contents(context, object, shape, kind, level + 1, inherited);
    } catch (error) {
      if (!isStackOverflow(error)) throw error;
      context.seen.length = depthOfStack - 1;
      context.indentation = indentation;
      const label = slice(prefix(name, tag, kind), 0, -1);
      const message = "Inspection interrupted prematurely. Maximum call stack size exceeded.";
      return context.stylize(`[${label}: ${message}]`, "special");
    }
    return closed(context, object, shape, entries, level + 1);
  }

  // Everything between the braces, as a list of texts.
  function contents(context, object, shape, kind, level, inherited) {
    const entries = shape.entries === undefined ? list() : shape.entries(context, object, level);
    if (shape.extras !== undefined) {
      for (let i = 0; i < shape.extras.length; i += 2) {
        context.indentation += 2;
        const text = format(context, shape.extras[i + 1], level, shape.isTypedArray);
        context.indentation -= 2;
        const name = `[${shape.extras[i]}]`;
        entries[entries.length] = `${shape.isPlain ? name : context.stylize(name, "string")}: ${text}`;
      }
    }
    const own = entries.length;
    const count = shape.shown.length > mostProperties ? mostProperties : shape.shown.length;
    for (let i = 0; i < count; i++) {
      const key = shape.shown[i];
      entries[entries.length] = kind === "Module" ? moduleProperty(context, object, level, key) :
        property(context, object, level, key, ownDescriptor(object, key), false);
    }
    for (let i = 0; i < inherited.length; i++) entries[entries.length] = inherited[i];
    const result = context.sorted ? inOrder(context, entries, shape.isList ? own : 0) : entries;
    if (count < shape.shown.length) result[result.length] = moreItems(shape.shown.length - count);
    return result;
  }

  function inOrder(context, entries, start) {
    const order = context.sorted === true ? undefined : context.sorted;
    const properties = arraySort(arraySlice(entries, start), order);
    for (let i = 0; i < properties.length; i++) entries[start + i] = properties[i];
    return entries;
  }

  function closed(context, object, shape, entries, level) {
    let { base, open } = shape;
    const reference = context.circular === undefined ? undefined : mapGet(context.circular, object);
    if (reference !== undefined) {
      const mark = context.stylize(`<ref *${reference}>`, "special");
      if (context.compact === true) open = `${mark} ${open}`;
      else base = base === "" ? mark : `${mark} ${base}`;
    }
    context.seen.length--;
    const text = joined(context, entries, base, open, shape.close, level, shape.isList, shape.values);
    context.text += text.length;
    if (context.work > mostWork || context.text > mostText) context.limit = -1;
    return text;
  }

  function newContext(options) {
    const context = {
      __proto__: null,
      showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100,
      maxStringLength: 10000, breakLength: 80, compact: 3, sorted: false, getters: false, numericSeparator: false,
      stylize: plain, userOptions: undefined, format, property,
      indentation: 0, seen: list(), circular: undefined, deepest: 0, limit: mostLevels, work: 0, text: 0,
    };
    for (let i = 0; i < optionNames.length; i++) context[optionNames[i]] = defaults[optionNames[i]];
    if (options !== undefined) {
      const keys = objectKeys(options);
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        if (key in defaults || key === "stylize") context[key] = options[key];
        else context.userOptions = options;
      }
    }
    if (context.colors) context.stylize = coloured;
    context.maxArrayLength ??= Infinity;
    context.maxStringLength ??= Infinity;
    return context;
  }

  /** The text of a value. `options` as util.inspect's; or, as in old code, showHidden, depth and colors in a row. */
  function inspect(value, options, depth, colors) {
    let chosen;
    if (typeof options === "boolean") chosen = { __proto__: null, showHidden: options };
    else if (typeof options === "object" && options !== null) chosen = options;
    const context = newContext(chosen);
    if (depth !== undefined) context.depth = depth;
    if (colors !== undefined) {
      context.colors = colors;
      context.stylize = colors ? coloured : plain;
    }
    return formatWhole(context, value);
  }
  function formatWhole(context, value) {
    if (context.depth !== null && context.depth < mostLevels) context.limit = context.depth;
    return format(context, value, 0);
  }
  constant(inspect, "length", 2);
  inspect.custom = customInspect;
  inspect.colors = colours;
  inspect.styles = styles;
  defineProperty(inspect, "defaultOptions", {
    __proto__: null,
    get() {
      const options = {};
      for (let i = 0; i < optionNames.length; i++) {
        defineProperty(options, optionNames[i], {
          __proto__: null, value: defaults[optionNames[i]], writable: true, enumerable: true, configurable: true,
        });
      }
      return options;
    },
    set(options) {
      if (options === null || typeof options !== "object") {
        throw prelude.invalidArgument("options", "of type object", options);
      }
      for (let i = 0; i < optionNames.length; i++) {
        if (hasOwn(options, optionNames[i])) defaults[optionNames[i]] = options[optionNames[i]];
      }
    },
    enumerable: false, configurable: false,
  });

  prelude.inspect = inspect;
  prelude.inspectDefaults = defaults;
})
