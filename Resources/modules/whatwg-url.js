// What the class URL does, as functions of records: https://url.spec.whatwg.org/#api.
(function (prelude, part) {
  "use strict";
  const { parse, run, copyOf, isSpecial, hasOpaquePath, hasCredentials } = part("url-record");
  const { sets, percentEncoded, formParsed, formEncoded } = part("url-percent");
  const { toUnicode } = part("idna");

  const pathOf = (url) => hasOpaquePath(url) ? url.path : url.path.map((segment) => `/${segment}`).join("");
  const hostOf = (url) => url.host === null ? "" : url.port === null ? url.host : `${url.host}:${url.port}`;

  function href(url, parts = { auth: true, fragment: true, search: true, unicode: false }) {
    let result = `${url.scheme}:`;
    if (url.host !== null) {
      result += "//";
      if (parts.auth && hasCredentials(url)) {
        result += url.username;
        if (url.password !== "") result += `:${url.password}`;
        result += "@";
      }
      const host = parts.unicode ? toUnicode(url.host) : url.host;
      result += url.port === null ? host : `${host}:${url.port}`;
    } else if (!hasOpaquePath(url) && url.path.length > 1 && url.path[0] === "") result += "/.";
    result += pathOf(url);
    if (parts.search && url.query !== null) result += `?${url.query}`;
    if (parts.fragment && url.fragment !== null) result += `#${url.fragment}`;
    return result;
  }

  function origin(url) {
    if (url.scheme === "blob") {
      const inner = parse(pathOf(url));
      return inner !== undefined && (inner.scheme === "http" || inner.scheme === "https") ? origin(inner) : "null";
    }
    if (!isSpecial(url) || url.scheme === "file") return "null";
    return `${url.scheme}://${hostOf(url)}`;
  }

  const getters = {
    __proto__: null,
    href: (url) => href(url),
    origin,
    protocol: (url) => `${url.scheme}:`,
    username: (url) => url.username,
    password: (url) => url.password,
    host: hostOf,
    hostname: (url) => url.host ?? "",
    port: (url) => url.port === null ? "" : `${url.port}`,
    pathname: pathOf,
    search: (url) => url.query === null || url.query === "" ? "" : `?${url.query}`,
    hash: (url) => url.fragment === null || url.fragment === "" ? "" : `#${url.fragment}`,
  };

  const hasNoCredentials = (url) => url.host === null || url.host === "" || url.scheme === "file";
  // What a failed attempt has changed is not kept.
  function attempt(url, text, state) {
    return run(text, undefined, copyOf(url), state) ?? url;
  }

  // Each gives the record as it is after the attribute was set.
  const setters = {
    __proto__: null,
    protocol: (url, value) => attempt(url, `${value}:`, "scheme start"),
    username: (url, value) => hasNoCredentials(url) ? url : { ...url, username: percentEncoded(value, sets.userinfo) },
    password: (url, value) => hasNoCredentials(url) ? url : { ...url, password: percentEncoded(value, sets.userinfo) },
    host: (url, value) => {
      if (hasOpaquePath(url)) return url;
      const changed = copyOf(url);
      // A port that is none leaves the host changed.
      const withPort = run(value, undefined, changed, "host");
      return withPort ?? (changed.host !== url.host ? changed : url);
    },
    hostname: (url, value) => hasOpaquePath(url) ? url : attempt(url, value, "hostname"),
    port: (url, value) => {
      if (hasNoCredentials(url)) return url;
      return value === "" ? { ...url, port: null } : attempt(url, value, "port");
    },
    pathname: (url, value) => {
      if (hasOpaquePath(url)) return url;
      return run(value, undefined, { ...url, path: [] }, "path start") ?? url;
    },
    search: (url, value) => {
      if (value === "") return { ...url, query: null };
      return run(value.replace(/^\?/, ""), undefined, { ...copyOf(url), query: "" }, "query");
    },
    hash: (url, value) => {
      if (value === "") return { ...url, fragment: null };
      return run(value.replace(/^#/, ""), undefined, { ...copyOf(url), fragment: "" }, "fragment");
    },
  };

  return {
    parse(text, base) {
      let parsedBase;
      if (base !== undefined) {
        parsedBase = parse(base);
        if (parsedBase === undefined) return undefined;
      }
      return parse(text, parsedBase);
    },
    getters, setters, href, formParsed, formEncoded,
    query: (url) => url.query ?? "",
    withQuery: (url, text) => ({ ...url, query: text === "" ? null : text }),
    isSpecial, toUnicode,
    /** A domain in ASCII, or "" where it is none. */
    domainToASCII: (domain) => {
      const url = parse(`ws://${domain}`);
      return url === undefined ? "" : url.host;
    },
    domainToUnicode: (domain) => {
      const url = parse(`ws://${domain}`);
      return url === undefined ? "" : toUnicode(url.host);
    },
  };
})
