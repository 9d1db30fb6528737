// url: the web's classes, and the older functions url.parse, format and resolve. See
// https://nodejs.org/docs/latest-v24.x/api/url.html.
(function (prelude, part) {
  "use strict";
  const { TypeError, coded, invalidType, invalidValue, requireString, requireObject } = part("errors");
  const { URL, URLSearchParams } = prelude.globals;
  const web = part("whatwg-url");
  const { Url, parse, resolve, resolveObject, formatLegacy } = part("url-legacy");

  const fileURL = (text) => coded(TypeError, "ERR_INVALID_URL_SCHEME", text);

  function fileURLToPath(path, options) {
    const isWindows = options?.windows ?? false;
    let record;
    if (typeof path === "string") {
      record = web.parse(path);
      if (record === undefined) {
        const error = new TypeError("Invalid URL");
        error.code = "ERR_INVALID_URL";
        error.input = path;
        throw error;
      }
    } else if (prelude.urls.is(path)) record = prelude.urls.recordOf(path);
    else throw invalidType("path", "of type string or an instance of URL", path);
    if (record.scheme !== "file") throw fileURL("The URL must be of scheme file");
    const { host } = record, pathname = web.getters.pathname(record);
    const encoded = isWindows ? /%2f|%5c/i : /%2f/i;
    if (encoded.test(pathname)) {
      throw coded(
        TypeError, "ERR_INVALID_FILE_URL_PATH",
        isWindows ? "File URL path must not include encoded \\ or / characters" :
          "File URL path must not include encoded / characters");
    }
    if (!isWindows) {
      if (host !== "") {
        throw coded(
          TypeError, "ERR_INVALID_FILE_URL_HOST", 'File URL host must be "localhost" or empty on linux');
      }
      return decodeURIComponent(pathname);
    }
    const text = decodeURIComponent(pathname.replaceAll("/", "\\"));
    if (host !== "") return `\\\\${web.toUnicode(host)}${text}`;
    if (!/^\\[A-Za-z]:/.test(text)) {
      throw coded(TypeError, "ERR_INVALID_FILE_URL_PATH", "File URL path must be absolute");
    }
    return text.slice(1);
  }

  // What the parser would take for something else, or take out.
  const special = { "%": "%25", "\\": "%5C", "\n": "%0A", "\r": "%0D", "\t": "%09", "?": "%3F", "#": "%23" };
  function pathToFileURL(path, options) {
    requireString(path, "path");
    const paths = prelude.builtins.get("path");
    if (options?.windows) {
      const share = /^\\\\(?![?.]\\)([^\\]+)\\([^]+)$/.exec(path);
      const escape = (text) => text.replace(/[%\n\r\t?#]/g, (character) => special[character]).replaceAll("\\", "/");
      if (path.startsWith("\\\\") && share === null) {
        throw invalidValue("path", path, "Missing UNC resource path");
      }
      if (share !== null) return new URL(`file://${web.domainToASCII(share[1])}/${escape(share[2])}`);
      let full = paths.win32.resolve(path);
      if (/[\\/]$/.test(path) && !full.endsWith("\\")) full += "\\";
      return new URL(`file:///${escape(full)}`);
    }
    let full = paths.posix.resolve(path);
    if (path.endsWith("/") && full !== "/") full += "/";
    return new URL(`file://${full.replace(/[%\\\n\r\t?#]/g, (character) => special[character])}`);
  }

  function urlToHttpOptions(url) {
    requireObject(url, "url");
    const { hostname, pathname, port, username, password, search } = url;
    const options = {
      __proto__: null, ...url, protocol: url.protocol,
      hostname: hostname && hostname[0] === "[" ? hostname.slice(1, -1) : hostname,
      hash: url.hash, search, pathname, path: `${pathname || ""}${search || ""}`, href: url.href,
    };
    if (port !== "") options.port = Number(port);
    if (username || password) options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return options;
  }

  function format(urlObject, options) {
    if (typeof urlObject === "string") return formatLegacy(parse(urlObject));
    if (typeof urlObject !== "object" || urlObject === null) {
      throw invalidType("urlObject", "one of type object or string", urlObject);
    }
    if (!prelude.urls.is(urlObject)) return formatLegacy(urlObject);
    if (options !== undefined && options !== null) requireObject(options, "options");
    const chosen = { auth: true, fragment: true, search: true, unicode: false };
    for (const key of Object.keys(chosen)) {
      if (options?.[key] !== undefined) chosen[key] = Boolean(options[key]);
    }
    return web.href(prelude.urls.recordOf(urlObject), chosen);
  }

  const one = (f, name) => Object.defineProperty((domain) => {
    if (domain === undefined) throw part("errors").missing("domain");
    return f(`${domain}`);
  }, "name", { value: name });

  return {
    Url, parse, resolve, resolveObject, format, URL, URLSearchParams,
    domainToASCII: one(web.domainToASCII, "domainToASCII"),
    domainToUnicode: one(web.domainToUnicode, "domainToUnicode"),
    pathToFileURL, fileURLToPath,
    fileURLToPathBuffer: (path, options) => part("buffer").Buffer.from(fileURLToPath(path, options)),
    urlToHttpOptions,
  };
})
