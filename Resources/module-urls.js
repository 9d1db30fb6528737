// Paths of the disk and their `file:` URLs.
(function (prelude, native) {
  "use strict";
  const { decodeURIComponent, encodeURI, indexOf, slice, startsWith } = prelude.primordials;
  const { replaceAll } = prelude.text;

  // encodeURI escapes three characters that URLs have as they are, and leaves two that would end the path.
  const differences = ["%7C", "|", "%5B", "[", "%5D", "]", "?", "%3F", "#", "%23"];

  /** The URL of an absolute path. */
  function url(path) {
    let text = encodeURI(path);
    for (let i = 0; i < differences.length; i += 2) text = replaceAll(text, differences[i], differences[i + 1]);
    return `file://${text}`;
  }

  /** The path of a `file:` URL, without what follows a `?` or `#`; undefined for what is none. */
  function path(url) {
    if (!startsWith(url, "file:")) return undefined;
    let rest = slice(url, 5);
    if (startsWith(rest, "//localhost/")) rest = slice(rest, 11);
    else if (startsWith(rest, "///")) rest = slice(rest, 2);
    if (rest[0] !== "/" || rest[1] === "/") return undefined;
    const query = indexOf(rest, "?"), end = query === -1 ? indexOf(rest, "#") : query;
    return decodeURIComponent(end === -1 ? rest : slice(rest, 0, end));
  }

  prelude.moduleURLs = { __proto__: null, url, path };
})
