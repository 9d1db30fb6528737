// Subresource Integrity: https://www.w3.org/TR/SRI/.
(function (prelude, part) {
  "use strict";
  const digests = part("digests");
  const { decode } = part("text-bytes");

  const algorithms = ["sha256", "sha384", "sha512"];

  /** Whether bytes have one of the digests of the strongest kind that a text names; where it names none, they do. */
  function matches(bytes, text) {
    const named = text.trim().split(/\s+/)
      .map((each) => /^(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+={0,2})(?:\?|$)/.exec(each))
      .filter((each) => each !== null);
    if (named.length === 0) return true;
    const strongest = algorithms.findLast((each) => named.some((match) => match[1] === each));
    const digest = new digests.Digest(digests.find(strongest));
    digest.update(bytes);
    const wanted = decode(digest.finish(), "base64");
    return named.some((match) => match[1] === strongest &&
      match[2].replaceAll("-", "+").replaceAll("_", "/") === wanted);
  }

  return { matches };
})
