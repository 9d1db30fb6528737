// Buffer's methods that read and write numbers. See https://nodejs.org/docs/latest-v24.x/api/buffer.html.
(function (prelude, part) {
  "use strict";
  const { RangeError, TypeError, coded, outOfRange, requireNumber } = part("errors");
  const { lengthOf } = part("bytes");

  const floats = new Float32Array(1), doubles = new Float64Array(1);
  const floatBytes = new Uint8Array(floats.buffer), doubleBytes = new Uint8Array(doubles.buffer);

  // Why there is nothing at an offset: it is no integer, the buffer is too short, or it lies outside.
  function outside(value, most, name = "offset", least = 0) {
    if (Math.floor(value) !== value) {
      requireNumber(value, name);
      return outOfRange(name, "an integer", value);
    }
    if (most < 0) {
      return coded(RangeError, "ERR_BUFFER_OUT_OF_BOUNDS", "Attempt to access memory outside buffer bounds");
    }
    return outOfRange(name, `>= ${least} and <= ${most}`, value);
  }
  function checkPlace(buffer, offset, width) {
    requireNumber(offset, "offset");
    if (buffer[offset] === undefined || buffer[offset + width - 1] === undefined) {
      throw outside(offset, lengthOf(buffer) - width);
    }
  }

  // Byte `i` of a number that is `width` bytes wide, from its least one on.
  const place = (isLittle, width, i) => isLittle ? i : width - 1 - i;

  function readUnsigned(buffer, offset, width, isLittle) {
    let value = 0, scale = 1;
    for (let i = 0; i < width; i++) {
      value += buffer[offset + place(isLittle, width, i)] * scale;
      scale *= 256;
    }
    return value;
  }
  function readSigned(buffer, offset, width, isLittle) {
    const value = readUnsigned(buffer, offset, width, isLittle);
    return value >= 2 ** (8 * width - 1) ? value - 2 ** (8 * width) : value;
  }
  function writeInteger(buffer, value, offset, width, isLittle) {
    value = Math.trunc(value) || 0; // NaN is written as 0
    if (value < 0) value += 2 ** (8 * width);
    for (let i = 0; i < width; i++) {
      buffer[offset + place(isLittle, width, i)] = value % 256;
      value = Math.floor(value / 256);
    }
  }

  function checkValue(value, width, isSigned) {
    const bits = 8 * width, n = typeof value === "bigint" ? "n" : "";
    const two = n === "" ? 2 : 2n, power = n === "" ? bits : BigInt(bits), one = n === "" ? 1 : 1n;
    const least = isSigned ? -(two ** (power - one)) : two - two;
    const most = isSigned ? two ** (power - one) - one : two ** power - one;
    if (!(value > most || value < least)) return;
    const range = width <= 4 ? `>= ${least}${n} and <= ${most}${n}` :
      !isSigned ? `>= 0${n} and < 2${n} ** ${bits}${n}` :
        `>= -(2${n} ** ${bits - 1}${n}) and < 2${n} ** ${bits - 1}${n}`;
    throw outOfRange("value", range, value);
  }

  const methods = {};
  function method(name, f, alias = undefined) {
    Object.defineProperty(f, "name", { value: name });
    methods[name] = f;
    if (alias !== undefined) methods[alias] = f;
  }

  for (const isLittle of [true, false]) {
    const order = isLittle ? "LE" : "BE";
    for (const width of [1, 2, 4]) {
      const ending = width === 1 ? "8" : `${8 * width}${order}`;
      if (width === 1 && !isLittle) continue;
      method(`readUInt${ending}`, function (offset = 0) {
        checkPlace(this, offset, width);
        return readUnsigned(this, offset, width, isLittle);
      }, `readUint${ending}`);
      method(`readInt${ending}`, function (offset = 0) {
        checkPlace(this, offset, width);
        return readSigned(this, offset, width, isLittle);
      });
      method(`writeUInt${ending}`, function (value, offset = 0) {
        value = +value;
        checkValue(value, width, false);
        checkPlace(this, offset, width);
        writeInteger(this, value, offset, width, isLittle);
        return offset + width;
      }, `writeUint${ending}`);
      method(`writeInt${ending}`, function (value, offset = 0) {
        value = +value;
        checkValue(value, width, true);
        checkPlace(this, offset, width);
        writeInteger(this, value, offset, width, isLittle);
        return offset + width;
      });
    }

    const checkWidth = (width) => {
      if (width === undefined) requireNumber(width, "byteLength");
      if (!(Number.isInteger(width) && width >= 1 && width <= 6)) throw outside(width, 6, "byteLength", 1);
    };
    for (const isSigned of [false, true]) {
      const kind = isSigned ? "Int" : "UInt";
      method(`read${kind}${order}`, function (offset, byteLength) {
        requireNumber(offset, "offset");
        checkWidth(byteLength);
        checkPlace(this, offset, byteLength);
        return (isSigned ? readSigned : readUnsigned)(this, offset, byteLength, isLittle);
      }, isSigned ? undefined : `readUint${order}`);
      method(`write${kind}${order}`, function (value, offset, byteLength) {
        checkWidth(byteLength);
        value = +value;
        checkValue(value, byteLength, isSigned);
        checkPlace(this, offset, byteLength);
        writeInteger(this, value, offset, byteLength, isLittle);
        return offset + byteLength;
      }, isSigned ? undefined : `writeUint${order}`);

      method(`readBig${kind}64${order}`, function (offset = 0) {
        checkPlace(this, offset, 8);
        let value = 0n;
        for (let i = 7; i >= 0; i--) value = (value << 8n) | BigInt(this[offset + place(isLittle, 8, i)]);
        return isSigned ? BigInt.asIntN(64, value) : value;
      }, isSigned ? undefined : `readBigUint64${order}`);
      method(`writeBig${kind}64${order}`, function (value, offset = 0) {
        if (typeof value !== "bigint") {
          throw new TypeError("Cannot mix BigInt and other types, use explicit conversions");
        }
        checkValue(value, 8, isSigned);
        checkPlace(this, offset, 8);
        let rest = BigInt.asUintN(64, value);
        for (let i = 0; i < 8; i++) {
          this[offset + place(isLittle, 8, i)] = Number(rest & 0xffn);
          rest >>= 8n;
        }
        return offset + 8;
      }, isSigned ? undefined : `writeBigUint64${order}`);
    }

    for (const [name, numbers, bytes] of [["Float", floats, floatBytes], ["Double", doubles, doubleBytes]]) {
      const width = bytes.length;
      method(`read${name}${order}`, function (offset = 0) {
        checkPlace(this, offset, width);
        for (let i = 0; i < width; i++) bytes[i] = this[offset + place(isLittle, width, i)];
        return numbers[0];
      });
      method(`write${name}${order}`, function (value, offset = 0) {
        numbers[0] = +value;
        checkPlace(this, offset, width);
        for (let i = 0; i < width; i++) this[offset + place(isLittle, width, i)] = bytes[i];
        return offset + width;
      });
    }
  }

  return { methods };
})
