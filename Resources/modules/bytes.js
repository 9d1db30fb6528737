// The bytes of users' buffers, as views of this realm: so their methods are the engine's own.
(function (prelude, part) {
  "use strict";
  const getter = (prototype, key) => {
    const { get } = Object.getOwnPropertyDescriptor(prototype, key);
    return (object) => get.call(object);
  };
  const TypedArray = Object.getPrototypeOf(Uint8Array.prototype);
  const nameOf = getter(TypedArray, Symbol.toStringTag);
  const lengthOf = getter(TypedArray, "length");
  const byteLengthOf = getter(TypedArray, "byteLength");
  const byteOffsetOf = getter(TypedArray, "byteOffset");
  const bufferOf = getter(TypedArray, "buffer");
  const dataViewLength = getter(DataView.prototype, "byteLength");
  const dataViewOffset = getter(DataView.prototype, "byteOffset");
  const dataViewBuffer = getter(DataView.prototype, "buffer");

  /** A Uint8Array of this realm over the bytes of a view. */
  function view(value) {
    if (nameOf(value) === undefined) {
      return new Uint8Array(dataViewBuffer(value), dataViewOffset(value), dataViewLength(value));
    }
    return new Uint8Array(bufferOf(value), byteOffsetOf(value), byteLengthOf(value));
  }

  return {
    nameOf, lengthOf, byteLengthOf, byteOffsetOf, bufferOf, view,
    bufferLength: getter(ArrayBuffer.prototype, "byteLength"),
    isBytes: (value) => ArrayBuffer.isView(value) && nameOf(value) === "Uint8Array",
  };
})
