// URLs as records, and the parser that makes and changes them (https://url.spec.whatwg.org/#url-parsing). The states
// have the specification's names.
(function (prelude, part) {
  "use strict";
  const { sets, percentEncoded } = part("url-percent");
  const { parseHost } = part("url-host");

  const defaultPorts = { __proto__: null, "ftp": 21, "file": null, "http": 80, "https": 443, "ws": 80, "wss": 443 };
  const isSpecialScheme = (scheme) => scheme in defaultPorts;
  const isSpecial = (url) => url.scheme in defaultPorts;

  const isWindowsDrive = (text) => /^[A-Za-z][:|]$/.test(text);
  const isNormalizedDrive = (text) => /^[A-Za-z]:$/.test(text);
  const startsWithDrive = (text) => /^[A-Za-z][:|](?:$|[/\\?#])/.test(text);
  const isSingleDot = (text) => text === "." || /^%2e$/i.test(text);
  const isDoubleDot = (text) => /^(?:\.|%2e)(?:\.|%2e)$/i.test(text);

  const newRecord = () => ({
    scheme: "", username: "", password: "", host: null, port: null, path: [], query: null, fragment: null,
  });
  const copyOf = (url) => ({ ...url, path: typeof url.path === "string" ? url.path : [...url.path] });
  const hasOpaquePath = (url) => typeof url.path === "string";
  const hasCredentials = (url) => url.username !== "" || url.password !== "";

  function shorten(url) {
    const { path } = url;
    if (url.scheme === "file" && path.length === 1 && isNormalizedDrive(path[0])) return;
    path.pop();
  }

  /** https://url.spec.whatwg.org/#concept-basic-url-parser: the record, or undefined for a failure. */
  function parse(text, base) {
    text = text.replace(/^[\0-\x20]+|[\0-\x20]+$/g, "");
    return run(text, base, newRecord(), undefined);
  }

  // With a state given it starts there, changes the record as far as it gets, and gives undefined where nothing is
  // changed.
  function run(text, base, url, override) {
    const points = Array.from(text.replace(/[\t\n\r]/g, ""));
    let state = override ?? "scheme start", at = 0, buffer = "";
    let seenAt = false, inBrackets = false, seenPassword = false;
    const rest = (from) => points.slice(from).join("");

    for (;; at++) {
      const c = points[at]; // undefined at the end
      const isPathEnd = c === undefined || c === "/" || c === "?" || c === "#";
      switch (state) {
        case "scheme start":
          if (c !== undefined && /^[A-Za-z]$/.test(c)) {
            buffer += c.toLowerCase();
            state = "scheme";
          } else if (override === undefined) {
            state = "no scheme";
            at--;
          } else return undefined;
          break;

        case "scheme":
          if (c !== undefined && /^[A-Za-z0-9+.-]$/.test(c)) {
            buffer += c.toLowerCase();
          } else if (c === ":") {
            if (override !== undefined) {
              if (isSpecial(url) !== isSpecialScheme(buffer)) return undefined;
              if ((hasCredentials(url) || url.port !== null) && buffer === "file") return undefined;
              if (url.scheme === "file" && (url.host === "" || url.host === null)) return undefined;
            }
            url.scheme = buffer;
            if (override !== undefined) {
              if (url.port === defaultPorts[url.scheme]) url.port = null;
              return url;
            }
            buffer = "";
            if (url.scheme === "file") state = "file";
            else if (isSpecial(url) && base !== undefined && base.scheme === url.scheme) {
              state = "special relative or authority";
            } else if (isSpecial(url)) state = "special authority slashes";
            else if (points[at + 1] === "/") {
              state = "path or authority";
              at++;
            } else {
              url.path = "";
              state = "opaque path";
            }
          } else if (override === undefined) {
            buffer = "";
            state = "no scheme";
            at = -1;
          } else return undefined;
          break;

        case "no scheme":
          if (base === undefined || (hasOpaquePath(base) && c !== "#")) return undefined;
          if (hasOpaquePath(base)) {
            Object.assign(url, copyOf(base), { fragment: "" });
            state = "fragment";
          } else {
            state = base.scheme === "file" ? "file" : "relative";
            at--;
          }
          break;

        case "special relative or authority":
          if (c === "/" && points[at + 1] === "/") {
            state = "special authority ignore slashes";
            at++;
          } else {
            state = "relative";
            at--;
          }
          break;

        case "path or authority":
          if (c === "/") state = "authority";
          else {
            state = "path";
            at--;
          }
          break;

        case "relative":
          url.scheme = base.scheme;
          if (c === "/") state = "relative slash";
          else if (isSpecial(url) && c === "\\") state = "relative slash";
          else {
            Object.assign(url, copyOf(base));
            url.fragment = null;
            if (c === "?") {
              url.query = "";
              state = "query";
            } else if (c === "#") {
              url.fragment = "";
              state = "fragment";
            } else if (c !== undefined) {
              url.query = null;
              shorten(url);
              state = "path";
              at--;
            }
          }
          break;

        case "relative slash":
          if (isSpecial(url) && (c === "/" || c === "\\")) state = "special authority ignore slashes";
          else if (c === "/") state = "authority";
          else {
            const { username, password, host, port } = base;
            Object.assign(url, { username, password, host, port });
            state = "path";
            at--;
          }
          break;

        case "special authority slashes":
          if (c === "/" && points[at + 1] === "/") at++;
          else at--;
          state = "special authority ignore slashes";
          break;

        case "special authority ignore slashes":
          if (c !== "/" && c !== "\\") {
            state = "authority";
            at--;
          }
          break;

        case "authority":
          if (c === "@") {
            if (seenAt) buffer = `%40${buffer}`;
            seenAt = true;
            for (const character of buffer) {
              if (character === ":" && !seenPassword) {
                seenPassword = true;
                continue;
              }
              const encoded = percentEncoded(character, sets.userinfo);
              if (seenPassword) url.password += encoded;
              else url.username += encoded;
            }
            buffer = "";
          } else if (isPathEnd || (isSpecial(url) && c === "\\")) {
            if (seenAt && buffer === "") return undefined;
            at -= Array.from(buffer).length + 1;
            buffer = "";
            state = "host";
          } else buffer += c;
          break;

        case "host": case "hostname":
          if (override !== undefined && url.scheme === "file") {
            at--;
            state = "file host";
          } else if (c === ":" && !inBrackets) {
            if (buffer === "" || override === "hostname") return undefined;
            const host = parseHost(buffer, !isSpecial(url));
            if (host === undefined) return undefined;
            url.host = host;
            buffer = "";
            state = "port";
          } else if (isPathEnd || (isSpecial(url) && c === "\\")) {
            at--;
            if (isSpecial(url) && buffer === "") return undefined;
            if (override !== undefined && buffer === "" && (hasCredentials(url) || url.port !== null)) return undefined;
            const host = buffer === "" ? "" : parseHost(buffer, !isSpecial(url));
            if (host === undefined) return undefined;
            url.host = host;
            buffer = "";
            state = "path start";
            if (override !== undefined) return url;
          } else {
            if (c === "[") inBrackets = true;
            if (c === "]") inBrackets = false;
            buffer += c;
          }
          break;

        case "port":
          if (c !== undefined && c >= "0" && c <= "9") buffer += c;
          else if (isPathEnd || (isSpecial(url) && c === "\\") || override !== undefined) {
            if (buffer !== "") {
              const port = Number(buffer);
              if (port > 65535) return undefined;
              url.port = port === defaultPorts[url.scheme] ? null : port;
              buffer = "";
              if (override !== undefined) return url;
            }
            if (override !== undefined) return undefined;
            state = "path start";
            at--;
          } else return undefined;
          break;

        case "file":
          url.scheme = "file";
          url.host = "";
          if (c === "/" || c === "\\") state = "file slash";
          else if (base !== undefined && base.scheme === "file") {
            const { host, path, query } = copyOf(base);
            Object.assign(url, { host, path, query });
            if (c === "?") {
              url.query = "";
              state = "query";
            } else if (c === "#") {
              url.fragment = "";
              state = "fragment";
            } else if (c !== undefined) {
              url.query = null;
              if (startsWithDrive(rest(at))) url.path = [];
              else shorten(url);
              state = "path";
              at--;
            }
          } else {
            state = "path";
            at--;
          }
          break;

        case "file slash":
          if (c === "/" || c === "\\") state = "file host";
          else {
            if (base !== undefined && base.scheme === "file") {
              url.host = base.host;
              if (!startsWithDrive(rest(at)) && isNormalizedDrive(base.path[0] ?? "")) url.path.push(base.path[0]);
            }
            state = "path";
            at--;
          }
          break;

        case "file host":
          if (isPathEnd || c === "\\") {
            at--;
            if (override === undefined && isWindowsDrive(buffer)) state = "path";
            else if (buffer === "") {
              url.host = "";
              if (override !== undefined) return url;
              state = "path start";
            } else {
              let host = parseHost(buffer, !isSpecial(url));
              if (host === undefined) return undefined;
              if (host === "localhost") host = "";
              url.host = host;
              if (override !== undefined) return url;
              buffer = "";
              state = "path start";
            }
          } else buffer += c;
          break;

        case "path start":
          if (isSpecial(url)) {
            state = "path";
            if (c !== "/" && c !== "\\") at--;
          } else if (override === undefined && c === "?") {
            url.query = "";
            state = "query";
          } else if (override === undefined && c === "#") {
            url.fragment = "";
            state = "fragment";
          } else if (c !== undefined) {
            state = "path";
            if (c !== "/") at--;
          } else if (override !== undefined && url.host === null) url.path.push("");
          break;

        case "path": {
          const isSlash = c === "/" || (isSpecial(url) && c === "\\");
          if (c === undefined || isSlash || (override === undefined && (c === "?" || c === "#"))) {
            if (isDoubleDot(buffer)) {
              shorten(url);
              if (!isSlash) url.path.push("");
            } else if (isSingleDot(buffer)) {
              if (!isSlash) url.path.push("");
            } else {
              if (url.scheme === "file" && url.path.length === 0 && isWindowsDrive(buffer)) buffer = `${buffer[0]}:`;
              url.path.push(buffer);
            }
            buffer = "";
            if (c === "?") {
              url.query = "";
              state = "query";
            }
            if (c === "#") {
              url.fragment = "";
              state = "fragment";
            }
          } else buffer += percentEncoded(c, sets.path);
          break;
        }

        case "opaque path":
          if (c === "?") {
            url.query = "";
            state = "query";
          } else if (c === "#") {
            url.fragment = "";
            state = "fragment";
          } else if (c === " ") {
            const next = points[at + 1];
            url.path += next === "?" || next === "#" ? "%20" : " ";
          } else if (c !== undefined) url.path += percentEncoded(c, sets.control);
          break;

        case "query":
          if ((override === undefined && c === "#") || c === undefined) {
            url.query += percentEncoded(buffer, isSpecial(url) ? sets.specialQuery : sets.query);
            buffer = "";
            if (c === "#") {
              url.fragment = "";
              state = "fragment";
            }
          } else buffer += c;
          break;

        default: // fragment
          if (c !== undefined) url.fragment += percentEncoded(c, sets.fragment);
      }
      if (c === undefined && at >= points.length) break;
    }
    return url;
  }

  return { parse, run, copyOf, isSpecial, hasOpaquePath, hasCredentials };
})
