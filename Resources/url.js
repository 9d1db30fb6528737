// URL (https://url.spec.whatwg.org/#url-class). The parser is in modules/, made when the first URL is.
(function (prelude, native) {
  "use strict";
  const { TypeError, customInspect, define, showAsNative, toWellFormed } = prelude.primordials;
  const { exposeClass, required, wrongThis } = prelude.webidl;

  const library = () => prelude.builtins.part("whatwg-url");
  const usv = (value) => toWellFormed(`${value}`);

  function invalid(input, base) {
    const error = new TypeError("Invalid URL");
    error.code = "ERR_INVALID_URL";
    error.input = input;
    if (base !== undefined) error.base = base;
    return error;
  }

  let is, recordOf, shown, adopt;
  const nothing = { __proto__: null };

  class URL {
    #record;
    #query;
    static {
      is = (value) => typeof value === "object" && value !== null && #record in value;
      recordOf = (url) => url.#record;
      adopt = (url, record) => {
        url.#record = record;
      };
      shown = (url) => {
        const { getters } = library(), record = url.#record;
        return {
          href: getters.href(record), origin: getters.origin(record), protocol: getters.protocol(record),
          username: getters.username(record), password: getters.password(record), host: getters.host(record),
          hostname: getters.hostname(record), port: getters.port(record), pathname: getters.pathname(record),
          search: getters.search(record), searchParams: url.#params(), hash: getters.hash(record),
        };
      };
    }
    constructor(url, base = undefined) {
      if (url === nothing) return;
      required(arguments.length, "url");
      url = usv(url);
      if (base !== undefined) base = usv(base);
      const record = library().parse(url, base);
      if (record === undefined) throw invalid(url, base);
      this.#record = record;
    }
    static canParse(url, base = undefined) {
      required(arguments.length, "url");
      return library().parse(usv(url), base === undefined ? undefined : usv(base)) !== undefined;
    }
    static parse(url, base = undefined) {
      required(arguments.length, "url");
      const record = library().parse(usv(url), base === undefined ? undefined : usv(base));
      if (record === undefined) return null;
      const result = new URL(nothing);
      adopt(result, record);
      return result;
    }
    toString() {
      return URL.#get(this, "href");
    }
    get href() {
      return URL.#get(this, "href");
    }
    set href(value) {
      if (!is(this)) throw wrongThis("URL");
      value = usv(value);
      const record = library().parse(value, undefined);
      if (record === undefined) throw invalid(value, undefined);
      this.#record = record;
      this.#refresh();
    }
    get origin() {
      return URL.#get(this, "origin");
    }
    get protocol() {
      return URL.#get(this, "protocol");
    }
    set protocol(value) {
      URL.#set(this, "protocol", value);
    }
    get username() {
      return URL.#get(this, "username");
    }
    set username(value) {
      URL.#set(this, "username", value);
    }
    get password() {
      return URL.#get(this, "password");
    }
    set password(value) {
      URL.#set(this, "password", value);
    }
    get host() {
      return URL.#get(this, "host");
    }
    set host(value) {
      URL.#set(this, "host", value);
    }
    get hostname() {
      return URL.#get(this, "hostname");
    }
    set hostname(value) {
      URL.#set(this, "hostname", value);
    }
    get port() {
      return URL.#get(this, "port");
    }
    set port(value) {
      URL.#set(this, "port", value);
    }
    get pathname() {
      return URL.#get(this, "pathname");
    }
    set pathname(value) {
      URL.#set(this, "pathname", value);
    }
    get search() {
      return URL.#get(this, "search");
    }
    set search(value) {
      URL.#set(this, "search", value);
      this.#refresh();
    }
    get searchParams() {
      if (!is(this)) throw wrongThis("URL");
      return this.#params();
    }
    get hash() {
      return URL.#get(this, "hash");
    }
    set hash(value) {
      URL.#set(this, "hash", value);
    }
    toJSON() {
      return URL.#get(this, "href");
    }
    static #get(url, name) {
      if (!is(url)) throw wrongThis("URL");
      return library().getters[name](url.#record);
    }
    static #set(url, name, value) {
      if (!is(url)) throw wrongThis("URL");
      url.#record = library().setters[name](url.#record, usv(value));
    }
    // The parameters and the query follow each other.
    #params() {
      if (this.#query === undefined) {
        this.#query = prelude.searchParams.make(library().query(this.#record), (text) => {
          this.#record = library().withQuery(this.#record, text);
        });
      }
      return this.#query;
    }
    #refresh() {
      if (this.#query !== undefined) prelude.searchParams.fill(this.#query, library().query(this.#record));
    }
  }
  exposeClass(URL);
  define(URL.prototype, customInspect, showAsNative({
    inspect(depth, options) {
      if (!is(this) || (typeof depth === "number" && depth < 0)) return this;
      return `${prelude.kinds.classOf(this)?.name ?? "URL"} ${prelude.inspect(shown(this), options)}`;
    },
  }.inspect, "inspect"));
  prelude.platformObjects.add(is);

  prelude.urls = { __proto__: null, is, recordOf, URL };
})
