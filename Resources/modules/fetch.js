// fetch: https://fetch.spec.whatwg.org/#fetch-method. There are no cookies, no cache, and no origin that a page would
// have: what is asked for is asked for.
(function (prelude, part) {
  "use strict";
  const { own } = part("realm");
  const { Error, TypeError, coded } = part("errors");
  const { abortSignals } = prelude;
  const web = part("whatwg-url");
  const network = part("network");
  const { fetchFailed } = network;
  const { HeaderList } = part("headers");
  const { read } = part("request");
  const responses = part("response");
  const { ofBytes, readAll } = part("body");
  const streams = part("streams-readable"), byteStreams = part("streams-byte-controller");
  const { deferred, rejected, then, handled } = part("reactions");

  const mostHops = 20;
  const redirects = [301, 302, 303, 307, 308], withoutBody = [101, 103, 204, 205, 304];
  const bodyFields = ["content-encoding", "content-language", "content-location", "content-type", "content-length"];
  // What URLSession decides, or a request may not have.
  const refusedFields = [
    "keep-alive", "transfer-encoding", "upgrade", "expect", "te", "trailer", "host", "proxy-authorization",
    "proxy-connection",
  ];

  // Ports of other protocols, which a request must not be able to speak: https://fetch.spec.whatwg.org/#port-blocking.
  const badPorts = new Set([
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109,
    110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531,
    532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060,
    5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
  ]);
  const isBadPort = (url) => (url.scheme === "http" || url.scheme === "https") && url.port !== null &&
    badPorts.has(Number(url.port));

  const fetch = {
    fetch(input, init = undefined) {
      let request;
      try {
        request = read(input, init);
      } catch (error) {
        return rejected(error);
      }
      const exchange = new Exchange(request);
      exchange.begin();
      return exchange.outcome.promise;
    },
  }.fetch;

  /** One fetch with all that it is redirected to. */
  class Exchange {
    outcome = deferred();
    hops = 0;
    number = undefined;
    isOver = false;
    // The record of the response's stream, and what its pull waits for.
    stream = undefined;
    pulling = undefined;

    constructor(request) {
      this.request = request;
      this.url = request.url;
      this.method = request.method;
      this.headers = request.headers.copy;
      this.body = request.body;
    }

    begin() {
      const { signal } = this.request;
      if (abortSignals.isAborted(signal)) return this.abort();
      this.onAbort = () => this.abort();
      abortSignals.addStep(signal, this.onAbort);
      const { scheme } = this.url;
      if (isBadPort(this.url)) return this.fail(new Error("bad port"));
      if (scheme === "http" || scheme === "https") return this.gather();
      if (scheme === "data") return this.answerData();
      this.fail(new Error({
        about: "about scheme is not supported", file: "not implemented... yet...", blob: "invalid method",
      }[scheme] ?? "unknown scheme"));
    }

    finish() {
      if (this.isOver) return;
      this.isOver = true;
      abortSignals.removeStep(this.request.signal, this.onAbort);
    }
    /** The promise, or the body where that has begun, fails; with what fetch says, unless the cause says it itself. */
    reject(error) {
      this.finish();
      if (this.stream === undefined) this.outcome.reject(error);
      else byteStreams.fail(this.stream.controller, error);
      this.pulling?.resolve(undefined);
    }
    fail(cause) {
      this.reject(fetchFailed(cause));
    }
    abort() {
      const reason = abortSignals.reason(this.request.signal);
      if (this.number !== undefined) network.cancel(this.number);
      const body = this.request.body;
      if (body !== null && body.stream.reader === undefined) handled(streams.cancel(body.stream, reason));
      this.reject(reason);
    }

    // MARK: the request

    // Bodies are sent as a whole.
    gather() {
      if (this.body === null) return this.send();
      then(readAll(this.body), (bytes) => {
        if (this.isOver) return;
        this.bytes = bytes;
        this.send();
      }, (error) => this.isOver ? undefined : this.fail(error));
    }

    send() {
      const { headers } = this;
      for (const name of refusedFields) {
        if (headers.has(name)) {
          return this.fail(coded(TypeError, "UND_ERR_INVALID_ARG", `invalid ${name} header`));
        }
      }
      const length = headers.get("content-length");
      if (length !== null && length !== `${this.bytes?.length ?? 0}`) {
        const error = new Error("Request body length does not match content-length header");
        error.code = "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH";
        return this.fail(error);
      }
      const sent = headers.copy;
      sent.delete("content-length");
      sent.delete("connection");
      for (const [name, value] of [
        ["accept", "*/*"], ["accept-language", "*"], ["sec-fetch-mode", this.request.mode], ["user-agent", "jsrepl"],
      ]) {
        if (!sent.has(name)) sent.append(name, value);
      }
      const { number, error } = network.send(this.url, this.method, sent.lines, this.bytes, this);
      if (error !== undefined) return this.reject(error);
      this.number = number;
    }

    // MARK: the response

    head(status, statusText, lines) {
      const headers = new HeaderList();
      for (const [name, value] of lines) headers.append(name, value);
      const location = headers.get("location");
      if (redirects.includes(status) && this.request.redirect !== "manual") {
        if (this.request.redirect === "error") {
          network.cancel(this.number);
          return this.fail(new Error("unexpected redirect"));
        }
        if (location !== null) {
          network.cancel(this.number);
          return this.follow(status, location);
        }
      }
      headers.isImmutable = true;
      const hasBody = this.method !== "HEAD" && !withoutBody.includes(status);
      if (!hasBody) network.cancel(this.number);
      this.answer({ status, statusText, headers, body: hasBody ? this.makeBody() : null });
      if (!hasBody) this.finish();
    }

    answer(state) {
      const { url } = this;
      const answer = responses.from({
        ...responses.defaults, ...state, type: "basic", isRedirected: this.hops > 0,
        url: web.href(url, { auth: true, search: true, fragment: false }),
      });
      const { integrity } = this.request;
      if (integrity === "" || state.body === null) return this.outcome.resolve(answer);
      then(readAll(state.body), (bytes) => {
        if (!part("integrity").matches(bytes, integrity)) {
          return this.outcome.reject(fetchFailed(new Error("integrity mismatch")));
        }
        this.outcome.resolve(responses.from({
          ...responses.defaults, ...state, type: "basic", isRedirected: this.hops > 0, url: answer.url,
          body: ofBytes(bytes),
        }));
      }, (error) => this.outcome.reject(error));
    }

    makeBody() {
      const record = this.stream = streams.newStream();
      const { begin } = byteStreams.setUp(record, {
        start: () => undefined, highWaterMark: 0,
        pull: () => {
          this.pulling = deferred();
          network.next(this.number, record.isWanted);
          return this.pulling.promise;
        },
        cancel: () => {
          network.cancel(this.number);
          this.finish();
        },
      });
      begin();
      return { stream: record, bytes: undefined, type: undefined };
    }
    piece(bytes) {
      byteStreams.enqueue(this.stream.controller, bytes);
      this.pulling?.resolve(undefined);
    }
    end() {
      this.finish();
      if (this.stream === undefined) return;
      const { controller } = this.stream;
      byteStreams.close(controller);
      if (byteStreams.requestOf(controller) !== undefined) byteStreams.respond(controller, 0);
      this.pulling?.resolve(undefined);
    }
    failed(error) {
      if (this.stream === undefined) return this.fail(error);
      this.reject(new TypeError("terminated", { cause: error }));
    }

    // MARK: redirects, https://fetch.spec.whatwg.org/#http-redirect-fetch

    follow(status, location) {
      const url = web.parse(location, web.href(this.url));
      if (url === undefined) return this.fail(new TypeError("Invalid URL"));
      if (url.scheme !== "http" && url.scheme !== "https") {
        return this.fail(new Error("URL scheme must be a HTTP(S) scheme"));
      }
      if (isBadPort(url)) return this.fail(new Error("bad port"));
      if (++this.hops > mostHops) return this.fail(new Error("redirect count exceeded"));
      if (status !== 303 && this.body !== null && this.body.bytes === undefined) {
        return this.fail(new Error("a body that comes from a stream is not sent again to where it is redirected"));
      }
      if (url.fragment === null) url.fragment = this.url.fragment;
      const isPost = (status === 301 || status === 302) && this.method === "POST";
      if (isPost || (status === 303 && this.method !== "GET" && this.method !== "HEAD")) {
        this.method = "GET";
        this.body = null;
        this.bytes = undefined;
        for (const name of bodyFields) this.headers.delete(name);
      }
      if (web.getters.origin(url) !== web.getters.origin(this.url)) {
        for (const name of ["authorization", "proxy-authorization", "cookie", "host"]) this.headers.delete(name);
      }
      this.url = url;
      this.send();
    }

    answerData() {
      const data = part("data-url").dataOf(this.url);
      if (data === undefined) return this.fail(new Error("failed to fetch the data URL"));
      const headers = new HeaderList();
      headers.append("content-type", data.type);
      headers.isImmutable = true;
      this.answer({ status: 200, statusText: "OK", headers, body: ofBytes(data.bytes) });
      this.finish();
    }
  }

  own(fetch);
  return { fetch };
})
