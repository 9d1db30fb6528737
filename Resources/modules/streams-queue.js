// Queues of chunks with sizes, and the strategies that say how much may wait in one:
// https://streams.spec.whatwg.org/#qs.
(function (prelude, part) {
  "use strict";
  const { RangeError, TypeError, coded, invalidType, shown } = part("errors");
  const { dictionary, finish, isObject, printAs, wrongThis } = part("interfaces");

  class Queue {
    items = [];
    start = 0;
    total = 0;
    get isEmpty() {
      return this.start === this.items.length;
    }
    push(value, size) {
      this.items.push({ value, size });
      this.total += size;
    }
    peek() {
      return this.items[this.start].value;
    }
    shift() {
      const { value, size } = this.items[this.start];
      this.items[this.start++] = undefined;
      if (this.start > 1000 && this.start * 2 > this.items.length) {
        this.items = this.items.slice(this.start);
        this.start = 0;
      }
      // Sizes that are fractions may not add up.
      this.total = this.isEmpty ? 0 : Math.max(0, this.total - size);
      return value;
    }
    reset() {
      this.items = [];
      this.start = this.total = 0;
    }
  }

  const isSize = (size) => typeof size === "number" && size >= 0 && size !== Infinity;
  const invalidSize = (size) => coded(
    RangeError, "ERR_INVALID_ARG_VALUE", `The argument 'size' is invalid. Received ${shown(size)}`);
  const invalidMember = (name, value) => coded(
    RangeError, "ERR_INVALID_ARG_VALUE", `The property 'strategy.${name}' is invalid. Received ${shown(value)}`);

  /** What a strategy says: `{ highWaterMark, size }`. */
  function readStrategy(value, defaultMark, name = "strategy") {
    const strategy = dictionary(value, name);
    const given = strategy?.highWaterMark, size = strategy?.size;
    let highWaterMark = defaultMark;
    if (given !== undefined) {
      highWaterMark = +given;
      if (!(highWaterMark >= 0)) throw invalidMember("highWaterMark", given);
    }
    if (size !== undefined && typeof size !== "function") throw invalidType(`${name}.size`, "of type function", size);
    return { highWaterMark, size };
  }
  const sizeOf = (size) => size === undefined ? () => 1 : (chunk) => +Reflect.apply(size, undefined, [chunk]);

  function strategyClass(name, size) {
    Object.defineProperty(size, "name", { value: "size" });
    const marks = new WeakMap();
    const checked = (strategy) => {
      if (!isObject(strategy) || !marks.has(strategy)) throw wrongThis(name);
      return marks.get(strategy);
    };
    const Class = {
      [name]: class {
        constructor(init) {
          if (!isObject(init)) throw invalidType("init", "of type object", init);
          if (init.highWaterMark === undefined) {
            throw coded(TypeError, "ERR_MISSING_OPTION", "init.highWaterMark is required");
          }
          marks.set(this, +init.highWaterMark);
        }
        get highWaterMark() {
          return checked(this);
        }
        get size() {
          checked(this);
          return size;
        }
      },
    }[name];
    printAs(Class, (strategy) => marks.has(strategy) ? { highWaterMark: marks.get(strategy) } : undefined);
    part("realm").own(size);
    return finish(Class, (value) => marks.has(value));
  }

  return {
    Queue, isSize, invalidSize, invalidMember, readStrategy, sizeOf,
    CountQueuingStrategy: strategyClass("CountQueuingStrategy", () => 1),
    ByteLengthQueuingStrategy: strategyClass("ByteLengthQueuingStrategy", (chunk) => chunk.byteLength),
  };
})
