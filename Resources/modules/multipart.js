// Forms as bytes: https://datatracker.ietf.org/doc/html/rfc7578, as
// https://html.spec.whatwg.org/#multipart-form-data has it.
(function (prelude, part) {
  "use strict";
  const { TypeError } = part("errors");
  const blobs = part("blob"), forms = part("form-data");
  const { decode, encode } = part("text-bytes");
  const { isToken } = part("web-arguments");

  function boundary() {
    const bytes = new Uint8Array(11);
    part("chacha").fill(bytes);
    return `----formdata-undici-0${bytes.reduce((text, byte) => text + byte % 10, "")}`;
  }

  const escaped = (text) => text.replaceAll(/\r|\n|"/g, (each) => ({ "\r": "%0D", "\n": "%0A", '"': "%22" })[each]);
  const withLineEnds = (text) => text.replaceAll(/\r\n|\r|\n/g, "\r\n");

  /** A form's bytes, and their type. */
  function encoded(form) {
    const mark = boundary(), pieces = [];
    for (const [name, value] of forms.entriesOf(form)) {
      let head = `--${mark}\r\nContent-Disposition: form-data; name="${escaped(withLineEnds(name))}"`;
      if (typeof value === "string") {
        pieces.push(encode(`${head}\r\n\r\n${withLineEnds(value)}\r\n`, "utf8"));
        continue;
      }
      head += `; filename="${escaped(blobs.nameOf(value))}"\r\nContent-Type: ` +
        `${blobs.typeOf(value) || "application/octet-stream"}\r\n\r\n`;
      pieces.push(encode(head, "utf8"), blobs.bytesOf(value), encode("\r\n", "utf8"));
    }
    pieces.push(encode(`--${mark}--\r\n`, "utf8"));
    return { bytes: blobs.joined(pieces), type: `multipart/form-data; boundary=${mark}` };
  }

  /** The form of which bytes tell. */
  function parsed(bytes, type) {
    const fail = (reason) => {
      throw new TypeError("Failed to parse body as FormData.", { cause: new TypeError(reason) });
    };
    const given = /;\s*boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(type);
    const mark = given?.[1] ?? given?.[2] ?? "";
    if (mark === "") fail("missing boundary in content-type header");
    // One character a byte.
    const text = decode(bytes, "latin1"), fence = `--${mark}`;
    const pairs = [];
    let at = text.indexOf(fence);
    if (at === -1 || text.slice(0, at).replaceAll("\r\n", "") !== "") {
      fail("expected form-data to begin with its boundary");
    }
    while (true) {
      at += fence.length;
      if (text.startsWith("--", at)) return forms.make(pairs);
      if (!text.startsWith("\r\n", at)) fail("expected CRLF after a boundary");
      at += 2;
      const fields = new Map();
      while (!text.startsWith("\r\n", at)) {
        const end = text.indexOf("\r\n", at);
        if (end === -1) fail("header name does not match the field-name token production");
        const line = text.slice(at, end), colon = line.indexOf(":");
        if (colon === -1 || !isToken(line.slice(0, colon))) {
          fail("header name does not match the field-name token production");
        }
        fields.set(line.slice(0, colon).toLowerCase(), decode(encode(line.slice(colon + 1).trim(), "latin1"), "utf8"));
        at = end + 2;
      }
      at += 2;
      const end = text.indexOf(`\r\n${fence}`, at);
      if (end === -1) fail("expected a boundary after a part");
      pairs.push(entry(fields, bytes.slice(at, end), fail));
      at = end + 2;
    }
  }

  function entry(fields, bytes, fail) {
    const disposition = fields.get("content-disposition") ?? "";
    if (!/^form-data(?:;|$)/i.test(disposition)) fail("expected form-data for content-disposition");
    const parameter = (name) => {
      const found = new RegExp(`;\\s*${name}="([^"]*)"`, "i").exec(disposition)?.[1];
      const characters = { "%0d": "\r", "%0a": "\n", "%22": '"' };
      return found?.replaceAll(/%0D|%0A|%22/gi, (each) => characters[each.toLowerCase()]);
    };
    const name = parameter("name"), filename = parameter("filename");
    if (name === undefined) fail("a part has no name");
    if (filename === undefined) return [name, decode(bytes, "utf8").replace(/^\uFEFF/, "")];
    return [name, blobs.makeFile(bytes, (fields.get("content-type") ?? "text/plain").toLowerCase(), filename)];
  }

  return { encoded, parsed };
})
