// The message digests that there are, by the names that OpenSSL has for them.
(function (prelude, part) {
  "use strict";
  const { Digest } = part("digest");

  // The file that has it, then its names: first those that crypto.getHashes() gives, then others, which work as well.
  const algorithms = {
    __proto__: null,
    "md5": ["md5", "RSA-MD5 md5 md5WithRSAEncryption ssl3-md5", "1.2.840.113549.2.5"],
    "sha1": ["sha1", "RSA-SHA1 RSA-SHA1-2 sha1 sha1WithRSAEncryption ssl3-sha1", "sha-1 1.3.14.3.2.26"],
    "sha224": [
      "sha256", "RSA-SHA224 sha224 sha224WithRSAEncryption", "sha-224 sha2-224 2.16.840.1.101.3.4.2.4",
    ],
    "sha256": [
      "sha256", "RSA-SHA256 sha256 sha256WithRSAEncryption", "sha-256 sha2-256 2.16.840.1.101.3.4.2.1",
    ],
    "sha384": [
      "sha512", "RSA-SHA384 sha384 sha384WithRSAEncryption", "sha-384 sha2-384 2.16.840.1.101.3.4.2.2",
    ],
    "sha512": [
      "sha512", "RSA-SHA512 sha512 sha512WithRSAEncryption", "sha-512 sha2-512 2.16.840.1.101.3.4.2.3",
    ],
    "sha512-224": [
      "sha512", "RSA-SHA512/224 sha512-224 sha512-224WithRSAEncryption",
      "sha-512/224 sha2-512/224 2.16.840.1.101.3.4.2.5",
    ],
    "sha512-256": [
      "sha512", "RSA-SHA512/256 sha512-256 sha512-256WithRSAEncryption",
      "sha-512/256 sha2-512/256 2.16.840.1.101.3.4.2.6",
    ],
  };

  const listed = [], owners = new Map();
  for (const key of Object.keys(algorithms)) {
    const [, shown, others] = algorithms[key];
    listed.push(...shown.split(" "));
    for (const name of `${shown} ${others}`.toLowerCase().split(" ")) owners.set(name, key);
  }
  // In the order of their bytes.
  listed.sort();

  return {
    names: listed,
    /** The algorithm with that name, in letters of either case; undefined where there is none. */
    find(name) {
      const key = owners.get(name.toLowerCase());
      return key === undefined ? undefined : part(algorithms[key][0])[key];
    },
    Digest,
    /** Keyed hashing (RFC 2104) with a key of any length: what has a digest's `update` and `finish`. */
    keyed(algorithm, key) {
      if (key.length > algorithm.blockLength) {
        const digest = new Digest(algorithm);
        digest.update(key);
        key = digest.finish();
      }
      const padded = new Uint8Array(algorithm.blockLength);
      padded.set(key);
      const inner = new Digest(algorithm), outer = new Digest(algorithm);
      inner.update(padded.map((byte) => byte ^ 0x36));
      outer.update(padded.map((byte) => byte ^ 0x5c));
      return {
        update: (bytes) => inner.update(bytes),
        finish() {
          outer.update(inner.finish());
          return outer.finish();
        },
      };
    },
  };
})
