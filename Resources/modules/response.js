// Response: https://fetch.spec.whatwg.org/#response-class.
(function (prelude, part) {
  "use strict";
  const { RangeError, TypeError } = part("errors");
  const { finish, printAs, states, token } = part("interfaces");
  const { byteString, dictionary, illegalInvocation, required } = part("web-arguments");
  const web = part("whatwg-url");
  const { extract, isUnusable, clone, mixIn } = part("body");
  const { HeaderList, fill, make } = part("headers");
  const { jsonStringify } = prelude.primordials;

  const responses = states("Response", illegalInvocation);

  const defaults = { status: 200, statusText: "", type: "default", url: "", isRedirected: false };
  const withoutBody = [101, 103, 204, 205, 304];

  /** A new response's record, by what a constructor got. */
  function read(body, init) {
    const given = dictionary(init);
    const state = { ...defaults, headers: new HeaderList(), headersObject: undefined, body: null };
    if (given.status !== undefined) {
      // unsigned short
      const number = Math.trunc(+given.status);
      state.status = Number.isFinite(number) ? ((number % 65536) + 65536) % 65536 : 0;
    }
    const statusText = given.statusText === undefined ? "" : byteString(given.statusText);
    if (state.status < 200 || state.status > 599) {
      throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
    }
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(statusText)) throw new TypeError("Invalid statusText");
    state.statusText = statusText;
    if (given.headers !== undefined && given.headers !== null) fill(state.headers, given.headers);
    if (body === null) return state;
    if (withoutBody.includes(state.status)) {
      throw new TypeError(`Response constructor: Invalid response status code ${state.status}`);
    }
    state.body = body;
    if (body.type !== undefined && !state.headers.has("content-type")) state.headers.append("content-type", body.type);
    return state;
  }

  class Response {
    constructor(body = null, init = undefined) {
      responses.set(this, body === token ? init : read(body === null ? null : extract(body), init));
    }
    static error() {
      const headers = new HeaderList();
      headers.isImmutable = true;
      return from({ ...defaults, status: 0, type: "error", headers, body: null });
    }
    static json(data, init = undefined) {
      required(arguments.length, 1, "Response.json");
      const text = jsonStringify(data);
      if (text === undefined) throw new TypeError("Value is not JSON serializable");
      const body = extract(text);
      body.type = "application/json";
      return from(read(body, init));
    }
    static redirect(url, status = 302) {
      required(arguments.length, 1, "Response.redirect");
      const text = `${url}`, parsed = web.parse(text);
      if (parsed === undefined) {
        throw new TypeError(`Failed to parse URL from ${text}`, { cause: new TypeError("Invalid URL") });
      }
      const number = Math.trunc(+status);
      if (![301, 302, 303, 307, 308].includes(number)) throw new RangeError(`Invalid status code ${number}`);
      const headers = new HeaderList();
      headers.append("location", web.href(parsed));
      headers.isImmutable = true;
      return from({ ...defaults, status: number, headers, body: null });
    }
    get type() {
      return responses.of(this).type;
    }
    get url() {
      return responses.of(this).url;
    }
    get redirected() {
      return responses.of(this).isRedirected;
    }
    get status() {
      return responses.of(this).status;
    }
    get ok() {
      const { status } = responses.of(this);
      return status >= 200 && status <= 299;
    }
    get statusText() {
      return responses.of(this).statusText;
    }
    get headers() {
      const state = responses.of(this);
      return state.headersObject ??= make(state.headers);
    }
    clone() {
      const state = responses.of(this);
      if (isUnusable(state.body)) throw new TypeError("Response.clone: Body has already been consumed.");
      const headers = state.headers.copy;
      headers.isImmutable = state.headers.isImmutable;
      return from({ ...state, headers, headersObject: undefined, body: clone(state.body) });
    }
  }
  mixIn(Response, (object) => responses.of(object));
  printAs(Response, (response) => {
    const state = responses.get(response);
    return state && {
      status: state.status, statusText: state.statusText, headers: state.headersObject ??= make(state.headers),
      body: state.body === null ? null : part("readable-stream").streamOf(state.body.stream),
      bodyUsed: state.body !== null && state.body.stream.isDisturbed,
      ok: state.status >= 200 && state.status <= 299, redirected: state.isRedirected, type: state.type,
      url: state.url,
    };
  });
  finish(Response, responses.has);

  /** What users see of a record. */
  const from = (state) => new Response(token, { headersObject: undefined, ...state });

  return { Response, from, defaults };
})
