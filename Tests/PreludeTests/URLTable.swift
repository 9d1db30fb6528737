// swift-format-ignore-file
// Data: JavaScript expressions and what Node 24 gives for them, made by running Node. What differs here for a reason is
// left out. A line is `expression ⇒ text`, with ␤ for line breaks in the text; `!` begins what an error says. A `~` marks
// expressions that themselves use what users can patch.

/// URL and URLSearchParams.
enum URLTable {
  /// Parsing: relative, special and other schemes, hosts, percent-encoding.
  static let parsing = #"""
    new URL("http://example\t.\norg","http://example.org/foo/bar").href ⇒ 'http://example.org/'
    new URL("http://user:pass@foo:21/bar;par?b#c","http://example.org/foo/bar").href ⇒ 'http://user:pass@foo:21/bar;par?b#c'
    new URL("https://test:@test","http://example.org/foo/bar").href ⇒ 'https://test@test/'
    new URL("https://:@test","http://example.org/foo/bar").href ⇒ 'https://test/'
    new URL("non-special://test:@test/x","http://example.org/foo/bar").href ⇒ 'non-special://test@test/x'
    new URL("non-special://:@test/x","http://example.org/foo/bar").href ⇒ 'non-special://test/x'
    new URL("http:foo.com","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/foo.com'
    new URL("\t   :foo.com   \n","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:foo.com'
    new URL(" foo.com  ","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/foo.com'
    new URL("a:\t foo.com","http://example.org/foo/bar").href ⇒ 'a: foo.com'
    new URL("http://f:21/ b ? d # e ","http://example.org/foo/bar").href ⇒ 'http://f:21/%20b%20?%20d%20#%20e'
    new URL("lolscheme:x x#x x","http://example.org/foo/bar").href ⇒ 'lolscheme:x x#x%20x'
    new URL("http://f:c/b","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://f: /b","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://f:00000000000000/b","http://example.org/foo/bar").href ⇒ 'http://f:0/b'
    new URL("http://f:00000000000000000000080/b","http://example.org/foo/bar").href ⇒ 'http://f/b'
    new URL("http://f:b/c","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://f:999999/b","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("non-special://f:999999/c","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://f: 21 / b ? d # e ","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar'
    new URL("  \t","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar'
    new URL(":foo.com/","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:foo.com/'
    new URL(":foo.com","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:foo.com'
    new URL(":","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:'
    new URL(":a","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:a'
    new URL(":/","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:/'
    new URL(":\\","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:/'
    new URL(":#","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:#'
    new URL("#","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar#'
    new URL("#/","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar#/'
    new URL("#\\","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar#\\'
    new URL("#;?","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar#;?'
    new URL("?","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar?'
    new URL("/","http://example.org/foo/bar").href ⇒ 'http://example.org/'
    new URL(":23","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:23'
    new URL("/:23","http://example.org/foo/bar").href ⇒ 'http://example.org/:23'
    new URL("\\x","http://example.org/foo/bar").href ⇒ 'http://example.org/x'
    new URL("\\\\x\\hello","http://example.org/foo/bar").href ⇒ 'http://x/hello'
    new URL("::","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/::'
    new URL("::23","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/::23'
    new URL("http://","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://a:b@c:29/d","http://example.org/foo/bar").href ⇒ 'http://a:b@c:29/d'
    new URL("http::@c:29","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/:@c:29'
    new URL("http://&a:foo(b]c@d:2/","http://example.org/foo/bar").href ⇒ 'http://&a:foo(b%5Dc@d:2/'
    new URL("http://::@c@d:2","http://example.org/foo/bar").href ⇒ 'http://:%3A%40c@d:2/'
    new URL("http://foo.com:b@d/","http://example.org/foo/bar").href ⇒ 'http://foo.com:b@d/'
    new URL("http://foo.com/\\@","http://example.org/foo/bar").href ⇒ 'http://foo.com//@'
    new URL("http:\\\\foo.com\\","http://example.org/foo/bar").href ⇒ 'http://foo.com/'
    new URL("http:\\\\a\\b:c\\d@foo.com\\","http://example.org/foo/bar").href ⇒ 'http://a/b:c/d@foo.com/'
    new URL("http://a:b@c\\","http://example.org/foo/bar").href ⇒ 'http://a:b@c/'
    new URL("ws://a@b\\c","http://example.org/foo/bar").href ⇒ 'ws://a@b/c'
    new URL("foo:/","http://example.org/foo/bar").href ⇒ 'foo:/'
    new URL("foo:/bar.com/","http://example.org/foo/bar").href ⇒ 'foo:/bar.com/'
    new URL("foo://///////","http://example.org/foo/bar").href ⇒ 'foo://///////'
    new URL("foo://///////bar.com/","http://example.org/foo/bar").href ⇒ 'foo://///////bar.com/'
    new URL("foo:////:///// ","http://example.org/foo/bar").href ⇒ 'foo:////://///'
    new URL("c:/foo","http://example.org/foo/bar").href ⇒ 'c:/foo'
    new URL("//foo/bar","http://example.org/foo/bar").href ⇒ 'http://foo/bar'
    new URL("http://foo/path;a??e#f#g","http://example.org/foo/bar").href ⇒ 'http://foo/path;a??e#f#g'
    new URL("http://foo/abcd?efgh?ijkl","http://example.org/foo/bar").href ⇒ 'http://foo/abcd?efgh?ijkl'
    new URL("http://foo/abcd#foo?bar","http://example.org/foo/bar").href ⇒ 'http://foo/abcd#foo?bar'
    new URL("[61:24:74]:98","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/[61:24:74]:98'
    new URL("http:[61:27]/:foo","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/[61:27]/:foo'
    new URL("http://[1::2]:3:4","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://2001::1","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[::127.0.0.1]","http://example.org/foo/bar").href ⇒ 'http://[::7f00:1]/'
    new URL("http://[::127.0.0.1.]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[0:0:0:0:0:0:13.1.68.3]","http://example.org/foo/bar").href ⇒ 'http://[::d01:4403]/'
    new URL("http://[2001::1]","http://example.org/foo/bar").href ⇒ 'http://[2001::1]/'
    new URL("http://[2001::1","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[::1.2.3]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[::1.2.3.4x]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[1:2:0:0:5:0:0:0]/","http://example.org/foo/bar").href ⇒ 'http://[1:2:0:0:5::]/'
    new URL("http://[1:2:3:4:5:6:7:8:9]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[::1%eth0]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("ftp:/example.com/","http://example.org/foo/bar").href ⇒ 'ftp://example.com/'
    new URL("madeupscheme:/example.com/","http://example.org/foo/bar").href ⇒ 'madeupscheme:/example.com/'
    new URL("file:/example.com/","http://example.org/foo/bar").href ⇒ 'file:///example.com/'
    new URL("ftps:/example.com/","http://example.org/foo/bar").href ⇒ 'ftps:/example.com/'
    new URL("gopher:/example.com/","http://example.org/foo/bar").href ⇒ 'gopher:/example.com/'
    new URL("ws:/example.com/","http://example.org/foo/bar").href ⇒ 'ws://example.com/'
    new URL("wss:/example.com/","http://example.org/foo/bar").href ⇒ 'wss://example.com/'
    new URL("javascript:/example.com/","http://example.org/foo/bar").href ⇒ 'javascript:/example.com/'
    new URL("mailto:/example.com/","http://example.org/foo/bar").href ⇒ 'mailto:/example.com/'
    new URL("ftp:example.com/","http://example.org/foo/bar").href ⇒ 'ftp://example.com/'
    new URL("data:example.com/","http://example.org/foo/bar").href ⇒ 'data:example.com/'
    new URL("data:text/html,test#test","http://example.org/foo/bar").href ⇒ 'data:text/html,test#test'
    new URL("mailto:a@b.c","http://example.org/foo/bar").href ⇒ 'mailto:a@b.c'
    new URL("/a/b/c","http://example.org/foo/bar").href ⇒ 'http://example.org/a/b/c'
    new URL("/a/ /c","http://example.org/foo/bar").href ⇒ 'http://example.org/a/%20/c'
    new URL("/a%2fc","http://example.org/foo/bar").href ⇒ 'http://example.org/a%2fc'
    new URL("/a/%2f/c","http://example.org/foo/bar").href ⇒ 'http://example.org/a/%2f/c'
    new URL("#\u03b2","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar#%CE%B2'
    new URL("data:text/html,<p>\u00e9\u0001","http://example.org/foo/bar").href ⇒ 'data:text/html,<p>%C3%A9'
    new URL("tel:1234567890","http://example.org/foo/bar").href ⇒ 'tel:1234567890'
    new URL("ssh://example.com/foo/bar.git","http://example.org/foo/bar").href ⇒ 'ssh://example.com/foo/bar.git'
    new URL("file:c:\\foo\\bar.html","http://example.org/foo/bar").href ⇒ 'file:///c:/foo/bar.html'
    new URL("  File:c|////foo\\bar.html","http://example.org/foo/bar").href ⇒ 'file:///c:////foo/bar.html'
    new URL("C|/foo/bar","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/C|/foo/bar'
    new URL("/C|\\foo\\bar","http://example.org/foo/bar").href ⇒ 'http://example.org/C|/foo/bar'
    new URL("//C|/foo/bar","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("//server/file","http://example.org/foo/bar").href ⇒ 'http://server/file'
    new URL("\\\\server\\file","http://example.org/foo/bar").href ⇒ 'http://server/file'
    new URL("/\\server/file","http://example.org/foo/bar").href ⇒ 'http://server/file'
    new URL("file:///foo/bar.txt","http://example.org/foo/bar").href ⇒ 'file:///foo/bar.txt'
    new URL("file:///home/me","http://example.org/foo/bar").href ⇒ 'file:///home/me'
    new URL("//","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("///","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("///test","http://example.org/foo/bar").href ⇒ 'http://test/'
    new URL("file://test","http://example.org/foo/bar").href ⇒ 'file://test/'
    new URL("file://localhost","http://example.org/foo/bar").href ⇒ 'file:///'
    new URL("file://localhost/test","http://example.org/foo/bar").href ⇒ 'file:///test'
    new URL("test","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/test'
    new URL("file:test","http://example.org/foo/bar").href ⇒ 'file:///test'
    new URL("http://example.com/././foo","http://example.org/foo/bar").href ⇒ 'http://example.com/foo'
    new URL("http://example.com/./.foo","http://example.org/foo/bar").href ⇒ 'http://example.com/.foo'
    new URL("http://example.com/foo/.","http://example.org/foo/bar").href ⇒ 'http://example.com/foo/'
    new URL("http://example.com/foo/./","http://example.org/foo/bar").href ⇒ 'http://example.com/foo/'
    new URL("http://example.com/foo/bar/../ton/../../a","http://example.org/foo/bar").href ⇒ 'http://example.com/a'
    new URL("http://example.com/foo/../../..","http://example.org/foo/bar").href ⇒ 'http://example.com/'
    new URL("http://example.com/foo/../../../ton","http://example.org/foo/bar").href ⇒ 'http://example.com/ton'
    new URL("http://example.com/foo/%2e","http://example.org/foo/bar").href ⇒ 'http://example.com/foo/'
    new URL("http://example.com/foo/%2e%2","http://example.org/foo/bar").href ⇒ 'http://example.com/foo/%2e%2'
    new URL("http://example.com/foo/%2e./%2e%2e/.%2e/%2e.bar","http://example.org/foo/bar").href ⇒ 'http://example.com/%2e.bar'
    new URL("http://example.com////../..","http://example.org/foo/bar").href ⇒ 'http://example.com//'
    new URL("http://example.com/foo/bar//../..","http://example.org/foo/bar").href ⇒ 'http://example.com/foo/'
    new URL("http://example.com/foo","http://example.org/foo/bar").href ⇒ 'http://example.com/foo'
    new URL("http://example.com/%20foo","http://example.org/foo/bar").href ⇒ 'http://example.com/%20foo'
    new URL("http://example.com/foo%","http://example.org/foo/bar").href ⇒ 'http://example.com/foo%'
    new URL("http://example.com/foo%2","http://example.org/foo/bar").href ⇒ 'http://example.com/foo%2'
    new URL("http://example.com/foo%2zbar","http://example.org/foo/bar").href ⇒ 'http://example.com/foo%2zbar'
    new URL("http://example.com/foo%2\u00a9zbar","http://example.org/foo/bar").href ⇒ 'http://example.com/foo%2%C2%A9zbar'
    new URL("http://example.com/foo%41%7a","http://example.org/foo/bar").href ⇒ 'http://example.com/foo%41%7a'
    new URL("http://example.com/foo\t\u0091%91","http://example.org/foo/bar").href ⇒ 'http://example.com/foo%C2%91%91'
    new URL("http://example.com/foo%00%51","http://example.org/foo/bar").href ⇒ 'http://example.com/foo%00%51'
    new URL("http://example.com/(%28:%3A%29)","http://example.org/foo/bar").href ⇒ 'http://example.com/(%28:%3A%29)'
    new URL("http://example.com/foo\tbar","http://example.org/foo/bar").href ⇒ 'http://example.com/foobar'
    new URL("http://example.com\\\\foo\\\\bar","http://example.org/foo/bar").href ⇒ 'http://example.com//foo//bar'
    new URL("http://example.com/%7Ffp3%3Eju%3Dduvgw%3Dd","http://example.org/foo/bar").href ⇒ 'http://example.com/%7Ffp3%3Eju%3Dduvgw%3Dd'
    new URL("http://example.com/@asdf%40","http://example.org/foo/bar").href ⇒ 'http://example.com/@asdf%40'
    new URL("http://example.com/\u4f60\u597d\u4f60\u597d","http://example.org/foo/bar").href ⇒ 'http://example.com/%E4%BD%A0%E5%A5%BD%E4%BD%A0%E5%A5%BD'
    new URL("http://example.com/\u2025/foo","http://example.org/foo/bar").href ⇒ 'http://example.com/%E2%80%A5/foo'
    new URL("http://example.com/\ufeff/foo","http://example.org/foo/bar").href ⇒ 'http://example.com/%EF%BB%BF/foo'
    new URL("http://example.com/\u202e/foo/\u202d/bar","http://example.org/foo/bar").href ⇒ 'http://example.com/%E2%80%AE/foo/%E2%80%AD/bar'
    new URL("http://www.google.com/foo?bar=baz# \u00bb","http://example.org/foo/bar").href ⇒ 'http://www.google.com/foo?bar=baz#%20%C2%BB'
    new URL("data:test# \u00bb","http://example.org/foo/bar").href ⇒ 'data:test#%20%C2%BB'
    new URL("http://www","http://example.org/foo/bar").href ⇒ 'http://www/'
    new URL("http://192.0x00A80001","http://example.org/foo/bar").href ⇒ 'http://192.168.0.1/'
    new URL("http://www/foo%2Ehtml","http://example.org/foo/bar").href ⇒ 'http://www/foo%2Ehtml'
    new URL("http://www/foo/%2E/html","http://example.org/foo/bar").href ⇒ 'http://www/foo/html'
    new URL("http://user:pass@/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://%25DOMAIN:foobar@foodomain.com/","http://example.org/foo/bar").href ⇒ 'http://%25DOMAIN:foobar@foodomain.com/'
    new URL("http:\\\\www.google.com\\foo","http://example.org/foo/bar").href ⇒ 'http://www.google.com/foo'
    new URL("http://foo:80/","http://example.org/foo/bar").href ⇒ 'http://foo/'
    new URL("http://foo:81/","http://example.org/foo/bar").href ⇒ 'http://foo:81/'
    new URL("httpa://foo:80/","http://example.org/foo/bar").href ⇒ 'httpa://foo:80/'
    new URL("http://foo:-80/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("https://foo:443/","http://example.org/foo/bar").href ⇒ 'https://foo/'
    new URL("https://foo:80/","http://example.org/foo/bar").href ⇒ 'https://foo:80/'
    new URL("ftp://foo:21/","http://example.org/foo/bar").href ⇒ 'ftp://foo/'
    new URL("ftp://foo:80/","http://example.org/foo/bar").href ⇒ 'ftp://foo:80/'
    new URL("ws://foo:80/","http://example.org/foo/bar").href ⇒ 'ws://foo/'
    new URL("wss://foo:443/","http://example.org/foo/bar").href ⇒ 'wss://foo/'
    new URL("http:a:b@/www.example.com","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/a:b@/www.example.com'
    new URL("http://a:b@www.example.com","http://example.org/foo/bar").href ⇒ 'http://a:b@www.example.com/'
    new URL("http:/@/www.example.com","http://example.org/foo/bar").href ⇒ 'http://example.org/@/www.example.com'
    new URL("http://@/www.example.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("https:@/www.example.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://:@/www.example.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://www.@pple.com","http://example.org/foo/bar").href ⇒ 'http://www.@pple.com/'
    new URL("/test.txt","http://example.org/foo/bar").href ⇒ 'http://example.org/test.txt'
    new URL(".","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/'
    new URL("..","http://example.org/foo/bar").href ⇒ 'http://example.org/'
    new URL("test.txt","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/test.txt'
    new URL("./test.txt","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/test.txt'
    new URL("../test.txt","http://example.org/foo/bar").href ⇒ 'http://example.org/test.txt'
    new URL("../aaa/test.txt","http://example.org/foo/bar").href ⇒ 'http://example.org/aaa/test.txt'
    new URL("../../test.txt","http://example.org/foo/bar").href ⇒ 'http://example.org/test.txt'
    new URL("\u4e2d/test.txt","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/%E4%B8%AD/test.txt'
    new URL("http://www.example2.com","http://example.org/foo/bar").href ⇒ 'http://www.example2.com/'
    new URL("//www.example2.com","http://example.org/foo/bar").href ⇒ 'http://www.example2.com/'
    new URL("http://ExAmPlE.CoM","http://example.org/foo/bar").href ⇒ 'http://example.com/'
    new URL("http://example example.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://Goo%20 goo%7C|.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[:]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://GOO\u200b\u2060\ufeffgoo.com","http://example.org/foo/bar").href ⇒ 'http://googoo.com/'
    new URL("\u0000\u001b\u0004\u0012 http://example.com/\u001f \r ","http://example.org/foo/bar").href ⇒ 'http://example.com/'
    new URL("http://www.foo\u3002bar.com","http://example.org/foo/bar").href ⇒ 'http://www.foo.bar.com/'
    new URL("http://\ufdd0zyx.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://%ef%b7%90zyx.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("https://\ufffd","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("https://x/\ufffd?\ufffd#\ufffd","http://example.org/foo/bar").href ⇒ 'https://x/%EF%BF%BD?%EF%BF%BD#%EF%BF%BD'
    new URL("http://a.b.c.xFZZ..","http://example.org/foo/bar").href ⇒ 'http://a.b.c.xfzz../'
    new URL("http://\uff27\uff4f.com","http://example.org/foo/bar").href ⇒ 'http://go.com/'
    new URL("http://\uff05\uff14\uff11.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://%ef%bc%85%ef%bc%94%ef%bc%91.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://\uff05\uff10\uff10.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://\u4f60\u597d\u4f60\u597d","http://example.org/foo/bar").href ⇒ 'http://xn--6qqa088eba/'
    new URL("https://fa\u00df.ExAmPlE/","http://example.org/foo/bar").href ⇒ 'https://xn--fa-hia.example/'
    new URL("sc://fa\u00df.ExAmPlE/","http://example.org/foo/bar").href ⇒ 'sc://fa%C3%9F.ExAmPlE/'
    new URL("http://%zz%66%a.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://%25","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://hello%00","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://192.168.0.257","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://%3g%78%63%30%2e%30%32%35%30%2E.01","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://192.168.0.1 hello","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("https://x x:12","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://%30%78%63%30%2e%30%32%35%30.01","http://example.org/foo/bar").href ⇒ 'http://192.168.0.1/'
    new URL("http://0Xc0.0250.01","http://example.org/foo/bar").href ⇒ 'http://192.168.0.1/'
    new URL("http://[www.google.com]/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[google.com]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[::1.2.3.4x]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[::1.2.3.]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[::.1.2]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://[::%31]","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://i:foo@bar","http://example.org/foo/bar").href ⇒ 'http://i:foo@bar/'
    new URL("i","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/i'
    new URL("../i","http://example.org/foo/bar").href ⇒ 'http://example.org/i'
    new URL("/i","http://example.org/foo/bar").href ⇒ 'http://example.org/i'
    new URL("?i","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar?i'
    new URL("#i","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/bar#i'
    new URL("http://ho%20st/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://ho%3Cst/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://!\"$&'()*+,-.;=_`{}~/","http://example.org/foo/bar").href ⇒ 'http://!"$&\'()*+,-.;=_`{}~/'
    new URL("sc://\u0001\u0002%/","http://example.org/foo/bar").href ⇒ 'sc://%01%02%/'
    new URL("sc://\u00f1.test/","http://example.org/foo/bar").href ⇒ 'sc://%C3%B1.test/'
    new URL("sc://\u00f1","http://example.org/foo/bar").href ⇒ 'sc://%C3%B1'
    new URL("sc://%/","http://example.org/foo/bar").href ⇒ 'sc://%/'
    new URL("sc://@/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("sc://te@s:t@/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("sc://:/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("sc://:12/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("sc://[/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("sc://\\/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("sc://]/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("sc:\\../","http://example.org/foo/bar").href ⇒ 'sc:\\../'
    new URL("x:","http://example.org/foo/bar").href ⇒ 'x:'
    new URL("::a@c@d","http://example.org/foo/bar").href ⇒ 'http://example.org/foo/::a@c@d'
    new URL("javascript:javascript:","http://example.org/foo/bar").href ⇒ 'javascript:javascript:'
    new URL("javascript://test:12/%0a","http://example.org/foo/bar").href ⇒ 'javascript://test:12/%0a'
    new URL("ws://example.com:8080/p?q#h","http://example.org/foo/bar").href ⇒ 'ws://example.com:8080/p?q#h'
    new URL("http://a/p?'q","http://example.org/foo/bar").href ⇒ 'http://a/p?%27q'
    new URL("sc://a/p?'q","http://example.org/foo/bar").href ⇒ "sc://a/p?'q"
    new URL("http://a.b-c.de","http://example.org/foo/bar").href ⇒ 'http://a.b-c.de/'
    new URL("http://1.2.3.4.5/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://1.2.3/","http://example.org/foo/bar").href ⇒ 'http://1.2.0.3/'
    new URL("http://1.2.3.4./","http://example.org/foo/bar").href ⇒ 'http://1.2.3.4/'
    new URL("http://0x","http://example.org/foo/bar").href ⇒ 'http://0.0.0.0/'
    new URL("http://0x100000000","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://4294967295","http://example.org/foo/bar").href ⇒ 'http://255.255.255.255/'
    new URL("http://4294967296","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://256.256.256.256","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://foo.0x4","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://foo.09","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://1e2","http://example.org/foo/bar").href ⇒ 'http://1e2/'
    new URL("http://09.2.3.4","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("file:///C|/x","http://example.org/foo/bar").href ⇒ 'file:///C:/x'
    new URL("file:///c:/../..","http://example.org/foo/bar").href ⇒ 'file:///c:/'
    new URL("file:/C|/","http://example.org/foo/bar").href ⇒ 'file:///C:/'
    new URL("file://C|/","http://example.org/foo/bar").href ⇒ 'file:///C:/'
    new URL("file:..","http://example.org/foo/bar").href ⇒ 'file:///'
    new URL("file:.","http://example.org/foo/bar").href ⇒ 'file:///'
    new URL("file:?q","http://example.org/foo/bar").href ⇒ 'file:///?q'
    new URL("file:#f","http://example.org/foo/bar").href ⇒ 'file:///#f'
    new URL("file:\\c:\\foo","http://example.org/foo/bar").href ⇒ 'file:///c:/foo'
    new URL("about:blank","http://example.org/foo/bar").href ⇒ 'about:blank'
    new URL("blob:https://example.com:443/x","http://example.org/foo/bar").href ⇒ 'blob:https://example.com:443/x'
    new URL("blob:d3958f5c","http://example.org/foo/bar").href ⇒ 'blob:d3958f5c'
    new URL("http://a/^`{}|\"<>","http://example.org/foo/bar").href ⇒ 'http://a/%5E%60%7B%7D|%22%3C%3E'
    new URL("http://a?^`{}|\"<>","http://example.org/foo/bar").href ⇒ 'http://a/?^`{}|%22%3C%3E'
    new URL("http://a#^`{}|\"<>","http://example.org/foo/bar").href ⇒ 'http://a/#^%60{}|%22%3C%3E'
    new URL("http://u^|:p^|@h/","http://example.org/foo/bar").href ⇒ 'http://u%5E%7C:p%5E%7C@h/'
    new URL("web+demo:/.//not-a-host/","http://example.org/foo/bar").href ⇒ 'web+demo:/.//not-a-host/'
    new URL("web+demo:/a/..//not-a-host/","http://example.org/foo/bar").href ⇒ 'web+demo:/.//not-a-host/'
    new URL("web+demo://a/..//x","http://example.org/foo/bar").href ⇒ 'web+demo://a//x'
    new URL("web+demo:/.//","http://example.org/foo/bar").href ⇒ 'web+demo:/.//'
    new URL("a:b c ?d e #f g ","http://example.org/foo/bar").href ⇒ 'a:b c%20?d%20e%20#f%20g'
    new URL("data:space    ","http://example.org/foo/bar").href ⇒ 'data:space'
    new URL("data:space   #h","http://example.org/foo/bar").href ⇒ 'data:space  %20#h'
    new URL("data:space   ?q","http://example.org/foo/bar").href ⇒ 'data:space  %20?q'
    new URL("http://xn--/","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://xn--a","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://xn--zca","http://example.org/foo/bar").href ⇒ 'http://xn--zca/'
    new URL("http://a_b","http://example.org/foo/bar").href ⇒ 'http://a_b/'
    new URL("http://-a-/","http://example.org/foo/bar").href ⇒ 'http://-a-/'
    new URL("http://\u2603.net/","http://example.org/foo/bar").href ⇒ 'http://xn--n3h.net/'
    new URL("http://\u00fc.com","http://example.org/foo/bar").href ⇒ 'http://xn--tda.com/'
    new URL("http://B\u00dcCHER.example","http://example.org/foo/bar").href ⇒ 'http://xn--bcher-kva.example/'
    new URL("http://xn--bcher-kva.example","http://example.org/foo/bar").href ⇒ 'http://xn--bcher-kva.example/'
    new URL("http://xn--bCher-kva.example","http://example.org/foo/bar").href ⇒ 'http://xn--bcher-kva.example/'
    new URL("http://xn--b\u00fccher","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://\u65e5\u672c\u8a9e\u3002jp","http://example.org/foo/bar").href ⇒ 'http://xn--wgv71a119e.jp/'
    new URL("http://\u0645\u062b\u0627\u0644.\u0625\u062e\u062a\u0628\u0627\u0631","http://example.org/foo/bar").href ⇒ 'http://xn--mgbh0fb.xn--kgbechtv/'
    new URL("http://ex\u00adample.com","http://example.org/foo/bar").href ⇒ 'http://example.com/'
    new URL("http://a\u200db","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://a\u0301.com","http://example.org/foo/bar").href ⇒ 'http://xn--1ca.com/'
    new URL("http://\u0301a.com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://\u2460.com","http://example.org/foo/bar").href ⇒ 'http://1.com/'
    new URL("http://\ufdfa","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://K.com","http://example.org/foo/bar").href ⇒ 'http://k.com/'
    new URL("http://\u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2.gr","http://example.org/foo/bar").href ⇒ 'http://xn--kxa6ajbbmh.gr/'
    new URL("http://\u03a3\u0391\u03a3.gr","http://example.org/foo/bar").href ⇒ 'http://xn--mxa9ab.gr/'
    new URL("http://\u0130.com","http://example.org/foo/bar").href ⇒ 'http://xn--i-9bb.com/'
    new URL("http://\ud83d\udca9.la","http://example.org/foo/bar").href ⇒ 'http://xn--ls8h.la/'
    new URL("http://\u1e9e.de","http://example.org/foo/bar").href ⇒ 'http://xn--zca.de/'
    new URL("http://a\u2260b","http://example.org/foo/bar").href ⇒ 'http://xn--ab-miv/'
    new URL("http://a<b","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://a%3Eb","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://aaa\u2488com","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://\ud83d","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("http://x\u0000y","http://example.org/foo/bar").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("#","mailto:x@x.com").href ⇒ 'mailto:x@x.com#'
    new URL("x","mailto:x@x").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("//x:","file:///a").href ⇒ 'file:///x:'
    new URL("C|","file://host/dir/file").href ⇒ 'file://host/C:'
    new URL("C|a","file://host/dir/file").href ⇒ 'file://host/dir/C|a'
    new URL("C|#","file://host/dir/file").href ⇒ 'file://host/C:#'
    new URL("C|?","file://host/D:/dir1/dir2/file").href ⇒ 'file://host/C:?'
    new URL("C|\n/","file://host/dir/file").href ⇒ 'file://host/C:/'
    new URL("/","file:///C:/a/b").href ⇒ 'file:///C:/'
    new URL("..","file:///C:/").href ⇒ 'file:///C:/'
    new URL("/..","file:///C:/x").href ⇒ 'file:///C:/'
    new URL("/","file://h/C:/a/b").href ⇒ 'file://h/C:/'
    new URL("//d:/..","file:///C:/a/b").href ⇒ 'file:///d:/'
    new URL("\\x","sc://a/b/c").href ⇒ 'sc://a/b/\\x'
    new URL("//x","sc://a/b").href ⇒ 'sc://x'
    new URL("/..//x","sc:/a").href ⇒ 'sc:/.//x'
    new URL("?x","data:a").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("#x","data:a b ").href ⇒ 'data:a b#x'
    new URL("../x","sc:a").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("","http://user:pw@h/p?q#f").href ⇒ 'http://user:pw@h/p?q'
    new URL("//h2","http://u@h").href ⇒ 'http://h2/'
    new URL("/","http://u:p@h/x").href ⇒ 'http://u:p@h/'
    new URL("http:x","http://h/a/b").href ⇒ 'http://h/a/x'
    new URL("https:x","http://h/a/b").href ⇒ 'https://x/'
    new URL("http:/x","http://h/a/b").href ⇒ 'http://h/x'
    new URL("x","about:blank").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("..","non-special://h/a/b/c").href ⇒ 'non-special://h/a/'
    new URL("?a","file:///x/y").href ⇒ 'file:///x/y?a'
    new URL("x","nope").href ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("///x","file:///y").href ⇒ 'file:///x'
    new URL("////x","http://a/b").href ⇒ 'http://x/'
    new URL("\\\\\\x","http://a/b").href ⇒ 'http://x/'
    new URL("i","sc:/pa/po").href ⇒ 'sc:/pa/i'
    new URL("../i","sc:/pa/po").href ⇒ 'sc:/i'
    new URL("/i","sc://ho/pa").href ⇒ 'sc://ho/i'
    new URL("#i","sc:sd").href ⇒ 'sc:sd#i'
    URL.canParse("http://example.com") ⇒ true
    URL.parse("http://example.com") ⇒ URL {␤  href: 'http://example.com/',␤  origin: 'http://example.com',␤  protocol: 'http:',␤  username: '',␤  password: '',␤  host: 'example.com',␤  hostname: 'example.com',␤  port: '',␤  pathname: '/',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    new URL("http://example.com") ⇒ URL {␤  href: 'http://example.com/',␤  origin: 'http://example.com',␤  protocol: 'http:',␤  username: '',␤  password: '',␤  host: 'example.com',␤  hostname: 'example.com',␤  port: '',␤  pathname: '/',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    URL.canParse("http://example.com:80") ⇒ true
    URL.parse("http://example.com:80") ⇒ URL {␤  href: 'http://example.com/',␤  origin: 'http://example.com',␤  protocol: 'http:',␤  username: '',␤  password: '',␤  host: 'example.com',␤  hostname: 'example.com',␤  port: '',␤  pathname: '/',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    new URL("http://example.com:80") ⇒ URL {␤  href: 'http://example.com/',␤  origin: 'http://example.com',␤  protocol: 'http:',␤  username: '',␤  password: '',␤  host: 'example.com',␤  hostname: 'example.com',␤  port: '',␤  pathname: '/',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    URL.canParse("nonsense") ⇒ false
    URL.parse("nonsense") ⇒ null
    new URL("nonsense") ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    URL.canParse("//a") ⇒ false
    URL.parse("//a") ⇒ null
    new URL("//a") ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    URL.canParse(":") ⇒ false
    URL.parse(":") ⇒ null
    new URL(":") ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    new URL("https://u:p@h.ex:99/p/a?x=1&y=2#f") ⇒ URL {␤  href: 'https://u:p@h.ex:99/p/a?x=1&y=2#f',␤  origin: 'https://h.ex:99',␤  protocol: 'https:',␤  username: 'u',␤  password: 'p',␤  host: 'h.ex:99',␤  hostname: 'h.ex',␤  port: '99',␤  pathname: '/p/a',␤  search: '?x=1&y=2',␤  searchParams: URLSearchParams { 'x' => '1', 'y' => '2' },␤  hash: '#f'␤}
    ~ JSON.stringify(new URL("https://u:p@h.ex:99/p/a?x=1&y=2#f")) ⇒ '"https://u:p@h.ex:99/p/a?x=1&y=2#f"'
    `${new URL("https://u:p@h.ex:99/p/a?x=1&y=2#f")}` ⇒ 'https://u:p@h.ex:99/p/a?x=1&y=2#f'
    new URL("https://u:p@h.ex:99/p/a?x=1&y=2#f").origin ⇒ 'https://h.ex:99'
    new URL("data:a b") ⇒ URL {␤  href: 'data:a b',␤  origin: 'null',␤  protocol: 'data:',␤  username: '',␤  password: '',␤  host: '',␤  hostname: '',␤  port: '',␤  pathname: 'a b',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    ~ JSON.stringify(new URL("data:a b")) ⇒ '"data:a b"'
    `${new URL("data:a b")}` ⇒ 'data:a b'
    new URL("data:a b").origin ⇒ 'null'
    new URL("file:///a/b") ⇒ URL {␤  href: 'file:///a/b',␤  origin: 'null',␤  protocol: 'file:',␤  username: '',␤  password: '',␤  host: '',␤  hostname: '',␤  port: '',␤  pathname: '/a/b',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    ~ JSON.stringify(new URL("file:///a/b")) ⇒ '"file:///a/b"'
    `${new URL("file:///a/b")}` ⇒ 'file:///a/b'
    new URL("file:///a/b").origin ⇒ 'null'
    new URL("blob:http://a/x") ⇒ URL {␤  href: 'blob:http://a/x',␤  origin: 'http://a',␤  protocol: 'blob:',␤  username: '',␤  password: '',␤  host: '',␤  hostname: '',␤  port: '',␤  pathname: 'http://a/x',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    ~ JSON.stringify(new URL("blob:http://a/x")) ⇒ '"blob:http://a/x"'
    `${new URL("blob:http://a/x")}` ⇒ 'blob:http://a/x'
    new URL("blob:http://a/x").origin ⇒ 'http://a'
    new URL("sc://h?") ⇒ URL {␤  href: 'sc://h?',␤  origin: 'null',␤  protocol: 'sc:',␤  username: '',␤  password: '',␤  host: 'h',␤  hostname: 'h',␤  port: '',␤  pathname: '',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    ~ JSON.stringify(new URL("sc://h?")) ⇒ '"sc://h?"'
    `${new URL("sc://h?")}` ⇒ 'sc://h?'
    new URL("sc://h?").origin ⇒ 'null'
    new URL("http://h?#") ⇒ URL {␤  href: 'http://h/?#',␤  origin: 'http://h',␤  protocol: 'http:',␤  username: '',␤  password: '',␤  host: 'h',␤  hostname: 'h',␤  port: '',␤  pathname: '/',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    ~ JSON.stringify(new URL("http://h?#")) ⇒ '"http://h/?#"'
    `${new URL("http://h?#")}` ⇒ 'http://h/?#'
    new URL("http://h?#").origin ⇒ 'http://h'
    """#

  /// What setting an attribute makes of a URL.
  static let setters = #"""
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.protocol = "https"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.protocol = "file"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.protocol = ""; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.protocol = "sc:"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.username = "a:b@"; u.href } ⇒ 'https://a%3Ab%40:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.username = "\u00e9"; u.href } ⇒ 'https://%C3%A9:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.password = "a'b"; u.href } ⇒ "https://u:a'b@h.example:99/p/a?x=1#f"
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.host = "x:80"; u.href } ⇒ 'https://u:p@x:80/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.host = "a?b"; u.href } ⇒ 'https://u:p@a:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.host = "h:99999"; u.href } ⇒ 'https://u:p@h:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.host = "example.com:65536"; u.href } ⇒ 'https://u:p@example.com:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.host = "x@y"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.hostname = "h2"; u.href } ⇒ 'https://u:p@h2:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.hostname = "x y"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.hostname = "[::1]"; u.href } ⇒ 'https://u:p@[::1]:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.hostname = "xn--a"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.port = ""; u.href } ⇒ 'https://u:p@h.example/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.port = "65536"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.port = "00080"; u.href } ⇒ 'https://u:p@h.example:80/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.port = "+1"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.pathname = ""; u.href } ⇒ 'https://u:p@h.example:99/?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.pathname = "\\a\\b"; u.href } ⇒ 'https://u:p@h.example:99/a/b?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.pathname = "/\u00e9"; u.href } ⇒ 'https://u:p@h.example:99/%C3%A9?x=1#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.search = "x y"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x%20y#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.search = "?"; u.href } ⇒ 'https://u:p@h.example:99/p/a?#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.search = "a\tb"; u.href } ⇒ 'https://u:p@h.example:99/p/a?ab#f'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.hash = "y z"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#y%20z'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.hash = "`<"; u.href } ⇒ 'https://u:p@h.example:99/p/a?x=1#%60%3C'
    { const u = new URL("https://u:p@h.example:99/p/a?x=1#f"); u.href = "x"; u.href } ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    { const u = new URL("http://h/"); u.protocol = "https"; u.href } ⇒ 'https://h/'
    { const u = new URL("http://h/"); u.protocol = "file"; u.href } ⇒ 'file://h/'
    { const u = new URL("http://h/"); u.protocol = ""; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.protocol = "sc:"; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.username = "a:b@"; u.href } ⇒ 'http://a%3Ab%40@h/'
    { const u = new URL("http://h/"); u.username = "\u00e9"; u.href } ⇒ 'http://%C3%A9@h/'
    { const u = new URL("http://h/"); u.password = "a'b"; u.href } ⇒ "http://:a'b@h/"
    { const u = new URL("http://h/"); u.host = "x:80"; u.href } ⇒ 'http://x/'
    { const u = new URL("http://h/"); u.host = "a?b"; u.href } ⇒ 'http://a/'
    { const u = new URL("http://h/"); u.host = "h:99999"; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.host = "example.com:65536"; u.href } ⇒ 'http://example.com/'
    { const u = new URL("http://h/"); u.host = "x@y"; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.hostname = "h2"; u.href } ⇒ 'http://h2/'
    { const u = new URL("http://h/"); u.hostname = "x y"; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.hostname = "[::1]"; u.href } ⇒ 'http://[::1]/'
    { const u = new URL("http://h/"); u.hostname = "xn--a"; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.port = ""; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.port = "65536"; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.port = "00080"; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.port = "+1"; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.pathname = ""; u.href } ⇒ 'http://h/'
    { const u = new URL("http://h/"); u.pathname = "\\a\\b"; u.href } ⇒ 'http://h/a/b'
    { const u = new URL("http://h/"); u.pathname = "/\u00e9"; u.href } ⇒ 'http://h/%C3%A9'
    { const u = new URL("http://h/"); u.search = "x y"; u.href } ⇒ 'http://h/?x%20y'
    { const u = new URL("http://h/"); u.search = "?"; u.href } ⇒ 'http://h/?'
    { const u = new URL("http://h/"); u.search = "a\tb"; u.href } ⇒ 'http://h/?ab'
    { const u = new URL("http://h/"); u.hash = "y z"; u.href } ⇒ 'http://h/#y%20z'
    { const u = new URL("http://h/"); u.hash = "`<"; u.href } ⇒ 'http://h/#%60%3C'
    { const u = new URL("http://h/"); u.href = "x"; u.href } ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    { const u = new URL("file:///a/b"); u.protocol = "https"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.protocol = "file"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.protocol = ""; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.protocol = "sc:"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.username = "a:b@"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.username = "\u00e9"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.password = "a'b"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.host = "x:80"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.host = "a?b"; u.href } ⇒ 'file://a/a/b'
    { const u = new URL("file:///a/b"); u.host = "h:99999"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.host = "example.com:65536"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.host = "x@y"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.hostname = "h2"; u.href } ⇒ 'file://h2/a/b'
    { const u = new URL("file:///a/b"); u.hostname = "x y"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.hostname = "[::1]"; u.href } ⇒ 'file://[::1]/a/b'
    { const u = new URL("file:///a/b"); u.hostname = "xn--a"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.port = ""; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.port = "65536"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.port = "00080"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.port = "+1"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.pathname = ""; u.href } ⇒ 'file:///'
    { const u = new URL("file:///a/b"); u.pathname = "\\a\\b"; u.href } ⇒ 'file:///a/b'
    { const u = new URL("file:///a/b"); u.pathname = "/\u00e9"; u.href } ⇒ 'file:///%C3%A9'
    { const u = new URL("file:///a/b"); u.search = "x y"; u.href } ⇒ 'file:///a/b?x%20y'
    { const u = new URL("file:///a/b"); u.search = "?"; u.href } ⇒ 'file:///a/b?'
    { const u = new URL("file:///a/b"); u.search = "a\tb"; u.href } ⇒ 'file:///a/b?ab'
    { const u = new URL("file:///a/b"); u.hash = "y z"; u.href } ⇒ 'file:///a/b#y%20z'
    { const u = new URL("file:///a/b"); u.hash = "`<"; u.href } ⇒ 'file:///a/b#%60%3C'
    { const u = new URL("file:///a/b"); u.href = "x"; u.href } ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    { const u = new URL("data:a b?c#d"); u.protocol = "https"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.protocol = "file"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.protocol = ""; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.protocol = "sc:"; u.href } ⇒ 'sc:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.username = "a:b@"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.username = "\u00e9"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.password = "a'b"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.host = "x:80"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.host = "a?b"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.host = "h:99999"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.host = "example.com:65536"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.host = "x@y"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.hostname = "h2"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.hostname = "x y"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.hostname = "[::1]"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.hostname = "xn--a"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.port = ""; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.port = "65536"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.port = "00080"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.port = "+1"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.pathname = ""; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.pathname = "\\a\\b"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.pathname = "/\u00e9"; u.href } ⇒ 'data:a b?c#d'
    { const u = new URL("data:a b?c#d"); u.search = "x y"; u.href } ⇒ 'data:a b?x%20y#d'
    { const u = new URL("data:a b?c#d"); u.search = "?"; u.href } ⇒ 'data:a b?#d'
    { const u = new URL("data:a b?c#d"); u.search = "a\tb"; u.href } ⇒ 'data:a b?ab#d'
    { const u = new URL("data:a b?c#d"); u.hash = "y z"; u.href } ⇒ 'data:a b?c#y%20z'
    { const u = new URL("data:a b?c#d"); u.hash = "`<"; u.href } ⇒ 'data:a b?c#%60%3C'
    { const u = new URL("data:a b?c#d"); u.href = "x"; u.href } ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    { const u = new URL("sc://h:1/p"); u.protocol = "https"; u.href } ⇒ 'sc://h:1/p'
    { const u = new URL("sc://h:1/p"); u.protocol = "file"; u.href } ⇒ 'sc://h:1/p'
    { const u = new URL("sc://h:1/p"); u.protocol = ""; u.href } ⇒ 'sc://h:1/p'
    { const u = new URL("sc://h:1/p"); u.protocol = "sc:"; u.href } ⇒ 'sc://h:1/p'
    { const u = new URL("sc://h:1/p"); u.username = "a:b@"; u.href } ⇒ 'sc://a%3Ab%40@h:1/p'
    { const u = new URL("sc://h:1/p"); u.username = "\u00e9"; u.href } ⇒ 'sc://%C3%A9@h:1/p'
    { const u = new URL("sc://h:1/p"); u.password = "a'b"; u.href } ⇒ "sc://:a'b@h:1/p"
    { const u = new URL("sc://h:1/p"); u.host = "x:80"; u.href } ⇒ 'sc://x:80/p'
    { const u = new URL("sc://h:1/p"); u.host = "a?b"; u.href } ⇒ 'sc://a:1/p'
    { const u = new URL("sc://h:1/p"); u.host = "h:99999"; u.href } ⇒ 'sc://h:1/p'
    { const u = new URL("sc://h:1/p"); u.host = "example.com:65536"; u.href } ⇒ 'sc://example.com:1/p'
    { const u = new URL("sc://h:1/p"); u.host = "x@y"; u.href } ⇒ 'sc://h:1/p'
    { const u = new URL("sc://h:1/p"); u.hostname = "h2"; u.href } ⇒ 'sc://h2:1/p'
    { const u = new URL("sc://h:1/p"); u.hostname = "x y"; u.href } ⇒ 'sc://h:1/p'
    { const u = new URL("sc://h:1/p"); u.hostname = "[::1]"; u.href } ⇒ 'sc://[::1]:1/p'
    { const u = new URL("sc://h:1/p"); u.hostname = "xn--a"; u.href } ⇒ 'sc://xn--a:1/p'
    { const u = new URL("sc://h:1/p"); u.port = ""; u.href } ⇒ 'sc://h/p'
    { const u = new URL("sc://h:1/p"); u.port = "65536"; u.href } ⇒ 'sc://h:1/p'
    { const u = new URL("sc://h:1/p"); u.port = "00080"; u.href } ⇒ 'sc://h:80/p'
    { const u = new URL("sc://h:1/p"); u.port = "+1"; u.href } ⇒ 'sc://h:1/p'
    { const u = new URL("sc://h:1/p"); u.pathname = ""; u.href } ⇒ 'sc://h:1'
    { const u = new URL("sc://h:1/p"); u.pathname = "\\a\\b"; u.href } ⇒ 'sc://h:1/\\a\\b'
    { const u = new URL("sc://h:1/p"); u.pathname = "/\u00e9"; u.href } ⇒ 'sc://h:1/%C3%A9'
    { const u = new URL("sc://h:1/p"); u.search = "x y"; u.href } ⇒ 'sc://h:1/p?x%20y'
    { const u = new URL("sc://h:1/p"); u.search = "?"; u.href } ⇒ 'sc://h:1/p?'
    { const u = new URL("sc://h:1/p"); u.search = "a\tb"; u.href } ⇒ 'sc://h:1/p?ab'
    { const u = new URL("sc://h:1/p"); u.hash = "y z"; u.href } ⇒ 'sc://h:1/p#y%20z'
    { const u = new URL("sc://h:1/p"); u.hash = "`<"; u.href } ⇒ 'sc://h:1/p#%60%3C'
    { const u = new URL("sc://h:1/p"); u.href = "x"; u.href } ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    { const u = new URL("javascript:x"); u.protocol = "https"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.protocol = "file"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.protocol = ""; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.protocol = "sc:"; u.href } ⇒ 'sc:x'
    { const u = new URL("javascript:x"); u.username = "a:b@"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.username = "\u00e9"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.password = "a'b"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.host = "x:80"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.host = "a?b"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.host = "h:99999"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.host = "example.com:65536"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.host = "x@y"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.hostname = "h2"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.hostname = "x y"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.hostname = "[::1]"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.hostname = "xn--a"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.port = ""; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.port = "65536"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.port = "00080"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.port = "+1"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.pathname = ""; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.pathname = "\\a\\b"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.pathname = "/\u00e9"; u.href } ⇒ 'javascript:x'
    { const u = new URL("javascript:x"); u.search = "x y"; u.href } ⇒ 'javascript:x?x%20y'
    { const u = new URL("javascript:x"); u.search = "?"; u.href } ⇒ 'javascript:x?'
    { const u = new URL("javascript:x"); u.search = "a\tb"; u.href } ⇒ 'javascript:x?ab'
    { const u = new URL("javascript:x"); u.hash = "y z"; u.href } ⇒ 'javascript:x#y%20z'
    { const u = new URL("javascript:x"); u.hash = "`<"; u.href } ⇒ 'javascript:x#%60%3C'
    { const u = new URL("javascript:x"); u.href = "x"; u.href } ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    { const u = new URL("mailto:a@b"); u.protocol = "https"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.protocol = "file"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.protocol = ""; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.protocol = "sc:"; u.href } ⇒ 'sc:a@b'
    { const u = new URL("mailto:a@b"); u.username = "a:b@"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.username = "\u00e9"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.password = "a'b"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.host = "x:80"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.host = "a?b"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.host = "h:99999"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.host = "example.com:65536"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.host = "x@y"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.hostname = "h2"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.hostname = "x y"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.hostname = "[::1]"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.hostname = "xn--a"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.port = ""; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.port = "65536"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.port = "00080"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.port = "+1"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.pathname = ""; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.pathname = "\\a\\b"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.pathname = "/\u00e9"; u.href } ⇒ 'mailto:a@b'
    { const u = new URL("mailto:a@b"); u.search = "x y"; u.href } ⇒ 'mailto:a@b?x%20y'
    { const u = new URL("mailto:a@b"); u.search = "?"; u.href } ⇒ 'mailto:a@b?'
    { const u = new URL("mailto:a@b"); u.search = "a\tb"; u.href } ⇒ 'mailto:a@b?ab'
    { const u = new URL("mailto:a@b"); u.hash = "y z"; u.href } ⇒ 'mailto:a@b#y%20z'
    { const u = new URL("mailto:a@b"); u.hash = "`<"; u.href } ⇒ 'mailto:a@b#%60%3C'
    { const u = new URL("mailto:a@b"); u.href = "x"; u.href } ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    { const u = new URL("file://h/"); u.protocol = "https"; u.href } ⇒ 'https://h/'
    { const u = new URL("file://h/"); u.protocol = "file"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.protocol = ""; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.protocol = "sc:"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.username = "a:b@"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.username = "\u00e9"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.password = "a'b"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.host = "x:80"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.host = "a?b"; u.href } ⇒ 'file://a/'
    { const u = new URL("file://h/"); u.host = "h:99999"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.host = "example.com:65536"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.host = "x@y"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.hostname = "h2"; u.href } ⇒ 'file://h2/'
    { const u = new URL("file://h/"); u.hostname = "x y"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.hostname = "[::1]"; u.href } ⇒ 'file://[::1]/'
    { const u = new URL("file://h/"); u.hostname = "xn--a"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.port = ""; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.port = "65536"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.port = "00080"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.port = "+1"; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.pathname = ""; u.href } ⇒ 'file://h/'
    { const u = new URL("file://h/"); u.pathname = "\\a\\b"; u.href } ⇒ 'file://h/a/b'
    { const u = new URL("file://h/"); u.pathname = "/\u00e9"; u.href } ⇒ 'file://h/%C3%A9'
    { const u = new URL("file://h/"); u.search = "x y"; u.href } ⇒ 'file://h/?x%20y'
    { const u = new URL("file://h/"); u.search = "?"; u.href } ⇒ 'file://h/?'
    { const u = new URL("file://h/"); u.search = "a\tb"; u.href } ⇒ 'file://h/?ab'
    { const u = new URL("file://h/"); u.hash = "y z"; u.href } ⇒ 'file://h/#y%20z'
    { const u = new URL("file://h/"); u.hash = "`<"; u.href } ⇒ 'file://h/#%60%3C'
    { const u = new URL("file://h/"); u.href = "x"; u.href } ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    { const u = new URL("view-source+http://h/p"); u.protocol = "https"; u.href } ⇒ 'view-source+http://h/p'
    { const u = new URL("view-source+http://h/p"); u.protocol = "file"; u.href } ⇒ 'view-source+http://h/p'
    { const u = new URL("view-source+http://h/p"); u.protocol = ""; u.href } ⇒ 'view-source+http://h/p'
    { const u = new URL("view-source+http://h/p"); u.protocol = "sc:"; u.href } ⇒ 'sc://h/p'
    { const u = new URL("view-source+http://h/p"); u.username = "a:b@"; u.href } ⇒ 'view-source+http://a%3Ab%40@h/p'
    { const u = new URL("view-source+http://h/p"); u.username = "\u00e9"; u.href } ⇒ 'view-source+http://%C3%A9@h/p'
    { const u = new URL("view-source+http://h/p"); u.password = "a'b"; u.href } ⇒ "view-source+http://:a'b@h/p"
    { const u = new URL("view-source+http://h/p"); u.host = "x:80"; u.href } ⇒ 'view-source+http://x:80/p'
    { const u = new URL("view-source+http://h/p"); u.host = "a?b"; u.href } ⇒ 'view-source+http://a/p'
    { const u = new URL("view-source+http://h/p"); u.host = "h:99999"; u.href } ⇒ 'view-source+http://h/p'
    { const u = new URL("view-source+http://h/p"); u.host = "example.com:65536"; u.href } ⇒ 'view-source+http://example.com/p'
    { const u = new URL("view-source+http://h/p"); u.host = "x@y"; u.href } ⇒ 'view-source+http://h/p'
    { const u = new URL("view-source+http://h/p"); u.hostname = "h2"; u.href } ⇒ 'view-source+http://h2/p'
    { const u = new URL("view-source+http://h/p"); u.hostname = "x y"; u.href } ⇒ 'view-source+http://h/p'
    { const u = new URL("view-source+http://h/p"); u.hostname = "[::1]"; u.href } ⇒ 'view-source+http://[::1]/p'
    { const u = new URL("view-source+http://h/p"); u.hostname = "xn--a"; u.href } ⇒ 'view-source+http://xn--a/p'
    { const u = new URL("view-source+http://h/p"); u.port = ""; u.href } ⇒ 'view-source+http://h/p'
    { const u = new URL("view-source+http://h/p"); u.port = "65536"; u.href } ⇒ 'view-source+http://h/p'
    { const u = new URL("view-source+http://h/p"); u.port = "00080"; u.href } ⇒ 'view-source+http://h:80/p'
    { const u = new URL("view-source+http://h/p"); u.port = "+1"; u.href } ⇒ 'view-source+http://h/p'
    { const u = new URL("view-source+http://h/p"); u.pathname = ""; u.href } ⇒ 'view-source+http://h'
    { const u = new URL("view-source+http://h/p"); u.pathname = "\\a\\b"; u.href } ⇒ 'view-source+http://h/\\a\\b'
    { const u = new URL("view-source+http://h/p"); u.pathname = "/\u00e9"; u.href } ⇒ 'view-source+http://h/%C3%A9'
    { const u = new URL("view-source+http://h/p"); u.search = "x y"; u.href } ⇒ 'view-source+http://h/p?x%20y'
    { const u = new URL("view-source+http://h/p"); u.search = "?"; u.href } ⇒ 'view-source+http://h/p?'
    { const u = new URL("view-source+http://h/p"); u.search = "a\tb"; u.href } ⇒ 'view-source+http://h/p?ab'
    { const u = new URL("view-source+http://h/p"); u.hash = "y z"; u.href } ⇒ 'view-source+http://h/p#y%20z'
    { const u = new URL("view-source+http://h/p"); u.hash = "`<"; u.href } ⇒ 'view-source+http://h/p#%60%3C'
    { const u = new URL("view-source+http://h/p"); u.href = "x"; u.href } ⇒ ! TypeError [ERR_INVALID_URL]: Invalid URL
    { const u = new URL("web+demo:/.//x"); u.protocol = "https"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.protocol = "file"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.protocol = ""; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.protocol = "sc:"; u.href } ⇒ 'sc:/.//x'
    { const u = new URL("web+demo:/.//x"); u.username = "a:b@"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.username = "\u00e9"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.password = "a'b"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.host = "a?b"; u.href } ⇒ 'web+demo://a//x'
    { const u = new URL("web+demo:/.//x"); u.host = "a#b"; u.href } ⇒ 'web+demo://a//x'
    { const u = new URL("web+demo:/.//x"); u.host = "localhost"; u.href } ⇒ 'web+demo://localhost//x'
    { const u = new URL("web+demo:/.//x"); u.hostname = "h:8"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.hostname = "a/b"; u.href } ⇒ 'web+demo://a//x'
    { const u = new URL("web+demo:/.//x"); u.hostname = "192.168.0x1"; u.href } ⇒ 'web+demo://192.168.0x1//x'
    { const u = new URL("web+demo:/.//x"); u.port = "90"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.port = "x"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.port = "-1"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.port = "90000"; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.pathname = "/x y"; u.href } ⇒ 'web+demo:/x%20y'
    { const u = new URL("web+demo:/.//x"); u.pathname = "a?b#c"; u.href } ⇒ 'web+demo:/a%3Fb%23c'
    { const u = new URL("web+demo:/.//x"); u.pathname = "//p"; u.href } ⇒ 'web+demo:/.//p'
    { const u = new URL("web+demo:/.//x"); u.pathname = "/."; u.href } ⇒ 'web+demo:/'
    { const u = new URL("web+demo:/.//x"); u.search = "'"; u.href } ⇒ "web+demo:/.//x?'"
    { const u = new URL("web+demo:/.//x"); u.search = "#"; u.href } ⇒ 'web+demo:/.//x?%23'
    { const u = new URL("web+demo:/.//x"); u.search = "??a"; u.href } ⇒ 'web+demo:/.//x??a'
    { const u = new URL("web+demo:/.//x"); u.hash = ""; u.href } ⇒ 'web+demo:/.//x'
    { const u = new URL("web+demo:/.//x"); u.hash = "\u00e9#"; u.href } ⇒ 'web+demo:/.//x#%C3%A9#'
    { const u = new URL("web+demo:/.//x"); u.href = "data:q"; u.href } ⇒ 'data:q'
    { const u = new URL("ssh://me@h/"); u.protocol = "http:"; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.protocol = "0x"; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.protocol = "wss:x"; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.protocol = "ftp"; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.username = ""; u.href } ⇒ 'ssh://h/'
    { const u = new URL("ssh://me@h/"); u.password = "secret"; u.href } ⇒ 'ssh://me:secret@h/'
    { const u = new URL("ssh://me@h/"); u.host = "example.com:8080"; u.href } ⇒ 'ssh://me@example.com:8080/'
    { const u = new URL("ssh://me@h/"); u.host = ""; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.host = "[::1]:3"; u.href } ⇒ 'ssh://me@[::1]:3/'
    { const u = new URL("ssh://me@h/"); u.host = "h:2x"; u.href } ⇒ 'ssh://me@h:2/'
    { const u = new URL("ssh://me@h/"); u.host = "a#b"; u.href } ⇒ 'ssh://me@a/'
    { const u = new URL("ssh://me@h/"); u.host = "localhost"; u.href } ⇒ 'ssh://me@localhost/'
    { const u = new URL("ssh://me@h/"); u.hostname = "h:8"; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.hostname = "a/b"; u.href } ⇒ 'ssh://me@a/'
    { const u = new URL("ssh://me@h/"); u.hostname = "192.168.0x1"; u.href } ⇒ 'ssh://me@192.168.0x1/'
    { const u = new URL("ssh://me@h/"); u.port = "90"; u.href } ⇒ 'ssh://me@h:90/'
    { const u = new URL("ssh://me@h/"); u.port = "x"; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.port = "-1"; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.port = "90000"; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.pathname = "/x y"; u.href } ⇒ 'ssh://me@h/x%20y'
    { const u = new URL("ssh://me@h/"); u.pathname = "a?b#c"; u.href } ⇒ 'ssh://me@h/a%3Fb%23c'
    { const u = new URL("ssh://me@h/"); u.pathname = "//p"; u.href } ⇒ 'ssh://me@h//p'
    { const u = new URL("ssh://me@h/"); u.pathname = "/."; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.search = "'"; u.href } ⇒ "ssh://me@h/?'"
    { const u = new URL("ssh://me@h/"); u.search = "#"; u.href } ⇒ 'ssh://me@h/?%23'
    { const u = new URL("ssh://me@h/"); u.search = "??a"; u.href } ⇒ 'ssh://me@h/??a'
    { const u = new URL("ssh://me@h/"); u.hash = ""; u.href } ⇒ 'ssh://me@h/'
    { const u = new URL("ssh://me@h/"); u.hash = "\u00e9#"; u.href } ⇒ 'ssh://me@h/#%C3%A9#'
    { const u = new URL("ssh://me@h/"); u.href = "data:q"; u.href } ⇒ 'data:q'
    """#

  /// URLSearchParams.
  static let parameters = #"""
    new URLSearchParams('?a=1&b=2&&c&=d&e=f=g') ⇒ URLSearchParams { 'a' => '1', 'b' => '2', 'c' => '', '' => 'd', 'e' => 'f=g' }
    new URLSearchParams('a=b%20c+d%zz%C3%A9%ff').toString() ⇒ 'a=b+c+d%25zz%C3%A9%EF%BF%BD'
    ~ new URLSearchParams([['a','1'],['b','2']]) ⇒ URLSearchParams { 'a' => '1', 'b' => '2' }
    new URLSearchParams({a:1,b:'x y',é:'&'}).toString() ⇒ 'a=1&b=x+y&%C3%A9=%26'
    ~ new URLSearchParams(new Map([['a','1']])).toString() ⇒ 'a=1'
    ~ new URLSearchParams([['a']]) ⇒ ! TypeError [ERR_INVALID_TUPLE]: Each query pair must be an iterable [name, value] tuple
    ~ new URLSearchParams([1]) ⇒ ! TypeError [ERR_INVALID_TUPLE]: Each query pair must be an iterable [name, value] tuple
    ~ new URLSearchParams([['a','b','c']]) ⇒ ! TypeError [ERR_INVALID_TUPLE]: Each query pair must be an iterable [name, value] tuple
    new URLSearchParams(null).toString() ⇒ 'null='
    new URLSearchParams(5).toString() ⇒ '5='
    new URLSearchParams({[Symbol.iterator]:1}) ⇒ ! TypeError [ERR_ARG_NOT_ITERABLE]: Query pairs must be iterable
    new URLSearchParams(()=>1).toString() ⇒ ''
    {const p=new URLSearchParams('a=1&a=2&b=3'); [p.get('a'),p.getAll('a'),p.has('a'),p.has('a','2'),p.has('a','9'),p.size,p.get('z')]} ⇒ [ '1', [ '1', '2' ], true, true, false, 3, null ]
    {const p=new URLSearchParams('a=1&a=2&b=3'); p.delete('a','1'); p.append('c','x'); p.set('b','9'); p.set('n','m'); p.toString()} ⇒ 'a=2&b=9&c=x&n=m'
    {const p=new URLSearchParams('z=1&a=2&z=0&�=1&💩=2&￮=3'); p.sort(); p.toString()} ⇒ 'a=2&z=1&z=0&%F0%9F%92%A9=2&%EF%BF%AE=3&%EF%BF%BD=1'
    new URLSearchParams('a=1').entries() ⇒ URLSearchParams Iterator { [ 'a', '1' ] }
    new URLSearchParams('a=1&b=2').keys() ⇒ URLSearchParams Iterator { 'a', 'b' }
    new URLSearchParams('a=1&b=2').values() ⇒ URLSearchParams Iterator { '1', '2' }
    [...new URLSearchParams('a=1&b=2')] ⇒ [ [ 'a', '1' ], [ 'b', '2' ] ]
    ~ Object.prototype.toString.call(new URLSearchParams('a').entries()) ⇒ '[object URLSearchParams Iterator]'
    {const i=new URLSearchParams('a=1&b=2').keys(); i.next(); [i.next(),i.next(),i.next()]} ⇒ [␤  { value: 'b', done: false },␤  { value: undefined, done: true },␤  { value: undefined, done: true }␤]
    {const u=new URL('http://x/?a=1'); u.searchParams.append('b','é ~'); u.href} ⇒ 'http://x/?a=1&b=%C3%A9+%7E'
    {const u=new URL('http://x/?a=1'); const p=u.searchParams; u.search='?q=2'; [p.toString(), p===u.searchParams]} ⇒ [ 'q=2', true ]
    {const u=new URL('http://x/?a=1'); u.searchParams.delete('a'); u.href} ⇒ 'http://x/'
    {const u=new URL('http://x/?a=1'); const p=u.searchParams; u.href='http://y/?z=9'; p.toString()} ⇒ 'z=9'
    ~ {const s=[]; new URLSearchParams('a=1&b=2').forEach((v,k,p)=>s.push(v,k,p instanceof URLSearchParams)); s} ⇒ [ '1', 'a', true, '2', 'b', true ]
    new URLSearchParams('a=1').forEach(1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "callback" argument must be of type function. Received type number (1)
    new URL() ⇒ ! TypeError [ERR_MISSING_ARGS]: The "url" argument must be specified
    new URLSearchParams('a').append('x') ⇒ ! TypeError [ERR_MISSING_ARGS]: The "name" and "value" arguments must be specified
    new URLSearchParams('a').get() ⇒ ! TypeError [ERR_MISSING_ARGS]: The "name" argument must be specified
    ~ URLSearchParams.prototype.get.call({},'a') ⇒ ! TypeError [ERR_INVALID_THIS]: Value of "this" must be of type URLSearchParams
    ~ Object.keys(URL.prototype) ⇒ [␤  'toString', 'href',␤  'origin',   'protocol',␤  'username', 'password',␤  'host',     'hostname',␤  'port',     'pathname',␤  'search',   'searchParams',␤  'hash',     'toJSON'␤]
    ~ Object.keys(URLSearchParams.prototype) ⇒ [␤  'size',     'append',␤  'delete',   'get',␤  'getAll',   'has',␤  'set',      'sort',␤  'entries',  'forEach',␤  'keys',     'values',␤  'toString'␤]
    URL.length ⇒ 1
    URLSearchParams.length ⇒ 0
    new URLSearchParams('a=1&b=2&c=3&dddddddddddddddddddddddddd=ffffffffffffffffffffffffffffffffffffffffff') ⇒ URLSearchParams {␤  'a' => '1',␤  'b' => '2',␤  'c' => '3',␤  'dddddddddddddddddddddddddd' => 'ffffffffffffffffffffffffffffffffffffffffff' }
    new URLSearchParams() ⇒ URLSearchParams {}
    [new URL('http://a/')] ⇒ [␤  URL {␤    href: 'http://a/',␤    origin: 'http://a',␤    protocol: 'http:',␤    username: '',␤    password: '',␤    host: 'a',␤    hostname: 'a',␤    port: '',␤    pathname: '/',␤    search: '',␤    searchParams: URLSearchParams {},␤    hash: ''␤  }␤]
    ({a:{b:{c:new URL('http://a/')}}}) ⇒ { a: { b: { c: URL {} } } }
    ({a:new URLSearchParams('a=b')}) ⇒ { a: URLSearchParams { 'a' => 'b' } }
    util.inspect(new URL('http://a/'),{depth:-1}) ⇒ 'URL {}'
    util.inspect(new URL('http://a/'),{depth:0}) ⇒ 'URL {\n' +␤  "  href: 'http://a/',\n" +␤  "  origin: 'http://a',\n" +␤  "  protocol: 'http:',\n" +␤  "  username: '',\n" +␤  "  password: '',\n" +␤  "  host: 'a',\n" +␤  "  hostname: 'a',\n" +␤  "  port: '',\n" +␤  "  pathname: '/',\n" +␤  "  search: '',\n" +␤  '  searchParams: [Object],\n' +␤  "  hash: ''\n" +␤  '}'
    ~ class X extends URL{}; new X('http://a/') ⇒ X {␤  href: 'http://a/',␤  origin: 'http://a',␤  protocol: 'http:',␤  username: '',␤  password: '',␤  host: 'a',␤  hostname: 'a',␤  port: '',␤  pathname: '/',␤  search: '',␤  searchParams: URLSearchParams {},␤  hash: ''␤}
    new URLSearchParams('!\'()*-._~%+ "').toString() ⇒ '%21%27%28%29*-._%7E%25++%22='
    ~ new URLSearchParams([['a','\ud800']]).toString() ⇒ 'a=%EF%BF%BD'
    new URLSearchParams('﻿test=﻿').toString() ⇒ '%EF%BB%BFtest=%EF%BB%BF'
    new URLSearchParams('a=%EF%BB%BFb').get('a') ⇒ '﻿b'
    util.isDeepStrictEqual(new URL('http://a'),new URL('http://a/')) ⇒ true
    new URLSearchParams('a=1')[Symbol.iterator]===URLSearchParams.prototype.entries ⇒ true
    URLSearchParams.prototype[Symbol.toStringTag] ⇒ 'URLSearchParams'
    util.inspect(new URLSearchParams('a=1&b=2'),{colors:true}) ⇒ "URLSearchParams { \x1B[32m'a'\x1B[39m => \x1B[32m'1'\x1B[39m, \x1B[32m'b'\x1B[39m => \x1B[32m'2'\x1B[39m }"
    util.inspect(new URL('http://h/?a=1'),{colors:true}) ⇒ 'URL {\n' +␤  "  href: \x1B[32m'http://h/?a=1'\x1B[39m,\n" +␤  "  origin: \x1B[32m'http://h'\x1B[39m,\n" +␤  "  protocol: \x1B[32m'http:'\x1B[39m,\n" +␤  "  username: \x1B[32m''\x1B[39m,\n" +␤  "  password: \x1B[32m''\x1B[39m,\n" +␤  "  host: \x1B[32m'h'\x1B[39m,\n" +␤  "  hostname: \x1B[32m'h'\x1B[39m,\n" +␤  "  port: \x1B[32m''\x1B[39m,\n" +␤  "  pathname: \x1B[32m'/'\x1B[39m,\n" +␤  "  search: \x1B[32m'?a=1'\x1B[39m,\n" +␤  "  searchParams: URLSearchParams { \x1B[32m'a'\x1B[39m => \x1B[32m'1'\x1B[39m },\n" +␤  "  hash: \x1B[32m''\x1B[39m\n" +␤  '}'
    """#
}
