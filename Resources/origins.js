// How the app came to hold an object of the program: by which way it was found, and during which call. The program
// finds it again by that after a restore, and names it in messages.
(function (prelude, native) {
  "use strict";
  const { exec, jsonStringify, symbolDescription, symbolKey } = prelude.primordials;
  const { functionName } = prelude.kinds;
  const { unwrapped } = prelude.engine;

  const identifier = /^[a-zA-Z_$][a-zA-Z_$0-9]*$/;

  function symbolText(symbol) {
    const key = symbolKey(symbol);
    return key === undefined ? symbolDescription(symbol) : `Symbol.for(${jsonStringify(key)})`;
  }

  /** A property as it is written after an object: `.name`, `["a b"]`, `[Symbol.iterator]`. */
  function suffix(key) {
    if (typeof key === "symbol") return `[${symbolText(key)}]`;
    return exec(identifier, key) === null ? `[${jsonStringify(key)}]` : `.${key}`;
  }

  /** A key in words. */
  const keyText = (key) => typeof key === "symbol" ? symbolText(key) : key;

  // Where what is being decoded comes from. The words are put together only where something new is found.
  const fromGlobals = 0, fromProperty = 1, fromAccessor = 2, fromResult = 3, fromNew = 4, fromArguments = 5,
    fromPromise = 6;
  let way = fromArguments, parent, key;

  // The call from the program during which that happens.
  let callNumber = 0, outermost = 0, callWord = prelude.turnName ?? "", callSubject, isNamed = true;

  function subjectName() {
    if (typeof callSubject !== "function") return keyText(callSubject);
    const callee = unwrapped(callSubject);
    return callee === null || functionName(callee) === "" ? "a function" : functionName(callee);
  }

  /** The name of the current call: what it calls, or what it does to what. */
  function callName() {
    if (callSubject === undefined) return callWord;
    return callWord === "" ? subjectName() : `${callWord} ${subjectName()}`;
  }

  function path() {
    switch (way) {
      case fromGlobals: return keyText(key);
      case fromProperty: return parent.path + suffix(key);
      case fromAccessor: return `${parent.path}${suffix(key)} (accessor)`;
      case fromResult: return `${parent.path}(…)`;
      case fromNew: return `new ${parent.path}(…)`;
      case fromPromise: return `await ${parent}`;
      default: return key === 0 ? `this of ${callName()}` : `argument ${key} of ${callName()}`;
    }
  }

  prelude.origins = {
    __proto__: null,
    fromGlobals, fromProperty, fromAccessor, fromResult, fromNew, fromArguments, fromPromise,
    suffix, callName,

    /**
     * What is decoded next was found that way: `parent` is the object of the program that it was got from (the text of
     * one for a promise's value), `key` the property, the global name, or the number of an argument.
     */
    come(nextWay, nextParent, nextKey) {
      way = nextWay;
      parent = nextParent;
      key = nextKey;
    },

    /** An outermost call begins: `word` says what it does, to what `nameCall` names. */
    beginCall(word) {
      callNumber = ++outermost;
      callWord = word;
      callSubject = undefined;
      isNamed = false;
    },

    /** Names the key or the function that the call is about, where none was named. */
    nameCall(subject) {
      if (isNamed) return;
      isNamed = true;
      callSubject = subject;
    },

    /** A turn that is not one of calls begins. */
    beginTurn(name) {
      callNumber = 0;
      callWord = name;
      callSubject = undefined;
      isNamed = true;
    },

    /** Where what is decoded next was found, in words. */
    words: path,

    /** The way that `come` said last. */
    here: () => ({ __proto__: null, way, parent, key }),

    /** Says in `reference` where it was found; where it stood in a container, only in words. */
    describe(reference, isNested) {
      reference.isKeyed = !isNested && (way === fromGlobals || way === fromProperty);
      reference.parent = reference.isKeyed && way === fromProperty ? parent.id : 0;
      reference.key = reference.isKeyed ? key : undefined;
      reference.path = isNested ? `${path()}[…]` : path();
      reference.call = callNumber;
      reference.callName = callName();
    },

    /** The same of one that was found before in a way that keys alone don't lead, where they do now. */
    improve(reference, isNested) {
      if (!isNested && (way === fromGlobals || way === fromProperty)) prelude.origins.describe(reference, false);
    },
  };
})
