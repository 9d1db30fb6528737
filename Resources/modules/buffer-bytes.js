// The class of all buffers, and how modules make them whatever users do to Buffer's own functions. What buffers can do
// is in buffer.js, which has to have been evaluated when users get one.
(function (prelude, part) {
  "use strict";
  const { Uint8Array: UsersUint8Array } = prelude.primordials;
  const { view } = part("bytes");

  class FastBuffer extends UsersUint8Array {
    constructor(source, byteOffset, length) {
      super(source, byteOffset, length);
    }
  }

  /** A buffer of so many zeros. */
  const make = (length) => new FastBuffer(length);

  /** A buffer with the same bytes as a Uint8Array of this realm. */
  function filledWith(source) {
    const result = make(source.length);
    view(result).set(source);
    return result;
  }

  return { FastBuffer, make, filledWith };
})
