// Whether a view follows the length of its buffer. The language doesn't tell, so the buffer is made shorter or longer
// for a moment, in which nothing else runs.
(function (prelude, native) {
  "use strict";
  const {
    ArrayBuffer, TypedArray, Uint8Array, bufferByteLength, bufferResizable, dataViewByteLength, floor, ownDescriptor,
    typedArrayByteLength, typedArraySet, uncurried,
  } = prelude.primordials;
  const elementAt = uncurried(TypedArray.prototype.at);
  const resize = uncurried(ArrayBuffer.prototype.resize);
  const maxByteLength = uncurried(ownDescriptor(ArrayBuffer.prototype, "maxByteLength").get);

  /** A view's length in bytes; -1 where it lies outside of its buffer, or that is gone. */
  function viewByteLength(view, isDataView) {
    try {
      if (isDataView) return dataViewByteLength(view);
      elementAt(view, 0); // throws where `byteLength` would only be 0
      return typedArrayByteLength(view);
    } catch {
      return -1;
    }
  }

  /**
   * Whether the view, which lies inside of `buffer` from `offset` on in elements of so many bytes, is as long as the
   * buffer allows at any time.
   */
  function followsLength(view, isDataView, buffer, offset, elementSize) {
    if (!bufferResizable(buffer)) return false;
    const size = bufferByteLength(buffer), length = viewByteLength(view, isDataView);
    if (length !== floor((size - offset) / elementSize) * elementSize) return false;
    if (length === 0) {
      // One that has the most that its buffer ever allows is none that could follow.
      if (offset + elementSize > maxByteLength(buffer)) return false;
      resize(buffer, offset + elementSize);
      const follows = viewByteLength(view, isDataView) > 0;
      resize(buffer, size);
      return follows;
    }
    // Without its last element, one of a fixed length lies outside; that element's bytes are kept meanwhile.
    const start = offset + length - elementSize;
    const kept = new Uint8Array(size - start);
    typedArraySet(kept, new Uint8Array(buffer, start, size - start));
    resize(buffer, start);
    const follows = viewByteLength(view, isDataView) === length - elementSize;
    resize(buffer, size);
    typedArraySet(new Uint8Array(buffer, start, size - start), kept);
    return follows;
  }

  prelude.viewLengths = { __proto__: null, viewByteLength, followsLength };
})
