// Which objects belong to the platform though the engine takes them for ordinary ones: those that carry a private field
// of a class of the prelude's.
(function (prelude, native) {
  "use strict";
  const { list } = prelude.primordials;
  const predicates = list(), copiers = list();

  prelude.platformObjects = {
    __proto__: null,
    /** Adds a class, by the function that tells whether an object is an instance. */
    add(predicate) {
      predicates[predicates.length] = predicate;
    },
    /** Has structuredClone copy instances of a class that was added: by this function. */
    addCopier(predicate, copy) {
      copiers[copiers.length] = { __proto__: null, predicate, copy };
    },
    /** What copies the object; undefined where nothing may. */
    copierOf(object) {
      for (let i = 0; i < copiers.length; i++) if (copiers[i].predicate(object)) return copiers[i].copy;
      return undefined;
    },
    has(object) {
      for (let i = 0; i < predicates.length; i++) if (predicates[i](object)) return true;
      return false;
    },
  };
})
