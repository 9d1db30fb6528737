// The compression of MD5: RFC 1321, 3.4.
(function () {
  "use strict";
  const start = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  const sines = Int32Array.from({ length: 64 }, (_, i) => Math.floor(4294967296 * Math.abs(Math.sin(i + 1))));
  const shifts = Int32Array.of(7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21);
  const words = new Int32Array(16);

  function compress(state, bytes, from) {
    const w = words;
    for (let i = 0, at = from; i < 16; i++, at += 4) {
      w[i] = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    }
    let a = state[0], b = state[1], c = state[2], d = state[3];
    for (let i = 0; i < 64; i++) {
      const round = i >> 4;
      let mixed, which;
      if (round === 0) {
        mixed = d ^ (b & (c ^ d));
        which = i;
      } else if (round === 1) {
        mixed = c ^ (d & (b ^ c));
        which = (5 * i + 1) & 15;
      } else if (round === 2) {
        mixed = b ^ c ^ d;
        which = (3 * i + 5) & 15;
      } else {
        mixed = c ^ (b | ~d);
        which = (7 * i) & 15;
      }
      const sum = (((a + mixed) | 0) + ((sines[i] + w[which]) | 0)) | 0, shift = shifts[4 * round + (i & 3)];
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }

  return { md5: { compress, start, length: 16, blockLength: 64, isLittleEndian: true } };
})
