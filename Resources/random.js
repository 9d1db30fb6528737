// Math.random as a function of a seed that the host records: xoshiro128**, by Blackman and Vigna
// (https://prng.di.unimi.it/xoshiro128starstar.c).
(function (prelude, native) {
  "use strict";
  const { asNative, define, multiply } = prelude.primordials;

  let s0 = 1, s1 = 2, s2 = 3, s3 = 4;

  function next() {
    const product = multiply(s1, 5);
    const result = multiply((product << 7) | (product >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  }

  // 53 bits: 27 of one draw and 26 of the next.
  const random = () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;

  define(Math, "random", asNative(random, "random", 0));

  prelude.random = {
    __proto__: null,
    /** Starts the sequence that belongs to four 32-bit numbers. All zero would stay zero, so that is seed 1. */
    seed(a, b, c, d) {
      s0 = a | 0;
      s1 = b | 0;
      s2 = c | 0;
      s3 = d | 0;
      if ((s0 | s1 | s2 | s3) === 0) s0 = 1;
    },
  };
})
