// Which objects belong to the platform though the engine takes them for ordinary ones: those that carry a private field
// of a class of the prelude's.
(function (prelude, native) {
  "use strict";
  const { list } = prelude.primordials;
  const predicates = list();

  prelude.platformObjects = {
    __proto__: null,
    /** Adds a class, by the function that tells whether an object is an instance. */
    add(predicate) {
      predicates[predicates.length] = predicate;
    },
    has(object) {
      for (let i = 0; i < predicates.length; i++) if (predicates[i](object)) return true;
      return false;
    },
  };
})
