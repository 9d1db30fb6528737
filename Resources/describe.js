// One kind of object, one description: what stands before the braces, which braces, which entries besides properties.
(function (prelude, native) {
  "use strict";
  const p = prelude.primordials;
  const {
    functionToString, getPrototypeOf, hasOwn, indexOf, isNaN, list, mapIteratorNext, mapSize, ownDescriptor,
    ownKeys, setIteratorNext, setSize, slice, startsWith, toLowerCase, typedArrayLength, typedArrayName,
  } = p;
  const { find, findDescriptor, functionName, inherits, valueIn } = prelude.kinds;
  const { primitive } = prelude.primitives;
  const { plain } = prelude.text;
  const collections = prelude.collections;
  const { shownKeys, namedKeys } = collections;

  /** `Class(size) [tag] `, or `[Kind(size): null prototype] [tag] ` where no class is known. */
  function prefix(className, tag, fallback, size = "") {
    if (className === null) {
      const shown = tag !== "" && fallback !== tag ? `[${tag}] ` : "";
      return `[${fallback}${size}: null prototype] ${shown}`;
    }
    return `${className}${size} ${tag !== "" && !saysTag(className, tag) ? `[${tag}] ` : ""}`;
  }

  // `class FooBar` with the tag "Foo" says it; `class Foobar` does not.
  function saysTag(className, tag) {
    const at = indexOf(className, tag);
    if (at === -1) return false;
    const next = className[at + tag.length];
    return next === undefined || next !== toLowerCase(next);
  }

  const GeneratorFunction = getPrototypeOf(function* () {});
  const AsyncFunction = getPrototypeOf(async function () {});
  const AsyncGeneratorFunction = getPrototypeOf(async function* () {});
  const nativeBody = "{\n    [native code]\n}";
  function functionType(f) {
    if (p.endsWith(functionToString(f), nativeBody)) return "Function"; // a bound one inherits what its target does
    if (inherits(f, GeneratorFunction)) return "GeneratorFunction";
    if (inherits(f, AsyncFunction)) return "AsyncFunction";
    return inherits(f, AsyncGeneratorFunction) ? "AsyncGeneratorFunction" : "Function";
  }

  // A class's prototype cannot be assigned, a function's can, and a method has none.
  const isClass = (f) => {
    const prototype = ownDescriptor(f, "prototype");
    return prototype !== undefined && !prototype.writable && startsWith(functionToString(f), "class");
  };

  function classText(f, className, tag) {
    const name = functionName(f);
    let text = `class ${name !== "" ? name : "(anonymous)"}`;
    if (className !== "Function" && className !== null) text += ` [${className}]`;
    if (tag !== "" && className !== tag) text += ` [${tag}]`;
    if (className === null) return `[${text} extends [null prototype]]`;
    const parent = prelude.engine.prototypeOf(f);
    const parentName = parent === null ? "" : find(parent, "name");
    return typeof parentName === "string" && parentName !== "" ? `[${text} extends ${parentName}]` : `[${text}]`;
  }

  function functionText(context, f, className, tag) {
    if (isClass(f)) return classText(f, className, tag);
    const type = functionType(f);
    const descriptor = findDescriptor(f, "name");
    const name = descriptor?.get === undefined ? descriptor?.value : valueIn(descriptor) ?? "";
    let text = `[${type}${className === null ? " (null prototype)" : ""}`;
    if (name === "") text += " (anonymous)]";
    else text += `: ${typeof name === "string" ? name : context.format(context, name, NaN)}]`; // no level, as in Node
    if (className !== type && className !== null) text += ` ${className}`;
    if (tag !== "" && className !== tag) text += ` [${tag}]`;
    return text;
  }

  const unboxed = {
    __proto__: null,
    Number: p.numberValue,
    String: p.stringValue,
    Boolean: p.booleanValue,
    BigInt: p.bigintValue,
    Symbol: p.symbolValue,
  };

  function describeBoxed(shape, context, object, className, tag, level, type) {
    const value = unboxed[type](object);
    if (type === "String") shape.shown = namedKeys(object, value.length, context.showHidden);
    const of = type === className ? "" : className === null ? " (null prototype)" : ` (${className})`;
    let text = `[${type}${of}: ${primitive(context, plain, value)}]`;
    if (tag !== "" && tag !== className) text += ` [${tag}]`;
    if (shape.shown.length === 0) shape.whole = context.stylize(text, toLowerCase(type));
    shape.base = text;
  }

  // The rest of a value whose text says everything unless it has properties of its own.
  function withBase(shape, context, text, style) {
    shape.base = text;
    if (shape.shown.length === 0) shape.whole = context.stylize(text, style);
  }

  function describeIterator(shape, context, object, className, tag, level, kind) {
    const of = kind === "MapIterator" ? "Map" : "Set";
    const label = tag === `${of} Iterator` || tag === "" ? `${of} Iterator` : `${tag}] [${of} Iterator`;
    shape.open = `[${label}] {`;
    shape.entries = (context, iterator, level) => {
      const next = of === "Map" ? mapIteratorNext : setIteratorNext;
      const found = collections.iteratorEntries(context, iterator, next, level);
      if (found === undefined) return unknownItems(context);
      if (found.isPairs) shape.open = `[${slice(label, 0, -"Iterator".length)}Entries] {`;
      return found.entries;
    };
  }

  function describeCollection(shape, className, tag, kind, size, entries) {
    const before = prefix(className, tag, kind, `(${size})`);
    shape.open = `${before}{`;
    shape.entries = entries;
    if (size === 0 && shape.shown.length === 0) shape.whole = `${before}{}`;
  }

  // Asking whether a binding is enumerable would throw where it has no value yet.
  function exportedNames(object) {
    const keys = ownKeys(object), names = list();
    for (let i = 0; i < keys.length; i++) if (typeof keys[i] === "string") names[names.length] = keys[i];
    return names;
  }

  const unknownItems = (context) => p.asList([context.stylize("<items unknown>", "special")]);

  function promiseEntries(context, promise, level) {
    const found = prelude.engine.promiseState(promise);
    if (found === undefined) return list();
    if (found.state === 0) return p.asList([context.stylize("<pending>", "special")]);
    context.indentation += 2;
    const text = context.format(context, found.result, level);
    context.indentation -= 2;
    return p.asList([found.state === 2 ? `${context.stylize("<rejected>", "special")} ${text}` : text]);
  }

  const byKind = {
    __proto__: null,

    Function(shape, context, f, className, tag) {
      withBase(shape, context, functionText(context, f, className, tag), "special");
    },

    Array(shape, context, array, className, tag) {
      const isOrdinary = className === "Array" && tag === "";
      shape.open = `${isOrdinary ? "" : prefix(className, tag, "Array", `(${array.length})`)}[`;
      shape.close = "]";
      shape.shown = namedKeys(array, array.length, context.showHidden);
      shape.isList = true;
      shape.values = array;
      shape.entries = collections.arrayEntries;
      if (array.length === 0 && shape.shown.length === 0) shape.whole = `${shape.open}]`;
    },

    TypedArray(shape, context, array, className, tag) {
      const length = typedArrayLength(array);
      const fallback = className === null ? typedArrayName(array) : "";
      shape.open = `${prefix(className, tag, fallback, `(${length})`)}[`;
      shape.close = "]";
      shape.shown = namedKeys(array, length, context.showHidden);
      shape.isList = true;
      shape.values = array;
      shape.entries = collections.typedArrayEntries;
      if (context.showHidden) {
        shape.extras = [
          "BYTES_PER_ELEMENT", array.BYTES_PER_ELEMENT,
          "length", length,
          "byteLength", p.typedArrayByteLength(array),
          "byteOffset", p.typedArrayByteOffset(array),
          "buffer", p.typedArrayBuffer(array),
        ];
        shape.isTypedArray = true;
      } else if (length === 0 && shape.shown.length === 0) {
        shape.whole = `${shape.open}]`;
      }
    },

    Map(shape, context, map, className, tag) {
      describeCollection(shape, className, tag, "Map", mapSize(map), collections.mapPairs);
    },

    Set(shape, context, set, className, tag) {
      describeCollection(shape, className, tag, "Set", setSize(set), collections.setEntries);
    },

    MapIterator: describeIterator,
    SetIterator: describeIterator,

    Arguments(shape, context, object, className, tag) {
      const before = className === "Object" ? "[Arguments] " : prefix(className, tag, "Arguments");
      shape.open = `${before}{`;
      if (shape.shown.length === 0) shape.whole = `${before}{}`;
    },

    Object(shape, context, object, className, tag) {
      const before = className === "Object" && tag === "" ? "" : prefix(className, tag, "Object");
      shape.open = `${before}{`;
      if (shape.shown.length === 0) shape.whole = `${before}{}`;
    },

    Module(shape, context, object, className, tag) {
      shape.open = `${prefix(className, tag, "Module")}{`;
    },

    RegExp(shape, context, object, className, tag) {
      const before = prefix(className, tag, "RegExp");
      const text = `/${p.regExpSource(object)}/${p.regExpFlags(object)}`;
      withBase(shape, context, before === "RegExp " ? text : before + text, "regexp");
      shape.deepWhole = context.stylize(shape.base, "regexp");
    },

    Date(shape, context, object, className, tag) {
      const before = prefix(className, tag, "Date");
      const text = isNaN(p.dateTime(object)) ? p.dateToString(object) : p.dateToISOString(object);
      withBase(shape, context, before === "Date " ? text : before + text, "date");
    },

    Error(shape, context, error, className, tag) {
      shape.base = prelude.errorText(context, error, className, tag, shape.shown, prefix);
      if (shape.shown.length === 0) shape.whole = shape.base;
    },

    ArrayBuffer(shape, context, buffer, className, tag, level, kind, isTypedArray) {
      const before = prefix(className, tag, "ArrayBuffer");
      const length = p.bufferByteLength(buffer);
      shape.open = `${before}{`;
      shape.extras = ["byteLength", length];
      shape.isPlain = isTypedArray;
      if (!isTypedArray) shape.entries = collections.bufferEntries;
    },

    DataView(shape, context, view, className, tag) {
      shape.open = `${prefix(className, tag, "DataView")}{`;
      const buffer = p.dataViewBuffer(view);
      const isGone = p.bufferDetached(buffer);
      shape.extras = [
        "byteLength", isGone ? 0 : p.dataViewByteLength(view),
        "byteOffset", isGone ? 0 : p.dataViewByteOffset(view),
        "buffer", buffer,
      ];
    },

    Promise(shape, context, promise, className, tag) {
      shape.open = `${prefix(className, tag, "Promise")}{`;
      shape.entries = promiseEntries;
    },

    WeakSet(shape, context, object, className, tag) {
      shape.open = `${prefix(className, tag, "WeakSet")}{`;
      shape.entries = unknownItems;
    },

    WeakMap(shape, context, object, className, tag) {
      shape.open = `${prefix(className, tag, "WeakMap")}{`;
      shape.entries = unknownItems;
    },

    Number: describeBoxed,
    String: describeBoxed,
    Boolean: describeBoxed,
    BigInt: describeBoxed,
    Symbol: describeBoxed,
  };

  /**
   * An object's shape: `base` before the braces `open` and `close`, `shown` property keys, `entries(context, object,
   * level)` besides them, `extras` (names and values, alternating), `isList` with `values` where columns may be made;
   * `whole` where the text is already complete.
   */
  function describe(context, object, kind, className, tag, level, isTypedArray) {
    const { showHidden } = context;
    const isLong = kind === "Array" || kind === "TypedArray" || kind === "String";
    const shape = {
      __proto__: null,
      open: "{", close: "}", base: "", whole: undefined, deepWhole: undefined,
      shown: isLong ? list() : kind === "Module" ? exportedNames(object) : shownKeys(object, showHidden),
      entries: undefined, extras: undefined, isList: false, values: undefined, isTypedArray: false, isPlain: false,
    };
    byKind[kind](shape, context, object, className, tag, level, kind, isTypedArray);
    return shape;
  }

  prelude.describe = { __proto__: null, describe, prefix, isClass };
})
