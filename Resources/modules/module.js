// module, as far as it tells of the built-in ones. See https://nodejs.org/docs/latest-v24.x/api/module.html. What loads
// others is in `prelude.modules`, where there is such a thing.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { Error, coded } = part("errors");

  const names = Array.from({ length: prelude.builtins.names.length }, (_, i) => prelude.builtins.names[i]);
  function Module(id = "", parent = undefined) {
    this.id = id;
    this.path = prelude.builtins.get("path").dirname(id);
    this.exports = own({});
    this.filename = null;
    this.loaded = false;
    this.children = own([]);
  }
  Object.assign(Module, {
    builtinModules: own(names),
    isBuiltin: (moduleName) => typeof moduleName === "string" && names.includes(moduleName.replace(/^node:/, "")),
    createRequire(filename) {
      if (prelude.modules?.createRequire === undefined) {
        throw coded(Error, "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", "module.createRequire() is not available here");
      }
      return prelude.modules.createRequire(filename);
    },
    Module,
  });
  return Module;
})
