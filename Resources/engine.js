// What the language hides and the engine knows: proxies, the state of promises, where an iterator stands.
//
// The operations behind it read the engine's own objects, so each use is tried on samples first. Where a sample does
// not come out as it must, or the worker has no such operation, that knowledge is simply missing: the functions below
// then answer undefined, and proxies look like ordinary objects. The trial happens when it is first needed.
(function (prelude, native) {
  "use strict";
  const { cellType, internalField, copyFields } = prelude.operations;
  const {
    Map, Promise, Proxy, Set, define, getPrototypeOf, mapEntries, mapIteratorNext, mapValues, promiseThen,
    setIteratorNext, setValues,
  } = prelude.primordials;

  const attempt = (operation, a, b, c) => {
    try {
      return native(operation, a, b, c);
    } catch {
      return undefined;
    }
  };

  // A proxy's slots: target, handler (null once it is revoked).
  const target = {}, handler = {};
  let proxyType;
  function learnProxies() {
    const sample = new Proxy(target, handler);
    const type = attempt(cellType, sample);
    const holds = type !== undefined && type !== attempt(cellType, target) &&
      attempt(internalField, sample, 0) === target && attempt(internalField, sample, 1) === handler;
    proxyType = holds ? type : null;
  }
  function isProxy(object) {
    if (proxyType === undefined) learnProxies();
    return proxyType !== null && native(cellType, object) === proxyType;
  }

  /** A proxy's `{ target, handler }`, the handler null when it was revoked; undefined for anything else. */
  function proxyParts(object) {
    if (!isProxy(object)) return undefined;
    return {
      __proto__: null,
      target: native(internalField, object, 0),
      handler: native(internalField, object, 1),
    };
  }

  /** The object behind any number of proxies; null where one of them was revoked. Runs no trap. */
  function unwrapped(object) {
    while (isProxy(object)) {
      if (native(internalField, object, 1) === null) return null;
      object = native(internalField, object, 0);
    }
    return object;
  }

  /** The prototype, past any proxy; null at the end of the chain. Runs no trap. */
  function prototypeOf(object) {
    const prototype = getPrototypeOf(object);
    return prototype === null ? null : unwrapped(prototype);
  }

  // A promise's slots: flags, whose low two bits are the state; the result, or while pending what waits for it.
  const pending = 0, fulfilled = 1, rejected = 2;
  let promiseType, knowsStates = false;
  function stateOf(promise) {
    const state = attempt(internalField, promise, 0) & 3;
    return { __proto__: null, state, result: state === pending ? undefined : attempt(internalField, promise, 1) };
  }
  function learnPromises() {
    const waiting = new Promise(() => {});
    const type = attempt(cellType, waiting);
    promiseType = type === undefined || type === attempt(cellType, target) ? null : type;
    if (promiseType === null) return;
    const fine = new Promise((resolve) => resolve(target));
    const failing = new Promise((_, reject) => reject(handler));
    // Handled, so that nobody reports it; its own `constructor` keeps `then` away from Symbol.species.
    define(failing, "constructor", undefined);
    promiseThen(failing, undefined, () => {});
    const no = stateOf(failing), yes = stateOf(fine), none = stateOf(waiting);
    knowsStates = no.state === rejected && no.result === handler && yes.state === fulfilled &&
      yes.result === target && none.state === pending;
  }

  /** Whether it is a promise; undefined where the engine does not tell. */
  function isPromise(object) {
    if (promiseType === undefined) learnPromises();
    return promiseType === null ? undefined : native(cellType, object) === promiseType;
  }

  /** A promise's `{ state, result }`, state 0 pending, 1 fulfilled, 2 rejected; undefined where it cannot be told. */
  const promiseState = (object) => isPromise(object) === true && knowsStates ? stateOf(object) : undefined;

  // The slots of a map's or a set's iterator: entry, collection, storage, kind.
  const slots = 4, kindSlot = 3;
  const sampleMap = new Map([[1, 2], [3, 4]]), sampleSet = new Set([1, 3]);
  let mapType, setType, pairKind;
  function canCopy(next, make) {
    const iterator = make(), copy = make();
    next(iterator);
    if (attempt(copyFields, iterator, copy, slots) !== true) return false;
    return next(copy).value === next(iterator).value && next(copy).done && next(iterator).done;
  }
  function learnIterators() {
    mapType = attempt(cellType, mapValues(sampleMap));
    setType = attempt(cellType, setValues(sampleSet));
    const tells = mapType !== undefined && mapType !== setType && mapType !== attempt(cellType, target);
    if (!tells) mapType = setType = null;
    if (tells && canCopy(mapIteratorNext, () => mapValues(sampleMap)) &&
      canCopy(setIteratorNext, () => setValues(sampleSet))) {
      pairKind = attempt(internalField, mapEntries(sampleMap), kindSlot);
    }
  }

  /** "Map" or "Set" for such a collection's iterator; undefined for anything else or where it cannot be told. */
  function iteratedKind(object) {
    if (mapType === undefined) learnIterators();
    if (mapType === null) return undefined;
    const type = native(cellType, object);
    return type === mapType ? "Map" : type === setType ? "Set" : undefined;
  }

  /** A second iterator that stands where this map's or set's iterator stands; undefined where it cannot be had. */
  function iteratorCopy(iterator) {
    const kind = iteratedKind(iterator);
    if (kind === undefined || pairKind === undefined) return undefined;
    const copy = kind === "Map" ? mapEntries(sampleMap) : setValues(sampleSet);
    native(copyFields, iterator, copy, slots);
    return copy;
  }

  /** Whether an iterator that `iteratorCopy` can copy gives `[key, value]` pairs. */
  const isPairIterator = (iterator) => native(internalField, iterator, kindSlot) === pairKind;

  prelude.engine = Object.freeze({
    __proto__: null,
    proxyParts, unwrapped, prototypeOf, promiseState, isPromise, iteratorCopy, iteratedKind, isPairIterator,
  });
})
