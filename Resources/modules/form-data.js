// FormData: https://xhr.spec.whatwg.org/#interface-formdata.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { TypeError } = part("errors");
  const { finish, pairIterators, printAs, states } = part("interfaces");
  const { illegalInvocation, required, shown } = part("web-arguments");
  const blobs = part("blob");

  // Pairs of a name, and a text or File.
  const entries = states("FormData", illegalInvocation);
  const text = (value) => `${value}`.toWellFormed();

  function entry(name, value, filename, count, method) {
    if (count >= 3 && !blobs.isBlob(value)) {
      throw new TypeError(
        `FormData.${method}: Expected value ("${shown(value)}") to be an instance of Blob.`);
    }
    name = text(name);
    if (!blobs.isBlob(value)) return [name, text(value)];
    if (count < 3 && blobs.isFile(value)) return [name, value];
    const lastModified = blobs.isFile(value) ? blobs.lastModifiedOf(value) : undefined;
    const given = count >= 3 ? text(filename) : "blob";
    return [name, blobs.makeFile(blobs.bytesOf(value), blobs.typeOf(value), given, lastModified)];
  }

  class FormData {
    constructor(form = undefined) {
      if (form !== undefined) {
        throw new TypeError("FormData constructor: Argument 1 could not be converted to: undefined.");
      }
      entries.set(this, []);
    }
    append(name, value, filename = undefined) {
      const list = entries.of(this);
      required(arguments.length, 2, "FormData.append");
      list.push(entry(name, value, filename, arguments.length, "append"));
    }
    delete(name) {
      const list = entries.of(this);
      required(arguments.length, 1, "FormData.delete");
      name = text(name);
      for (let i = list.length - 1; i >= 0; i--) if (list[i][0] === name) list.splice(i, 1);
    }
    get(name) {
      const list = entries.of(this);
      required(arguments.length, 1, "FormData.get");
      name = text(name);
      return list.find((each) => each[0] === name)?.[1] ?? null;
    }
    getAll(name) {
      const list = entries.of(this);
      required(arguments.length, 1, "FormData.getAll");
      name = text(name);
      return own(list.filter((each) => each[0] === name).map((each) => each[1]));
    }
    has(name) {
      const list = entries.of(this);
      required(arguments.length, 1, "FormData.has");
      name = text(name);
      return list.some((each) => each[0] === name);
    }
    set(name, value, filename = undefined) {
      const list = entries.of(this);
      required(arguments.length, 2, "FormData.set");
      const added = entry(name, value, filename, arguments.length, "set");
      const index = list.findIndex((each) => each[0] === added[0]);
      if (index === -1) return void list.push(added);
      list[index] = added;
      for (let i = list.length - 1; i > index; i--) if (list[i][0] === added[0]) list.splice(i, 1);
    }
  }
  pairIterators("FormData", (form) => entries.get(form), (object) => {
    entries.of(object);
    return object;
  }).addTo(FormData);

  printAs(FormData, (form) => {
    const list = entries.get(form);
    if (list === undefined) return undefined;
    const values = new Map();
    for (const [name, value] of list) values.set(name, [...(values.get(name) ?? []), value]);
    const result = {};
    for (const [name, all] of values) {
      Object.defineProperty(result, name, { value: all.length === 1 ? all[0] : own(all), enumerable: true });
    }
    return result;
  });
  finish(FormData, entries.has);

  return {
    FormData,
    isForm: entries.has,
    entriesOf: (form) => entries.get(form),
    make(pairs) {
      const form = new FormData();
      entries.get(form).push(...pairs);
      return form;
    },
  };
})
