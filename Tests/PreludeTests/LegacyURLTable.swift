// swift-format-ignore-file
// Data: JavaScript expressions and what Node 24 gives for them, made by running Node. What differs here for a reason is
// left out. A line is `expression ⇒ text`, with ␤ for line breaks in the text; `!` begins what an error says. A `~` marks
// expressions that themselves use what users can patch.

/// The module url.
enum LegacyURLTable {
  /// url.parse, format and resolve, and file URLs.
  static let calls = #"""
    url.fileURLToPath('file:///a/b%20c') ⇒ '/a/b c'
    url.fileURLToPath('file:///a%2fb') ⇒ ! TypeError [ERR_INVALID_FILE_URL_PATH]: File URL path must not include encoded / characters
    url.fileURLToPath('http://a') ⇒ ! TypeError [ERR_INVALID_URL_SCHEME]: The URL must be of scheme file
    url.fileURLToPath('file://host/a') ⇒ ! TypeError [ERR_INVALID_FILE_URL_HOST]: File URL host must be "localhost" or empty on linux
    url.fileURLToPath('/a') ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    url.fileURLToPath(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string or an instance of URL. Received type number (5)
    url.fileURLToPath(new URL('file:///é?x#y')) ⇒ '/é'
    url.fileURLToPath('file:///C:/a',{windows:true}) ⇒ 'C:\\a'
    url.fileURLToPath('file:///a',{windows:true}) ⇒ ! TypeError [ERR_INVALID_FILE_URL_PATH]: File URL path must be absolute
    url.fileURLToPath('file://host/a/b',{windows:true}) ⇒ '\\\\host\\a\\b'
    url.fileURLToPath('file:///C:/a%5cb',{windows:true}) ⇒ ! TypeError [ERR_INVALID_FILE_URL_PATH]: File URL path must not include encoded \ or / characters
    url.pathToFileURL('/a b/c%?#\\x\n').href ⇒ 'file:///a%20b/c%25%3F%23%5Cx%0A'
    url.pathToFileURL('/a/').href ⇒ 'file:///a/'
    url.pathToFileURL('/é').href ⇒ 'file:///%C3%A9'
    url.pathToFileURL(5).href ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type number (5)
    url.pathToFileURL('C:\\a b',{windows:true}).href ⇒ 'file:///C:/a%20b'
    url.pathToFileURL('\\\\srv\\share\\f',{windows:true}).href ⇒ 'file://srv/share/f'
    url.pathToFileURL('\\\\srv',{windows:true}).href ⇒ ! TypeError [ERR_INVALID_ARG_VALUE]: The argument 'path' Missing UNC resource path. Received '\\\\srv'
    url.domainToASCII('español.com') ⇒ 'xn--espaol-zwa.com'
    url.domainToASCII('xn--iñvalid.com') ⇒ ''
    url.domainToUnicode('xn--espaol-zwa.com') ⇒ 'español.com'
    url.domainToASCII() ⇒ ! TypeError [ERR_MISSING_ARGS]: The "domain" argument must be specified
    url.domainToUnicode('xn--iñvalid.com') ⇒ ''
    url.urlToHttpOptions(new URL('https://a:b@測試.com/p?q#h')) ⇒ [Object: null prototype] {␤  protocol: 'https:',␤  hostname: 'xn--g6w251d.com',␤  hash: '#h',␤  search: '?q',␤  pathname: '/p',␤  path: '/p?q',␤  href: 'https://a:b@xn--g6w251d.com/p?q#h',␤  auth: 'a:b'␤}
    url.urlToHttpOptions(new URL('http://[::1]:8080/')) ⇒ [Object: null prototype] {␤  protocol: 'http:',␤  hostname: '::1',␤  hash: '',␤  search: '',␤  pathname: '/',␤  path: '/',␤  href: 'http://[::1]:8080/',␤  port: 8080␤}
    url.format(new URL('http://a:b@測試.com/p?q#h'),{unicode:true,auth:false,fragment:false,search:false}) ⇒ 'http://測試.com/p'
    url.format(new URL('http://a/'),5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "options" argument must be of type object. Received type number (5)
    url.format(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "urlObject" argument must be one of type object or string. Received type number (5)
    url.format('http://a b/c d') ⇒ 'http://a/%20b/c%20d'
    url.format({protocol:'http',host:'a.b',pathname:'x',query:{a:1,b:[2,3]},hash:'h'}) ⇒ 'http://a.b/x?a=1&b=2&b=3#h'
    url.format({hostname:'::1',port:80,slashes:true}) ⇒ '//[::1]:80'
    url.format({protocol:'mailto:',pathname:'a@b'}) ⇒ 'mailto:a@b'
    url.format({pathname:'a?b#c',search:'x#y'}) ⇒ 'a%3Fb%23c?x%23y'
    url.format({protocol:'file',pathname:'/x'}) ⇒ 'file:///x'
    url.format({auth:'a:b@c',host:'h',protocol:'http:'}) ⇒ 'http://a:b%40c@h'
    url.format({}) ⇒ ''
    url.Url===url.parse('').constructor ⇒ true
    url.parse(5) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "url" argument must be of type string. Received type number (5)
    url.parse('x').constructor.name ⇒ 'Url'
    url.parse("http://user:pass@sub.host.com:8080/p/a/t/h?query=string#hash") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: 'user:pass',␤  host: 'sub.host.com:8080',␤  port: '8080',␤  hostname: 'sub.host.com',␤  hash: '#hash',␤  search: '?query=string',␤  query: 'query=string',␤  pathname: '/p/a/t/h',␤  path: '/p/a/t/h?query=string',␤  href: 'http://user:pass@sub.host.com:8080/p/a/t/h?query=string#hash'␤}
    url.parse("//some_path") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '//some_path',␤  path: '//some_path',␤  href: '//some_path'␤}
    url.parse("http:\\\\evil-phish\\foo.html") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'evil-phish',␤  port: null,␤  hostname: 'evil-phish',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/foo.html',␤  path: '/foo.html',␤  href: 'http://evil-phish/foo.html'␤}
    url.parse("HTTP:\\\\evil-phish\\foo.html") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'evil-phish',␤  port: null,␤  hostname: 'evil-phish',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/foo.html',␤  path: '/foo.html',␤  href: 'http://evil-phish/foo.html'␤}
    url.parse("HTTP://www.example.com/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'www.example.com',␤  port: null,␤  hostname: 'www.example.com',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://www.example.com/'␤}
    url.parse("HTTP://www.example.com") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'www.example.com',␤  port: null,␤  hostname: 'www.example.com',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://www.example.com/'␤}
    url.parse("http://www.ExAmPlE.com/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'www.example.com',␤  port: null,␤  hostname: 'www.example.com',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://www.example.com/'␤}
    url.parse("http://user@www.ExAmPlE.com/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: 'user',␤  host: 'www.example.com',␤  port: null,␤  hostname: 'www.example.com',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://user@www.example.com/'␤}
    url.parse("http://www.ExAmPlE.com#hash") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'www.example.com',␤  port: null,␤  hostname: 'www.example.com',␤  hash: '#hash',␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://www.example.com/#hash'␤}
    url.parse("http://x.com/path?that's#all, folks") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'x.com',␤  port: null,␤  hostname: 'x.com',␤  hash: '#all,%20folks',␤  search: '?that%27s',␤  query: 'that%27s',␤  pathname: '/path',␤  path: '/path?that%27s',␤  href: 'http://x.com/path?that%27s#all,%20folks'␤}
    url.parse("http://_jabber._tcp.google.com:80/test") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: '_jabber._tcp.google.com:80',␤  port: '80',␤  hostname: '_jabber._tcp.google.com',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/test',␤  path: '/test',␤  href: 'http://_jabber._tcp.google.com:80/test'␤}
    url.parse("http://[fe80::1]:80/x") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: '[fe80::1]:80',␤  port: '80',␤  hostname: 'fe80::1',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/x',␤  path: '/x',␤  href: 'http://[fe80::1]:80/x'␤}
    url.parse("http://[fe80::1]") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: '[fe80::1]',␤  port: null,␤  hostname: 'fe80::1',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://[fe80::1]/'␤}
    url.parse("mailto:foo@bar.com?subject=hello") ⇒ Url {␤  protocol: 'mailto:',␤  slashes: null,␤  auth: 'foo',␤  host: 'bar.com',␤  port: null,␤  hostname: 'bar.com',␤  hash: null,␤  search: '?subject=hello',␤  query: 'subject=hello',␤  pathname: null,␤  path: '?subject=hello',␤  href: 'mailto:foo@bar.com?subject=hello'␤}
    url.parse("javascript:alert('hello');") ⇒ Url {␤  protocol: 'javascript:',␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: "alert('hello');",␤  path: "alert('hello');",␤  href: "javascript:alert('hello');"␤}
    url.parse("xmpp:user@host.com/resource") ⇒ Url {␤  protocol: 'xmpp:',␤  slashes: null,␤  auth: 'user',␤  host: 'host.com',␤  port: null,␤  hostname: 'host.com',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/resource',␤  path: '/resource',␤  href: 'xmpp:user@host.com/resource'␤}
    url.parse("http://a@b@c/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: 'a@b',␤  host: 'c',␤  port: null,␤  hostname: 'c',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://a%40b@c/'␤}
    url.parse("http://a.com/\t\r\n<>") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a.com',␤  port: null,␤  hostname: 'a.com',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/%09%0D%0A%3C%3E',␤  path: '/%09%0D%0A%3C%3E',␤  href: 'http://a.com/%09%0D%0A%3C%3E'␤}
    url.parse("/foo/bar?baz=quux#frag") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: '#frag',␤  search: '?baz=quux',␤  query: 'baz=quux',␤  pathname: '/foo/bar',␤  path: '/foo/bar?baz=quux',␤  href: '/foo/bar?baz=quux#frag'␤}
    url.parse("foo?bar") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: '?bar',␤  query: 'bar',␤  pathname: 'foo',␤  path: 'foo?bar',␤  href: 'foo?bar'␤}
    url.parse("#x") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: '#x',␤  search: null,␤  query: null,␤  pathname: null,␤  path: null,␤  href: '#x'␤}
    url.parse("?x") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: '?x',␤  query: 'x',␤  pathname: null,␤  path: '?x',␤  href: '?x'␤}
    url.parse("") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: null,␤  path: null,␤  href: ''␤}
    url.parse("http://-a.com/b") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: '-a.com',␤  port: null,␤  hostname: '-a.com',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/b',␤  path: '/b',␤  href: 'http://-a.com/b'␤}
    url.parse("http://a:b/c") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a',␤  port: null,␤  hostname: 'a',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/:b/c',␤  path: '/:b/c',␤  href: 'http://a/:b/c'␤}
    url.parse("http://a:65536/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a:65536',␤  port: '65536',␤  hostname: 'a',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://a:65536/'␤}
    url.parse("http://\u00fcnicode.com/\u00e9?\u00fc#\u00f6") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'xn--nicode-2ya.com',␤  port: null,␤  hostname: 'xn--nicode-2ya.com',␤  hash: '#ö',␤  search: '?ü',␤  query: 'ü',␤  pathname: '/é',␤  path: '/é?ü',␤  href: 'http://xn--nicode-2ya.com/é?ü#ö'␤}
    url.parse("file:///etc/passwd") ⇒ Url {␤  protocol: 'file:',␤  slashes: true,␤  auth: null,␤  host: '',␤  port: null,␤  hostname: '',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/etc/passwd',␤  path: '/etc/passwd',␤  href: 'file:///etc/passwd'␤}
    url.parse("file://localhost/etc") ⇒ Url {␤  protocol: 'file:',␤  slashes: true,␤  auth: null,␤  host: 'localhost',␤  port: null,␤  hostname: 'localhost',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/etc',␤  path: '/etc',␤  href: 'file://localhost/etc'␤}
    url.parse("http://atpass:foo%40bar@127.0.0.1:8080/path?search=foo#bar") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: 'atpass:foo@bar',␤  host: '127.0.0.1:8080',␤  port: '8080',␤  hostname: '127.0.0.1',␤  hash: '#bar',␤  search: '?search=foo',␤  query: 'search=foo',␤  pathname: '/path',␤  path: '/path?search=foo',␤  href: 'http://atpass:foo%40bar@127.0.0.1:8080/path?search=foo#bar'␤}
    url.parse("svn+ssh://foo/bar") ⇒ Url {␤  protocol: 'svn+ssh:',␤  slashes: true,␤  auth: null,␤  host: 'foo',␤  port: null,␤  hostname: 'foo',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/bar',␤  path: '/bar',␤  href: 'svn+ssh://foo/bar'␤}
    url.parse("dash-test:///foo") ⇒ Url {␤  protocol: 'dash-test:',␤  slashes: true,␤  auth: null,␤  host: '',␤  port: null,␤  hostname: '',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/foo',␤  path: '/foo',␤  href: 'dash-test:///foo'␤}
    url.parse("coap:u:p@h:1/x") ⇒ Url {␤  protocol: 'coap:',␤  slashes: null,␤  auth: 'u:p',␤  host: 'h:1',␤  port: '1',␤  hostname: 'h',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/x',␤  path: '/x',␤  href: 'coap:u:p@h:1/x'␤}
    url.parse("http://ex*ample.com") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'ex*ample.com',␤  port: null,␤  hostname: 'ex*ample.com',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://ex*ample.com/'␤}
    url.parse("http://a b.com/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a',␤  port: null,␤  hostname: 'a',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '%20b.com/',␤  path: '%20b.com/',␤  href: 'http://a/%20b.com/'␤}
    url.parse("  http://x  ") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'x',␤  port: null,␤  hostname: 'x',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://x/'␤}
    url.parse("http://x:y:z/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'x',␤  port: null,␤  hostname: 'x',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/:y:z/',␤  path: '/:y:z/',␤  href: 'http://x/:y:z/'␤}
    url.parse("http://%00/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: '',␤  port: null,␤  hostname: '',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '%00/',␤  path: '%00/',␤  href: 'http:///%00/'␤}
    url.parse("http://a%b.com/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a',␤  port: null,␤  hostname: 'a',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '%b.com/',␤  path: '%b.com/',␤  href: 'http://a/%b.com/'␤}
    url.parse("blob:http://a/b") ⇒ Url {␤  protocol: 'blob:',␤  slashes: null,␤  auth: null,␤  host: 'http',␤  port: null,␤  hostname: 'http',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '//a/b',␤  path: '//a/b',␤  href: 'blob:http//a/b'␤}
    url.parse("data:text/plain,x?y#z") ⇒ Url {␤  protocol: 'data:',␤  slashes: null,␤  auth: null,␤  host: 'text',␤  port: null,␤  hostname: 'text',␤  hash: '#z',␤  search: '?y',␤  query: 'y',␤  pathname: '/plain,x',␤  path: '/plain,x?y',␤  href: 'data:text/plain,x?y#z'␤}
    url.parse("ws://h") ⇒ Url {␤  protocol: 'ws:',␤  slashes: true,␤  auth: null,␤  host: 'h',␤  port: null,␤  hostname: 'h',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'ws://h/'␤}
    url.parse("http:foo") ⇒ Url {␤  protocol: 'http:',␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: 'foo',␤  path: 'foo',␤  href: 'http:foo'␤}
    url.parse("http:/foo") ⇒ Url {␤  protocol: 'http:',␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/foo',␤  path: '/foo',␤  href: 'http:/foo'␤}
    url.parse("a://b?c") ⇒ Url {␤  protocol: 'a:',␤  slashes: true,␤  auth: null,␤  host: 'b',␤  port: null,␤  hostname: 'b',␤  hash: null,␤  search: '?c',␤  query: 'c',␤  pathname: null,␤  path: '?c',␤  href: 'a://b?c'␤}
    url.parse("tel:123") ⇒ Url {␤  protocol: 'tel:',␤  slashes: null,␤  auth: null,␤  host: '123',␤  port: null,␤  hostname: '123',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: null,␤  path: null,␤  href: 'tel:123'␤}
    url.parse(".") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '.',␤  path: '.',␤  href: '.'␤}
    url.parse("../x?y") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: '?y',␤  query: 'y',␤  pathname: '../x',␤  path: '../x?y',␤  href: '../x?y'␤}
    url.parse("x/y:z") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: 'x/y:z',␤  path: 'x/y:z',␤  href: 'x/y:z'␤}
    url.parse("http://h/{a}|b^c`d") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'h',␤  port: null,␤  hostname: 'h',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/%7Ba%7D%7Cb%5Ec%60d',␤  path: '/%7Ba%7D%7Cb%5Ec%60d',␤  href: 'http://h/%7Ba%7D%7Cb%5Ec%60d'␤}
    url.parse("git+http://user:pass@h/x") ⇒ Url {␤  protocol: 'git+http:',␤  slashes: true,␤  auth: 'user:pass',␤  host: 'h',␤  port: null,␤  hostname: 'h',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/x',␤  path: '/x',␤  href: 'git+http://user:pass@h/x'␤}
    url.parse("http://a.com?x=1/2") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a.com',␤  port: null,␤  hostname: 'a.com',␤  hash: null,␤  search: '?x=1/2',␤  query: 'x=1/2',␤  pathname: '/',␤  path: '/?x=1/2',␤  href: 'http://a.com/?x=1/2'␤}
    url.parse("http://h\\p?a\\b") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'h',␤  port: null,␤  hostname: 'h',␤  hash: null,␤  search: '?a%5Cb',␤  query: 'a%5Cb',␤  pathname: '/p',␤  path: '/p?a%5Cb',␤  href: 'http://h/p?a%5Cb'␤}
    url.parse("//h/p") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '//h/p',␤  path: '//h/p',␤  href: '//h/p'␤}
    url.parse("///p") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '///p',␤  path: '///p',␤  href: '///p'␤}
    url.parse("////p") ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '////p',␤  path: '////p',␤  href: '////p'␤}
    url.parse("http://a'b/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a',␤  port: null,␤  hostname: 'a',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '%27b/',␤  path: '%27b/',␤  href: 'http://a/%27b/'␤}
    url.parse("http://a;b/c") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a',␤  port: null,␤  hostname: 'a',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: ';b/c',␤  path: ';b/c',␤  href: 'http://a/;b/c'␤}
    url.parse("http://-[]/x") ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    url.parse("http://[::1") ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    url.parse("http://xn--a/") ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    url.parse("http://a..b/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a..b',␤  port: null,␤  hostname: 'a..b',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://a..b/'␤}
    url.parse("http://.a/") ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: '.a',␤  port: null,␤  hostname: '.a',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/',␤  path: '/',␤  href: 'http://.a/'␤}
    url.parse('/a?b=c&b=d',true).query ⇒ [Object: null prototype] { b: [ 'c', 'd' ] }
    url.parse('/a',true) ⇒ Url {␤  protocol: null,␤  slashes: null,␤  auth: null,␤  host: null,␤  port: null,␤  hostname: null,␤  hash: null,␤  search: null,␤  query: [Object: null prototype] {},␤  pathname: '/a',␤  path: '/a',␤  href: '/a'␤}
    url.parse('//h/p',false,true) ⇒ Url {␤  protocol: null,␤  slashes: true,␤  auth: null,␤  host: 'h',␤  port: null,␤  hostname: 'h',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/p',␤  path: '/p',␤  href: '//h/p'␤}
    url.parse('//h/p',true,true).host ⇒ 'h'
    url.parse('http://h/p?x=1',true).search ⇒ '?x=1'
    url.resolve("/one/two/three","four") ⇒ '/one/two/four'
    url.resolve("http://example.com/","/one") ⇒ 'http://example.com/one'
    url.resolve("http://example.com/one","/two") ⇒ 'http://example.com/two'
    url.resolve("/foo",".") ⇒ '/'
    url.resolve("/foo","..") ⇒ '/'
    url.resolve("/foo/bar","../../x") ⇒ '/x'
    url.resolve(".","#hash1") ⇒ '#hash1'
    url.resolve("..","#hash1") ⇒ '..#hash1'
    url.resolve("/",".") ⇒ '/'
    url.resolve("/","..") ⇒ '/'
    url.resolve("/foo/",".") ⇒ '/foo/'
    url.resolve("http://a/b/c/d;p?q","g") ⇒ 'http://a/b/c/g'
    url.resolve("http://a/b/c/d;p?q","./g") ⇒ 'http://a/b/c/g'
    url.resolve("http://a/b/c/d;p?q","g/") ⇒ 'http://a/b/c/g/'
    url.resolve("http://a/b/c/d;p?q","/g") ⇒ 'http://a/g'
    url.resolve("http://a/b/c/d;p?q","//g") ⇒ 'http://g/'
    url.resolve("http://a/b/c/d;p?q","?y") ⇒ 'http://a/b/c/d;p?y'
    url.resolve("http://a/b/c/d;p?q","g?y") ⇒ 'http://a/b/c/g?y'
    url.resolve("http://a/b/c/d;p?q","#s") ⇒ 'http://a/b/c/d;p?q#s'
    url.resolve("http://a/b/c/d;p?q","g#s") ⇒ 'http://a/b/c/g#s'
    url.resolve("http://a/b/c/d;p?q","g?y#s") ⇒ 'http://a/b/c/g?y#s'
    url.resolve("http://a/b/c/d;p?q",";x") ⇒ 'http://a/b/c/;x'
    url.resolve("http://a/b/c/d;p?q","") ⇒ 'http://a/b/c/d;p?q'
    url.resolve("http://a/b/c/d;p?q",".") ⇒ 'http://a/b/c/'
    url.resolve("http://a/b/c/d;p?q","./") ⇒ 'http://a/b/c/'
    url.resolve("http://a/b/c/d;p?q","..") ⇒ 'http://a/b/'
    url.resolve("http://a/b/c/d;p?q","../") ⇒ 'http://a/b/'
    url.resolve("http://a/b/c/d;p?q","../g") ⇒ 'http://a/b/g'
    url.resolve("http://a/b/c/d;p?q","../..") ⇒ 'http://a/'
    url.resolve("http://a/b/c/d;p?q","../../../g") ⇒ 'http://a/g'
    url.resolve("http://a/b/c/d;p?q","/./g") ⇒ 'http://a/g'
    url.resolve("http://a/b/c/d;p?q","g.") ⇒ 'http://a/b/c/g.'
    url.resolve("http://a/b/c/d;p?q","..g") ⇒ 'http://a/b/c/..g'
    url.resolve("http://a/b/c/d;p?q","./../g") ⇒ 'http://a/b/g'
    url.resolve("http://a/b/c/d;p?q","g/./h") ⇒ 'http://a/b/c/g/h'
    url.resolve("http://a/b/c/d;p?q","g;x=1/../y") ⇒ 'http://a/b/c/y'
    url.resolve("http://a/b/c/d;p?q","http:g") ⇒ 'http://a/b/c/g'
    url.resolve("http://a/b/c/d;p?q","https:g") ⇒ 'https://g/'
    url.resolve("mailto:a@b","c@d") ⇒ 'mailto:c@d'
    url.resolve("mailto:a@b","?x") ⇒ 'mailto:a@b?x'
    url.resolve("mailto:local@domain","#") ⇒ 'mailto:local@domain#'
    url.resolve("http://u:p@h/x","y") ⇒ 'http://u:p@h/y'
    url.resolve("http://u:p@h/x","//h2/y") ⇒ 'http://h2/y'
    url.resolve("http://u@h/x","//h/y") ⇒ 'http://h/y'
    url.resolve("file:///a/b","c") ⇒ 'file:///a/c'
    url.resolve("file:///a/b","http://x/y") ⇒ 'http://x/y'
    url.resolve("file:///a/b","file:c") ⇒ 'file:///a/c'
    url.resolve("/a/b","http://x") ⇒ 'http://x/'
    url.resolve("","a") ⇒ 'a'
    url.resolve("a","b") ⇒ 'b'
    url.resolve("a/b","../../../c") ⇒ '../../c'
    url.resolve("javascript:x","y") ⇒ 'javascript:y'
    url.resolve("http://h","x") ⇒ 'http://h/x'
    url.resolve("http://h?q","x") ⇒ 'http://h/x'
    url.resolve("//h/a","b") ⇒ '//h/b'
    url.resolve("xmpp:u@h","v@w/x") ⇒ 'xmpp:v@w/x'
    url.resolve("http://a/b","mailto:x") ⇒ 'mailto:x'
    url.resolve("http://x/y","tel:1") ⇒ 'tel:1'
    url.resolve("a://b/c","d") ⇒ 'a://b/d'
    url.resolve("a://b/c","//e") ⇒ 'a://e'
    url.resolveObject('http://a/b','c') ⇒ Url {␤  protocol: 'http:',␤  slashes: true,␤  auth: null,␤  host: 'a',␤  port: null,␤  hostname: 'a',␤  hash: null,␤  search: null,␤  query: null,␤  pathname: '/c',␤  path: '/c',␤  href: 'http://a/c'␤}
    url.parse('http://a/b').resolve('/c') ⇒ 'http://a/c'
    """#
}
