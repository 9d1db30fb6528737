// url.parse and its kin: how Node took URLs apart before the web's standard, for code that still does. It is lenient:
// what can't belong to a part ends it. See https://nodejs.org/docs/latest-v24.x/api/url.html#legacy-url-api.
(function (prelude, part) {
  "use strict";
  const { TypeError, coded, requireString } = part("errors");

  const fields = [
    "protocol", "slashes", "auth", "host", "port", "hostname", "hash", "search", "query", "pathname", "path", "href",
  ];
  function Url() {
    for (const field of fields) this[field] = null;
  }

  const slashed = ["http", "https", "ftp", "gopher", "file", "ws", "wss"];
  const isSlashed = (protocol) => slashed.includes(String(protocol ?? "").replace(/:$/, "").toLowerCase());
  const hostless = (protocol) => /^javascript:?$/.test(protocol ?? "");
  const escapes = /[\t\n\r "'<>\\^`{|}]/g;
  const escaped = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  const invalidHost = /[\0\t\n\r #%/:<>?@[\\\]^|]/;
  const invalidIPv6 = /[\0\t\n\r #%/<>?@\\^|]/;

  function invalid(input) {
    const error = coded(TypeError, "ERR_INVALID_URL", "Invalid URL");
    error.input = input;
    return error;
  }

  function parse(url, parseQueryString, slashesDenoteHost) {
    if (url instanceof Url) return url;
    const result = new Url();
    result.parse(url, parseQueryString, slashesDenoteHost);
    return result;
  }

  Url.prototype.parse = function (url, parseQueryString, slashesDenoteHost) {
    requireString(url, "url");
    // Backslashes before the query are slashes.
    const at = url.search(/[?#]/), end = at === -1 ? url.length : at;
    const isBlank = (unit) => unit <= 32 || unit === 0xa0 || unit === 0xfeff;
    let start = 0, stop = url.length;
    while (start < stop && isBlank(url.charCodeAt(start))) start++;
    while (stop > start && isBlank(url.charCodeAt(stop - 1))) stop--;
    let rest = url.slice(0, end).replaceAll("\\", "/") + url.slice(end);
    rest = rest.slice(start, stop);

    const query = (search) => {
      result.search = search;
      result.query = parseQueryString ? prelude.builtins.get("querystring").parse(search.slice(1)) : search.slice(1);
    };
    const result = this;
    const simple = !slashesDenoteHost && !/[@#]/.test(rest) && /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/.exec(rest);
    if (simple) {
      this.path = this.href = rest;
      this.pathname = simple[1];
      if (simple[2]) query(simple[2]);
      else if (parseQueryString) {
        this.search = null;
        this.query = { __proto__: null };
      }
      return this;
    }

    const scheme = /^[a-z0-9.+-]+:/i.exec(rest)?.[0];
    const protocol = scheme?.toLowerCase();
    if (scheme !== undefined) {
      this.protocol = protocol;
      rest = rest.slice(scheme.length);
    }
    let slashes = false;
    if (slashesDenoteHost || scheme !== undefined || /^\/\/[^@/]+@[^@/]+/.test(rest)) {
      slashes = rest.startsWith("//");
      if (slashes && !(protocol && hostless(protocol))) {
        rest = rest.slice(2);
        this.slashes = true;
      } else if (slashes) slashes = false;
    }

    if (!hostless(protocol) && (slashes || (protocol && !isSlashed(protocol)))) rest = authority(this, rest, url);

    if (!hostless(protocol)) rest = rest.replace(escapes, escaped);

    const hash = rest.indexOf("#");
    if (hash !== -1) {
      this.hash = rest.slice(hash);
      rest = rest.slice(0, hash);
    }
    const question = rest.indexOf("?");
    if (question !== -1) {
      query(rest.slice(question));
      rest = rest.slice(0, question);
    } else if (parseQueryString) {
      this.search = null;
      this.query = { __proto__: null };
    }
    if (rest !== "") this.pathname = rest;
    if (isSlashed(protocol) && this.hostname && !this.pathname) this.pathname = "/";
    if (this.pathname || this.search) this.path = (this.pathname ?? "") + (this.search ?? "");
    this.href = this.format();
    return this;
  };

  // Takes the user, the host and the port off the beginning; gives the rest.
  function authority(result, rest, url) {
    let hostEnd = -1, at = -1, nonHost = -1;
    for (let i = 0; i < rest.length; i++) {
      const character = rest[i];
      if ('\t\n\r "%\';<>\\^`{|}'.includes(character)) {
        if (nonHost === -1) nonHost = i;
      } else if ("#/?".includes(character)) {
        if (nonHost === -1) nonHost = i;
        hostEnd = i;
        break;
      } else if (character === "@") {
        at = i;
        nonHost = -1;
      }
    }
    let start = 0;
    if (at !== -1) {
      try {
        result.auth = decodeURIComponent(rest.slice(0, at));
      } catch {
        throw coded(prelude.primordials.errorClasses.URIError, "ERR_INVALID_URI", "URI malformed");
      }
      start = at + 1;
    }
    const end = nonHost === -1 ? rest.length : nonHost;
    result.host = rest.slice(start, end);
    rest = rest.slice(end);

    const port = /:[0-9]*$/.exec(result.host);
    let host = result.host;
    if (port !== null) {
      if (port[0] !== ":") result.port = port[0].slice(1);
      host = host.slice(0, -port[0].length);
    }
    result.hostname = host;
    const isIPv6 = host.startsWith("[") && host.endsWith("]");
    if (!isIPv6) {
      for (let i = 0; i < host.length; i++) {
        if (host[i] !== ":") continue;
        // A port that is none belongs to the path.
        rest = `/${host.slice(i)}${rest}`;
        host = host.slice(0, i);
        break;
      }
    }
    result.hostname = host.length > 255 ? "" : host.toLowerCase();
    if (result.hostname !== "") {
      if (isIPv6) {
        if (invalidIPv6.test(result.hostname)) throw invalid(url);
      } else {
        const ascii = part("idna").toASCII(result.hostname);
        if (ascii === undefined || ascii === "" || invalidHost.test(ascii)) throw invalid(url);
        result.hostname = ascii;
      }
    }
    result.host = result.hostname + (result.port === null ? "" : `:${result.port}`);
    if (isIPv6) {
      result.hostname = result.hostname.slice(1, -1);
      if (rest[0] !== "/") rest = `/${rest}`;
    }
    return rest;
  }

  Url.prototype.format = function () {
    return formatLegacy(this);
  };
  function formatLegacy(url) {
    let auth = url.auth || "";
    if (auth) auth = `${encodeURIComponent(auth).replace(/%3A/gi, ":")}@`;
    let protocol = url.protocol || "", pathname = url.pathname || "", hash = url.hash || "", host = "", query = "";
    if (url.host) host = auth + url.host;
    else if (url.hostname) {
      host = auth + (url.hostname.includes(":") && !url.hostname.startsWith("[") ? `[${url.hostname}]` : url.hostname);
      if (url.port) host += `:${url.port}`;
    }
    if (url.query !== null && typeof url.query === "object") {
      query = prelude.builtins.get("querystring").stringify(url.query);
    }
    let search = url.search || (query && `?${query}`) || "";
    if (protocol && !protocol.endsWith(":")) protocol += ":";
    pathname = pathname.replace(/[#?]/g, (character) => encodeURIComponent(character));
    if (url.slashes || isSlashed(protocol)) {
      if (url.slashes || host) {
        if (pathname && pathname[0] !== "/") pathname = `/${pathname}`;
        host = `//${host}`;
      } else if (/^file:?$/.test(protocol)) host = "//";
    }
    search = search.replaceAll("#", "%23");
    if (hash && hash[0] !== "#") hash = `#${hash}`;
    if (search && search[0] !== "?") search = `?${search}`;
    return protocol + host + pathname + search + hash;
  }

  const resolve = (source, relative) => parse(source, false, true).resolve(relative);
  const resolveObject = (source, relative) => source ? parse(source, false, true).resolveObject(relative) : relative;
  Url.prototype.resolve = function (relative) {
    return this.resolveObject(parse(relative, false, true)).format();
  };

  Url.prototype.resolveObject = function (relative) {
    if (typeof relative === "string") relative = parse(relative, false, true);
    const result = new Url();
    Object.assign(result, this);
    result.hash = relative.hash;
    if (relative.href === "") return finished(result);

    if (relative.slashes && !relative.protocol) {
      const { protocol } = result;
      for (const key of Object.keys(relative)) if (key !== "protocol") result[key] = relative[key];
      result.protocol = protocol;
      if (isSlashed(protocol) && result.hostname && !result.pathname) result.path = result.pathname = "/";
      return finished(result);
    }
    if (relative.protocol && relative.protocol !== result.protocol) return otherProtocol(result, relative);

    const isSourceAbsolute = Boolean(result.pathname?.startsWith("/"));
    const isAbsolute = Boolean(relative.host || relative.pathname?.startsWith("/"));
    let mustEndAbsolute = isAbsolute || isSourceAbsolute || Boolean(result.host && relative.pathname);
    const wasAbsolute = mustEndAbsolute;
    let path = result.pathname?.split("/") ?? [];
    const added = relative.pathname?.split("/") ?? [];
    const withoutHost = Boolean(result.protocol && !isSlashed(result.protocol));
    if (withoutHost) {
      result.hostname = "";
      result.port = null;
      if (result.host) {
        if (path[0] === "") path[0] = result.host;
        else path.unshift(result.host);
      }
      result.host = "";
      if (relative.protocol) {
        relative.hostname = relative.port = null;
        if (relative.host) {
          if (added[0] === "") added[0] = relative.host;
          else added.unshift(relative.host);
        }
        relative.host = null;
      }
      mustEndAbsolute = mustEndAbsolute && (added[0] === "" || path[0] === "");
    }

    if (isAbsolute) {
      if (relative.host || relative.host === "") {
        if (result.host !== relative.host) result.auth = null;
        result.host = relative.host;
        result.port = relative.port;
      }
      if (relative.hostname || relative.hostname === "") {
        if (result.hostname !== relative.hostname) result.auth = null;
        result.hostname = relative.hostname;
      }
      result.search = relative.search;
      result.query = relative.query;
      path = added;
    } else if (added.length > 0) {
      path = path.slice(0, -1).concat(added);
      result.search = relative.search;
      result.query = relative.query;
    } else if (relative.search !== null && relative.search !== undefined) {
      if (withoutHost) {
        result.hostname = result.host = path.shift();
        fromHost(result);
      }
      result.search = relative.search;
      result.query = relative.query;
      return withPath(result);
    }
    if (path.length === 0) {
      result.pathname = null;
      result.path = result.search ? `/${result.search}` : null;
      return finished(result);
    }

    // `.` and `..` are followed; the last one of them stands for a directory.
    const last = path.at(-1);
    const isDirectory = (result.host || relative.host || path.length > 1) && (last === "." || last === "..");
    const endsInSlash = isDirectory || last === "";
    let up = 0;
    for (let i = path.length - 1; i >= 0; i--) {
      if (path[i] === ".") path.splice(i, 1);
      else if (path[i] === "..") {
        path.splice(i, 1);
        up++;
      } else if (up > 0) {
        path.splice(i, 1);
        up--;
      }
    }
    if (!mustEndAbsolute && !wasAbsolute) while (up-- > 0) path.unshift("..");
    if (mustEndAbsolute && path[0] !== "" && (!path[0] || path[0][0] !== "/")) path.unshift("");
    if (endsInSlash && !path.join("/").endsWith("/")) path.push("");
    const isAbsolutePath = path[0] === "" || Boolean(path[0]?.startsWith("/"));
    if (withoutHost) {
      result.hostname = result.host = isAbsolutePath ? "" : path.length > 0 ? path.shift() : "";
      fromHost(result);
    }
    mustEndAbsolute = mustEndAbsolute || Boolean(result.host && path.length > 0);
    if (mustEndAbsolute && !isAbsolutePath) path.unshift("");
    if (path.length === 0) result.pathname = result.path = null;
    else result.pathname = path.join("/");
    result.auth = relative.auth || result.auth;
    result.slashes = result.slashes || relative.slashes;
    return withPath(result);
  };

  function otherProtocol(result, relative) {
    if (!isSlashed(relative.protocol)) {
      Object.assign(result, relative);
      return finished(result);
    }
    result.protocol = relative.protocol;
    if (!relative.host && !/^file:?$/.test(relative.protocol) && !hostless(relative.protocol)) {
      const path = (relative.pathname || "").split("/");
      while (path.length > 0 && !(relative.host = path.shift())) ;
      relative.host ||= "";
      relative.hostname ||= "";
      if (path[0] !== "") path.unshift("");
      if (path.length < 2) path.unshift("");
      result.pathname = path.join("/");
    } else result.pathname = relative.pathname;
    result.search = relative.search;
    result.query = relative.query;
    result.host = relative.host || "";
    result.auth = relative.auth;
    result.hostname = relative.hostname || relative.host;
    result.port = relative.port;
    if (result.pathname || result.search) result.path = (result.pathname || "") + (result.search || "");
    result.slashes = result.slashes || relative.slashes;
    return finished(result);
  }

  function fromHost(result) {
    const at = result.host?.indexOf("@") ?? -1;
    if (at <= 0) return;
    result.auth = result.host.slice(0, at);
    result.host = result.hostname = result.host.slice(at + 1);
  }
  function withPath(result) {
    if (result.pathname !== null || result.search !== null) {
      result.path = (result.pathname || "") + (result.search || "");
    }
    return finished(result);
  }
  function finished(result) {
    result.href = result.format();
    return result;
  }

  return { Url, parse, resolve, resolveObject, formatLegacy };
})
