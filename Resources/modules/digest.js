// Message digests of the Merkle-Damgård kind: bytes gathered into blocks, each of which is compressed into the state.
// An algorithm is `{ compress(state, bytes, start), start, length, blockLength, isLittleEndian }`: the first state as
// 32-bit words, and how many bytes of the last one are the digest.
(function () {
  "use strict";

  class Digest {
    constructor(algorithm) {
      this.algorithm = algorithm;
      this.state = algorithm.start.slice();
      this.block = new Uint8Array(algorithm.blockLength);
      this.used = 0;
      this.count = 0;
    }

    /** Takes in a Uint8Array of this realm. */
    update(bytes) {
      const { block, state } = this, { compress, blockLength } = this.algorithm;
      const count = bytes.length;
      this.count += count;
      let at = 0;
      if (this.used > 0) {
        at = Math.min(blockLength - this.used, count);
        block.set(bytes.subarray(0, at), this.used);
        this.used += at;
        if (this.used < blockLength) return;
        compress(state, block, 0);
        this.used = 0;
      }
      for (; at + blockLength <= count; at += blockLength) compress(state, bytes, at);
      block.set(bytes.subarray(at));
      this.used = count - at;
    }

    /** The digest, as a Uint8Array. Nothing may be taken in afterwards. */
    finish() {
      const { block, state, algorithm } = this, { compress, blockLength, isLittleEndian } = algorithm;
      // A one, zeros, and at the end of a block the number of bits, which never takes more than 8 bytes here.
      block.fill(0, this.used);
      block[this.used] = 0x80;
      if (this.used + 1 + blockLength / 8 > blockLength) {
        compress(state, block, 0);
        block.fill(0);
      }
      new DataView(block.buffer).setBigUint64(blockLength - 8, BigInt(this.count) * 8n, isLittleEndian);
      compress(state, block, 0);
      const words = new DataView(new ArrayBuffer(4 * state.length));
      for (let i = 0; i < state.length; i++) words.setInt32(4 * i, state[i], isLittleEndian);
      return new Uint8Array(words.buffer).slice(0, algorithm.length);
    }

    copy() {
      const result = new Digest(this.algorithm);
      result.state.set(this.state);
      result.block.set(this.block);
      result.used = this.used;
      result.count = this.count;
      return result;
    }
  }

  return { Digest };
})
