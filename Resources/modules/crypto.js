// crypto. See https://nodejs.org/docs/latest-v24.x/api/crypto.html. It has random values and digests; ciphers, keys and
// signatures it has not.
(function (prelude, part) {
  "use strict";
  const { hidden } = part("realm");
  const { Hash, Hmac, hash, createHash, createHmac, getHashes } = part("hash");
  const {
    randomBytes, randomFill, randomFillSync, randomInt, randomUUID, timingSafeEqual,
  } = part("random-values");
  const { crypto: webcrypto, fillValues } = part("web-crypto");

  // What these make are buffers.
  prelude.builtins.get("buffer");

  // Unlike the method of `webcrypto`, this needs no `this`.
  const getRandomValues = (array) => fillValues(array);
  const crypto = {
    createHash, createHmac, getHashes, randomBytes, randomFill, randomFillSync, randomInt, randomUUID, timingSafeEqual,
    hash, Hash, Hmac, webcrypto, getRandomValues,
  };
  for (const name of ["pseudoRandomBytes", "prng", "rng"]) hidden(crypto, name, randomBytes);
  return crypto;
})
