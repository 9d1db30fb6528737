// The compression of SHA-1: FIPS 180-4, 6.1.2.
(function () {
  "use strict";
  const start = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const schedule = new Int32Array(80);

  function compress(state, bytes, from) {
    const w = schedule;
    for (let i = 0, at = from; i < 16; i++, at += 4) {
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 80; i++) {
      const word = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
      w[i] = (word << 1) | (word >>> 31);
    }
    let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    for (let i = 0; i < 80; i++) {
      let mixed, constant;
      if (i < 20) {
        mixed = d ^ (b & (c ^ d));
        constant = 0x5a827999;
      } else if (i < 40) {
        mixed = b ^ c ^ d;
        constant = 0x6ed9eba1;
      } else if (i < 60) {
        mixed = (b & c) | (d & (b | c));
        constant = 0x8f1bbcdc | 0;
      } else {
        mixed = b ^ c ^ d;
        constant = 0xca62c1d6 | 0;
      }
      const next = (((((a << 5) | (a >>> 27)) + mixed) | 0) + ((((e + constant) | 0) + w[i]) | 0)) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
  }

  return { sha1: { compress, start, length: 20, blockLength: 64, isLittleEndian: false } };
})
