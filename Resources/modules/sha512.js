// The compression of SHA-384, SHA-512 and SHA-512/t: FIPS 180-4, 6.4.2. Each word of 64 bits is two of 32 here, the
// higher first, since numbers have no 64.
(function (prelude, part) {
  "use strict";
  const { rounds512, start384, start512 } = part("sha2-constants");
  const schedule = new Int32Array(160);

  // What a sum of lower halves, none of them negative, carries over.
  const carry = (sum) => (sum / 4294967296) | 0;

  function expand(w, bytes, start) {
    for (let i = 0, at = start; i < 32; i++, at += 4) {
      w[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 32; i < 160; i += 2) {
      const xh = w[i - 30], xl = w[i - 29], yh = w[i - 4], yl = w[i - 3];
      const s0h = ((xh >>> 1) | (xl << 31)) ^ ((xh >>> 8) | (xl << 24)) ^ (xh >>> 7);
      const s0l = ((xl >>> 1) | (xh << 31)) ^ ((xl >>> 8) | (xh << 24)) ^ ((xl >>> 7) | (xh << 25));
      const s1h = ((yh >>> 19) | (yl << 13)) ^ ((yl >>> 29) | (yh << 3)) ^ (yh >>> 6);
      const s1l = ((yl >>> 19) | (yh << 13)) ^ ((yh >>> 29) | (yl << 3)) ^ ((yl >>> 6) | (yh << 26));
      const low = (w[i - 31] >>> 0) + (s0l >>> 0) + (w[i - 13] >>> 0) + (s1l >>> 0);
      w[i] = (w[i - 32] + s0h + w[i - 14] + s1h + carry(low)) | 0;
      w[i + 1] = low | 0;
    }
  }

  function compress(state, bytes, start) {
    const w = schedule, k = rounds512;
    expand(w, bytes, start);
    let ah = state[0], al = state[1], bh = state[2], bl = state[3];
    let ch = state[4], cl = state[5], dh = state[6], dl = state[7];
    let eh = state[8], el = state[9], fh = state[10], fl = state[11];
    let gh = state[12], gl = state[13], hh = state[14], hl = state[15];
    for (let i = 0; i < 160; i += 2) {
      const s1h = ((eh >>> 14) | (el << 18)) ^ ((eh >>> 18) | (el << 14)) ^ ((el >>> 9) | (eh << 23));
      const s1l = ((el >>> 14) | (eh << 18)) ^ ((el >>> 18) | (eh << 14)) ^ ((eh >>> 9) | (el << 23));
      const choiceHigh = gh ^ (eh & (fh ^ gh)), choiceLow = gl ^ (el & (fl ^ gl));
      const firstSum = (hl >>> 0) + (s1l >>> 0) + (choiceLow >>> 0) + (k[i + 1] >>> 0) + (w[i + 1] >>> 0);
      const firstHigh = (hh + s1h + choiceHigh + k[i] + w[i] + carry(firstSum)) | 0, firstLow = firstSum | 0;
      const s0h = ((ah >>> 28) | (al << 4)) ^ ((al >>> 2) | (ah << 30)) ^ ((al >>> 7) | (ah << 25));
      const s0l = ((al >>> 28) | (ah << 4)) ^ ((ah >>> 2) | (al << 30)) ^ ((ah >>> 7) | (al << 25));
      const majorityHigh = (ah & bh) | (ch & (ah | bh)), majorityLow = (al & bl) | (cl & (al | bl));
      hh = gh;
      hl = gl;
      gh = fh;
      gl = fl;
      fh = eh;
      fl = el;
      const eSum = (dl >>> 0) + (firstLow >>> 0);
      eh = (dh + firstHigh + carry(eSum)) | 0;
      el = eSum | 0;
      dh = ch;
      dl = cl;
      ch = bh;
      cl = bl;
      bh = ah;
      bl = al;
      const aSum = (firstLow >>> 0) + (s0l >>> 0) + (majorityLow >>> 0);
      ah = (firstHigh + s0h + majorityHigh + carry(aSum)) | 0;
      al = aSum | 0;
    }
    add(state, 0, ah, al);
    add(state, 2, bh, bl);
    add(state, 4, ch, cl);
    add(state, 6, dh, dl);
    add(state, 8, eh, el);
    add(state, 10, fh, fl);
    add(state, 12, gh, gl);
    add(state, 14, hh, hl);
  }

  function add(state, at, high, low) {
    const sum = (state[at + 1] >>> 0) + (low >>> 0);
    state[at] = (state[at] + high + carry(sum)) | 0;
    state[at + 1] = sum | 0;
  }

  const common = { compress, blockLength: 128, isLittleEndian: false };
  // 5.3.6: the start of a truncated one is what SHA-512 with a start of its own makes of its name.
  function truncated(bits) {
    const { Digest } = part("digest");
    const digest = new Digest({ ...common, start: start512.map((word) => word ^ 0xa5a5a5a5), length: 64 });
    digest.update(part("text-bytes").encode(`SHA-512/${bits}`, "latin1"));
    const words = new DataView(digest.finish().buffer);
    return { ...common, start: Int32Array.from({ length: 16 }, (_, i) => words.getInt32(4 * i)), length: bits / 8 };
  }
  return {
    sha384: { ...common, start: start384, length: 48 },
    sha512: { ...common, start: start512, length: 64 },
    "sha512-224": truncated(224),
    "sha512-256": truncated(256),
  };
})
