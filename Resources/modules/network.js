// Requests to servers, made by the host, and what comes of them: the operations and events of
// Sources/Wire/NetworkOperation.swift. Each is one exchange: a redirect is an answer like any other.
(function (prelude, part) {
  "use strict";
  const { Error, TypeError, coded } = part("errors");
  const { put } = part("realm");
  const { capabilities } = prelude;
  const { network } = capabilities;

  const start = 1, read = 2, abort = 3;
  const head = 1, piece = 2, end = 3, failed = 4;

  // What listens to an exchange that is under way, by its number.
  const live = new Map();

  // How much of a body is asked for: what a reader sees at once, and where nobody sees the pieces.
  const pieceSize = 65536, wholesale = 1 << 20;

  const defaultPorts = { http: 80, https: 443 };

  /**
   * Sends a request: `lines` are pairs of names and values. Gives its number, or the error of why it can't be sent.
   * `listener` has `head(status, statusText, lines)`, `piece(bytes)`, `end()` and `failed(error)`.
   */
  function send(url, method, lines, body, listener) {
    const { href, getters } = part("whatwg-url");
    const target = href(url, { auth: false, search: true, fragment: false }).slice(
      `${url.scheme}://${getters.host(url)}`.length);
    const port = `${url.port ?? defaultPorts[url.scheme]}`;
    const texts = [url.scheme, url.host, port, target, method];
    const given = [...texts, body ?? new Uint8Array(0), body === undefined ? "0" : "1"];
    for (const [name, value] of lines) given.push(name, value);
    if (capabilities.attempt(network, start, ...given) === undefined) {
      return { number: undefined, error: refusal(capabilities.failure(), url) };
    }
    const number = Number(capabilities.text(0));
    live.set(number, { listener, url });
    return { number, error: undefined };
  }

  /** Asks for the next piece of the body. */
  const next = (number, isWanted) => {
    if (live.has(number)) capabilities.attempt(network, read, `${number}`, `${isWanted ? wholesale : pieceSize}`);
  };

  /** Nothing more is wanted of it. */
  function cancel(number) {
    if (live.delete(number)) capabilities.attempt(network, abort, `${number}`);
  }

  capabilities.listen(network, (number, kind, count) => {
    const exchange = live.get(number);
    if (exchange === undefined) return;
    const { listener, url } = exchange;
    switch (kind) {
      case head: {
        const status = Number(capabilities.text(0)), statusText = capabilities.text(1), lines = [];
        for (let i = 2; i + 1 < count; i += 2) {
          const name = capabilities.text(i).toLowerCase(), value = capabilities.text(i + 1);
          // URLSession joins several; a comma before a name and `=` stands between two. Dates have commas, too.
          const values = name === "set-cookie" ? value.split(/,\s*(?=[^\s;,=]+=)/) : [value];
          for (const each of values) lines.push([name, each]);
        }
        return listener.head(status, statusText, lines);
      }
      case piece: return listener.piece(capabilities.bytes(0));
      case end:
        live.delete(number);
        return listener.end();
      case failed:
        live.delete(number);
        return listener.failed(cause(capabilities.text(0), capabilities.text(1), url));
    }
  });

  // MARK: errors

  const withProperties = (error, properties) => {
    for (const key of Object.keys(properties)) put(error, key, properties[key]);
    return error;
  };

  // What the app may not do is told as it is; the rest is the cause of a fetch that failed.
  function refusal({ code, message }, url) {
    if (code === "ERR_CAPABILITY_NOT_GIVEN" || code === "ERR_ACCESS_DENIED") return coded(TypeError, code, message);
    return fetchFailed(cause(code, message, url));
  }
  const fetchFailed = (cause) => new TypeError("fetch failed", { cause });

  /** Why a request failed, as Node tells it. */
  function cause(code, message, url) {
    const port = url.port ?? defaultPorts[url.scheme], host = url.host;
    switch (code) {
      case "ECONNREFUSED":
        return withProperties(new Error(`connect ECONNREFUSED ${host}:${port}`), {
          errno: -111, code, syscall: "connect", address: host, port,
        });
      case "ENOTFOUND":
        return withProperties(new Error(`getaddrinfo ENOTFOUND ${host}`), {
          errno: -3008, code, syscall: "getaddrinfo", hostname: host,
        });
      default: return code === "" ? new Error(message) : withProperties(new Error(message), { code });
    }
  }

  return { send, next, cancel, fetchFailed };
})
