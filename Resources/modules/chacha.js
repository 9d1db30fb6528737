// Random bytes nobody can foretell, from a seed of 256 bits that is a recorded input: the key stream of ChaCha20
// (RFC 8439). As many bytes as a turn may draw, its record holds one seed.
(function (prelude, part, native) {
  "use strict";
  const { machine } = prelude.operations;

  const state = new Uint32Array(16), working = new Uint32Array(16);
  const block = new Uint8Array(64);
  let turn, used = 64;

  function quarterRound(a, b, c, d) {
    const w = working;
    w[a] += w[b];
    w[d] = rotated(w[d] ^ w[a], 16);
    w[c] += w[d];
    w[b] = rotated(w[b] ^ w[c], 12);
    w[a] += w[b];
    w[d] = rotated(w[d] ^ w[a], 8);
    w[c] += w[d];
    w[b] = rotated(w[b] ^ w[c], 7);
  }
  const rotated = (word, count) => (word << count) | (word >>> (32 - count));

  function nextBlock() {
    working.set(state);
    for (let i = 0; i < 10; i++) {
      quarterRound(0, 4, 8, 12);
      quarterRound(1, 5, 9, 13);
      quarterRound(2, 6, 10, 14);
      quarterRound(3, 7, 11, 15);
      quarterRound(0, 5, 10, 15);
      quarterRound(1, 6, 11, 12);
      quarterRound(2, 7, 8, 13);
      quarterRound(3, 4, 9, 14);
    }
    for (let i = 0; i < 16; i++) {
      const word = (working[i] + state[i]) >>> 0;
      for (let j = 0; j < 4; j++) block[4 * i + j] = word >>> (8 * j);
    }
    if (++state[12] === 0) state[13]++;
    used = 0;
  }

  // Each turn has a seed of its own: so what goes on from a checkpoint twice goes on differently.
  function begin() {
    turn = prelude.turnCount;
    used = 64;
    state.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574]);
    for (let i = 4; i < 12; i++) state[i] = native(machine, 0);
    state.fill(0, 12);
  }

  return {
    /** Fills a Uint8Array of this realm. */
    fill(bytes) {
      if (turn !== prelude.turnCount) begin();
      for (let i = 0; i < bytes.length; i++) {
        if (used === 64) nextBlock();
        bytes[i] = block[used++];
      }
    },
  };
})
