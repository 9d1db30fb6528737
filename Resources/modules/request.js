// Request: https://fetch.spec.whatwg.org/#request-class.
(function (prelude, part) {
  "use strict";
  const { TypeError } = part("errors");
  const { finish, printAs, states, token } = part("interfaces");
  const { dictionary, illegalInvocation, isToken, oneOf, required, shown } = part("web-arguments");
  const web = part("whatwg-url");
  const { extract, isUnusable, clone, mixIn } = part("body");
  const { HeaderList, make, fill } = part("headers");
  const { abortSignals } = prelude;

  const requests = states("Request", illegalInvocation);

  const plainMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"];
  function methodOf(given) {
    const method = `${given}`, upper = method.toUpperCase();
    if (!isToken(method)) throw new TypeError(`'${method}' is not a valid HTTP method.`);
    if (["CONNECT", "TRACE", "TRACK"].includes(upper)) throw new TypeError(`'${method}' HTTP method is unsupported.`);
    return plainMethods.includes(upper) ? upper : method;
  }

  /** The record of a URL that is asked for. */
  function urlOf(text) {
    const url = web.parse(text);
    if (url === undefined) {
      const cause = new TypeError("Invalid URL");
      cause.code = "ERR_INVALID_URL";
      cause.input = text;
      throw new TypeError(`Failed to parse URL from ${text}`, { cause });
    }
    if (url.username !== "" || url.password !== "") {
      throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${text}`);
    }
    return url;
  }

  const choices = {
    mode: ["navigate", "same-origin", "no-cors", "cors"],
    credentials: ["omit", "same-origin", "include"],
    cache: ["default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"],
    redirect: ["follow", "manual", "error"],
    referrerPolicy: [
      "", "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin",
      "origin-when-cross-origin", "strict-origin-when-cross-origin", "unsafe-url",
    ],
    duplex: ["half"],
  };
  const defaults = {
    method: "GET", mode: "cors", credentials: "same-origin", cache: "default", redirect: "follow", referrer:
      "about:client", referrerPolicy: "", integrity: "", keepalive: false, signal: undefined,
  };

  function referrerOf(given) {
    const text = `${given}`;
    if (text === "") return "no-referrer";
    if (text === "about:client") return text;
    const url = web.parse(text);
    if (url === undefined) throw new TypeError(`Referrer "${text}" is not a valid URL.`);
    return web.href(url);
  }

  /** What `new Request(input, init)` makes: a record. */
  function read(input, init) {
    const given = dictionary(init), source = requests.get(input);
    const state = source === undefined ? { ...defaults, url: urlOf(`${input}`) } : { ...source };
    for (const key of Object.keys(choices)) {
      const chosen = oneOf(given[key], choices[key]);
      if (chosen !== undefined && key !== "duplex") state[key] = chosen;
    }
    if (given.mode === "navigate") throw new TypeError("Request constructor: invalid request mode navigate.");
    if (given.window !== undefined && given.window !== null) {
      throw new TypeError(`'window' option '${given.window}' must be null`);
    }
    if (given.referrer !== undefined) state.referrer = referrerOf(given.referrer);
    if (given.integrity !== undefined && given.integrity !== null) state.integrity = `${given.integrity}`;
    if (given.keepalive !== undefined) state.keepalive = Boolean(given.keepalive);
    if (given.method !== undefined) state.method = methodOf(given.method);
    if (state.cache === "only-if-cached" && state.mode !== "same-origin") {
      throw new TypeError("'only-if-cached' can be set only with 'same-origin' mode");
    }

    let followed = state.signal;
    if (given.signal !== undefined) {
      followed = given.signal ?? undefined;
      if (followed !== undefined && !abortSignals.is(followed)) {
        throw new TypeError(
          `RequestInit: Expected signal ("${shown(followed)}") to be an instance of AbortSignal.`);
      }
    }
    state.signal = abortSignals.dependentOn(followed === undefined ? [] : [followed]);

    if (given.headers !== undefined) {
      state.headers = new HeaderList();
      fill(state.headers, given.headers);
    } else state.headers = source === undefined ? new HeaderList() : source.headers.copy;
    state.headersObject = undefined;

    const inputBody = source === undefined ? null : source.body;
    const hasBody = given.body !== undefined && given.body !== null;
    if ((hasBody || inputBody !== null) && (state.method === "GET" || state.method === "HEAD")) {
      throw new TypeError("Request with GET/HEAD method cannot have body.");
    }
    state.body = null;
    if (hasBody) {
      state.body = extract(given.body);
      if (state.body.type !== undefined && !state.headers.has("content-type")) {
        state.headers.append("content-type", state.body.type);
      }
      if (state.body.bytes === undefined && given.duplex === undefined) {
        throw new TypeError("RequestInit: duplex option is required when sending a body.");
      }
    } else if (inputBody !== null) {
      if (isUnusable(inputBody)) {
        throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
      }
      state.body = moved(inputBody);
    }
    return state;
  }

  // A request's body goes to the request that is made of it.
  function moved(body) {
    const record = part("streams-readable").newStream();
    const reader = part("streams-readable").lock(body.stream);
    body.stream.isDisturbed = true;
    const bytes = part("streams-byte-controller"), simple = part("streams-default-controller");
    const { setUp, enqueue, close, fail } = body.stream.controller.isBytes ? bytes : simple;
    const { deferred } = part("reactions");
    const { begin } = setUp(record, {
      start: () => undefined, highWaterMark: 0,
      cancel: (reason) => part("streams-readable").cancel(body.stream, reason),
      pull(controller) {
        const outcome = deferred();
        part("streams-readable").read(reader, {
          chunk(chunk) {
            enqueue(controller, chunk);
            outcome.resolve(undefined);
          },
          close() {
            close(controller);
            if (controller.isBytes && bytes.requestOf(controller) !== undefined) bytes.respond(controller, 0);
            outcome.resolve(undefined);
          },
          error(error) {
            fail(controller, error);
            outcome.resolve(undefined);
          },
        });
        return outcome.promise;
      },
    });
    begin();
    return { stream: record, bytes: body.bytes, type: body.type };
  }

  class Request {
    constructor(input, init = undefined) {
      if (input === token) {
        requests.set(this, init);
        return;
      }
      required(arguments.length, 1, "Request constructor");
      requests.set(this, read(input, init));
    }
    get method() {
      return requests.of(this).method;
    }
    get url() {
      return web.href(requests.of(this).url);
    }
    get headers() {
      const state = requests.of(this);
      return state.headersObject ??= make(state.headers);
    }
    get destination() {
      requests.of(this);
      return "";
    }
    get referrer() {
      const { referrer } = requests.of(this);
      return referrer === "no-referrer" ? "" : referrer;
    }
    get referrerPolicy() {
      return requests.of(this).referrerPolicy;
    }
    get mode() {
      return requests.of(this).mode;
    }
    get credentials() {
      return requests.of(this).credentials;
    }
    get cache() {
      return requests.of(this).cache;
    }
    get redirect() {
      return requests.of(this).redirect;
    }
    get integrity() {
      return requests.of(this).integrity;
    }
    get keepalive() {
      return requests.of(this).keepalive;
    }
    get isReloadNavigation() {
      requests.of(this);
      return false;
    }
    get isHistoryNavigation() {
      requests.of(this);
      return false;
    }
    get signal() {
      return requests.of(this).signal;
    }
    get duplex() {
      requests.of(this);
      return "half";
    }
    clone() {
      const state = requests.of(this);
      if (isUnusable(state.body)) throw new TypeError("unusable");
      return new Request(token, {
        ...state, headers: state.headers.copy, headersObject: undefined, body: clone(state.body),
        signal: abortSignals.dependentOn([state.signal]),
      });
    }
  }
  mixIn(Request, (object) => requests.of(object));
  printAs(Request, (request) => {
    const state = requests.get(request);
    return state && {
      method: state.method, url: web.href(state.url), headers: state.headersObject ??= make(state.headers),
      destination: "", referrer: state.referrer === "no-referrer" ? "" : state.referrer,
      referrerPolicy: state.referrerPolicy, mode: state.mode, credentials: state.credentials, cache: state.cache,
      redirect: state.redirect, integrity: state.integrity, keepalive: state.keepalive, isReloadNavigation: false,
      isHistoryNavigation: false, signal: state.signal,
    };
  });
  finish(Request, requests.has);

  return { Request, read, urlOf };
})
