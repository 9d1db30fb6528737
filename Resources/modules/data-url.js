// What `data:` URLs have in them: https://fetch.spec.whatwg.org/#data-url-processor.
(function (prelude, part) {
  "use strict";
  const { encode } = part("text-bytes");
  const { percentDecodedBytes } = part("url-percent");

  /** The bytes and their type of a URL's record; undefined where there are none. */
  function dataOf(url) {
    const text = part("whatwg-url").href(url, { auth: true, search: true, fragment: false }).slice("data:".length);
    const comma = text.indexOf(",");
    if (comma === -1) return undefined;
    let type = text.slice(0, comma).trim(), bytes = percentDecodedBytes(text.slice(comma + 1));
    const isBase64 = /;[ ]*base64$/i.test(type);
    if (isBase64) {
      type = type.replace(/;[ ]*base64$/i, "");
      bytes = decoded(latin1(bytes));
      if (bytes === undefined) return undefined;
    }
    if (type.startsWith(";")) type = `text/plain${type}`;
    return { bytes, type: normalized(type) };
  }
  const latin1 = (bytes) => part("text-bytes").decode(bytes, "latin1");

  // https://infra.spec.whatwg.org/#forgiving-base64-decode
  function decoded(text) {
    text = text.replaceAll(/[\t\n\f\r ]/g, "");
    if (text.length % 4 === 0) text = text.replace(/={1,2}$/, "");
    if (text.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(text)) return undefined;
    return encode(text, "base64");
  }

  function normalized(type) {
    const [essence, ...parameters] = type.split(";").map((each) => each.trim());
    if (!/^[!#$%&'*+\-.^_`|~\w]+\/[!#$%&'*+\-.^_`|~\w]+$/.test(essence)) return "text/plain;charset=US-ASCII";
    const kept = parameters.filter((each) => /^[^=\s]+=.+$/.test(each));
    return [essence.toLowerCase(), ...kept].join(";");
  }

  return { dataOf };
})
