// The constants of the SHA-2 family as FIPS 180-4 defines them: the first bits of the fractional parts of the roots of
// primes. They are computed when they are first needed, in well under a millisecond.
(function (prelude, part) {
  "use strict";

  function* primes() {
    const found = [];
    for (let number = 2; ; number++) {
      if (found.some((prime) => number % prime === 0)) continue;
      found.push(number);
      yield number;
    }
  }

  /** The whole part of the root of that degree, by Newton's method from above. */
  function root(value, degree) {
    let guess = 1n << 80n;
    for (;;) {
      const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
      if (next >= guess) return guess;
      guess = next;
    }
  }

  // Two words for each prime, the higher half first: the first 64 bits of what follows the point.
  function words(first, count, degree) {
    const result = new Int32Array(2 * count);
    let index = -first;
    for (const prime of primes()) {
      if (index === count) return result;
      if (index >= 0) {
        const bits = root(BigInt(prime) << (64n * degree), degree);
        result[2 * index] = Number(BigInt.asIntN(32, bits >> 32n));
        result[2 * index + 1] = Number(BigInt.asIntN(32, bits));
      }
      index++;
    }
  }
  const half = (pairs, which) => Int32Array.from({ length: pairs.length / 2 }, (_, i) => pairs[2 * i + which]);

  const rounds512 = words(0, 80, 3n), start512 = words(0, 8, 2n), start384 = words(8, 8, 2n);
  return {
    rounds512,
    rounds256: half(rounds512, 0).subarray(0, 64),
    start512,
    start384,
    start256: half(start512, 0),
    // The second 32 bits, by 5.3.2.
    start224: half(start384, 1),
  };
})
