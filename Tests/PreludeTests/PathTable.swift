// swift-format-ignore-file
// Data: JavaScript expressions and what Node 24 gives for them, made by running Node. What differs here for a reason is
// left out. A line is `expression ⇒ text`, with ␤ for line breaks in the text; `!` begins what an error says. A `~` marks
// expressions that themselves use what users can patch.

/// The modules path, path/posix and path/win32.
enum PathTable {
  /// Random paths, built of pieces that matter.
  static let calls = #"""
    path.posix.normalize("c:.xcona") ⇒ 'c:.xcona'
    path.posix.normalize("") ⇒ '.'
    path.posix.normalize("") ⇒ '.'
    path.posix.normalize(".xD:b.c?.") ⇒ '.xD:b.c?.'
    path.posix.normalize("") ⇒ '.'
    path.posix.normalize("c:con\u00e9") ⇒ 'c:coné'
    path.posix.normalize("//\\.xCON:") ⇒ '/\\.xCON:'
    path.posix.normalize("\u00e9") ⇒ 'é'
    path.posix.normalize("/?? \u00e9.x") ⇒ '/?? é.x'
    path.posix.normalize("//c:D:") ⇒ '/c:D:'
    path.posix.normalize("b.cC:CON:c:/D:") ⇒ 'b.cC:CON:c:/D:'
    path.posix.normalize("..\u00e9\\a?") ⇒ '..é\\a?'
    path.posix.normalize("CON:b.c....C:") ⇒ 'CON:b.c....C:'
    path.posix.normalize("D:") ⇒ 'D:'
    path.posix.normalize("UNCC:x.UNC") ⇒ 'UNCC:x.UNC'
    path.posix.normalize("?.xconb.c  ") ⇒ '?.xconb.c  '
    path.posix.normalize("") ⇒ '.'
    path.posix.normalize("D:UNCC://b.c") ⇒ 'D:UNCC:/b.c'
    path.posix.normalize("") ⇒ '.'
    path.posix.normalize("conx.\\\u00e9C:") ⇒ 'conx.\\éC:'
    path.posix.normalize("c:x.//\u00e9") ⇒ 'c:x./é'
    path.posix.normalize("/ ") ⇒ '/ '
    path.posix.normalize("\u00e9aa..") ⇒ 'éaa..'
    path.posix.normalize("?..UNCC:") ⇒ '?..UNCC:'
    path.posix.normalize("con.xC:.x") ⇒ 'con.xC:.x'
    path.posix.dirname("") ⇒ '.'
    path.posix.dirname("") ⇒ '.'
    path.posix.dirname("..\u00e9") ⇒ '.'
    path.posix.dirname("//?a") ⇒ '//'
    path.posix.dirname("//") ⇒ '/'
    path.posix.dirname(".x/aCON:") ⇒ '.x'
    path.posix.dirname("?//\u00e9") ⇒ '?/'
    path.posix.dirname("con?  b.c\\") ⇒ '.'
    path.posix.dirname("x.b.c?/\\") ⇒ 'x.b.c?'
    path.posix.dirname("....") ⇒ '.'
    path.posix.dirname("conC:b.cx..xa") ⇒ '.'
    path.posix.dirname(" ") ⇒ '.'
    path.posix.dirname("") ⇒ '.'
    path.posix.dirname("UNCD:con\u00e9.") ⇒ '.'
    path.posix.dirname("/") ⇒ '/'
    path.posix.dirname("....") ⇒ '.'
    path.posix.dirname("con?..UNC?.") ⇒ '.'
    path.posix.dirname("?b.c\\con/x.") ⇒ '?b.c\\con'
    path.posix.dirname("C:") ⇒ '.'
    path.posix.dirname("b.cD:/") ⇒ '.'
    path.posix.dirname("con") ⇒ '.'
    path.posix.dirname("a\\\\") ⇒ '.'
    path.posix.dirname("ab.c?") ⇒ '.'
    path.posix.dirname("\u00e9UNC\\\\ ") ⇒ '.'
    path.posix.basename("x.") ⇒ 'x.'
    path.posix.basename("") ⇒ ''
    path.posix.basename("?.\\.x") ⇒ '?.\\.x'
    path.posix.basename(".x? ..//a") ⇒ 'a'
    path.posix.basename("...") ⇒ '...'
    path.posix.basename("x.b.c") ⇒ 'x.b.c'
    path.posix.basename("") ⇒ ''
    path.posix.basename("") ⇒ ''
    path.posix.basename("c:") ⇒ 'c:'
    path.posix.basename("\u00e9...x") ⇒ 'é...x'
    path.posix.basename("x.c:") ⇒ 'x.c:'
    path.posix.basename("C:?") ⇒ 'C:?'
    path.posix.basename("conC://CON:") ⇒ 'CON:'
    path.posix.basename("a..") ⇒ 'a..'
    path.posix.basename("") ⇒ ''
    path.posix.basename("") ⇒ ''
    path.posix.basename("CON:CON:c:.c:.") ⇒ 'CON:CON:c:.c:.'
    path.posix.basename("..UNCD:") ⇒ '..UNCD:'
    path.posix.basename("//ab.c") ⇒ 'ab.c'
    path.posix.basename("//C:") ⇒ 'C:'
    path.posix.basename(" c:aa") ⇒ ' c:aa'
    path.posix.basename("...x/CON:?") ⇒ 'CON:?'
    path.posix.basename(".c:a.. ") ⇒ '.c:a.. '
    path.posix.basename("CON:CON:?C:") ⇒ 'CON:CON:?C:'
    path.posix.basename("..con/.") ⇒ '.'
    path.posix.extname("\u00e9.") ⇒ '.'
    path.posix.extname("\\C:\\//") ⇒ ''
    path.posix.extname("C:b.c") ⇒ '.c'
    path.posix.extname("?C:") ⇒ ''
    path.posix.extname(".x\u00e9c:\\..c:") ⇒ '.c:'
    path.posix.extname("c:") ⇒ ''
    path.posix.extname("UNC\u00e9aD://") ⇒ ''
    path.posix.extname("UNC//.\u00e9") ⇒ ''
    path.posix.extname("c:.x .UNC") ⇒ '.UNC'
    path.posix.extname("/x. ") ⇒ '. '
    path.posix.extname("a") ⇒ ''
    path.posix.extname("..//\\x.con") ⇒ '.con'
    path.posix.extname("CON:con/C:C: ") ⇒ ''
    path.posix.extname("//..") ⇒ ''
    path.posix.extname(".xD:.../") ⇒ '.'
    path.posix.extname("") ⇒ ''
    path.posix.extname("?c:c:") ⇒ ''
    path.posix.extname("c:") ⇒ ''
    path.posix.extname("CON:a\\CON:") ⇒ ''
    path.posix.extname(".x.UNC.. ") ⇒ '. '
    path.posix.extname("CON:./.. ") ⇒ '. '
    path.posix.extname("D:\u00e9") ⇒ ''
    path.posix.extname(".x ") ⇒ ''
    path.posix.extname("") ⇒ ''
    path.posix.parse("con.") ⇒ { root: '', dir: '', base: 'con.', ext: '.', name: 'con' }
    path.posix.parse("") ⇒ { root: '', dir: '', base: '', ext: '', name: '' }
    path.posix.parse("..//") ⇒ { root: '', dir: '', base: '..', ext: '', name: '..' }
    path.posix.parse("conCON:D:b.c") ⇒ {␤  root: '',␤  dir: '',␤  base: 'conCON:D:b.c',␤  ext: '.c',␤  name: 'conCON:D:b'␤}
    path.posix.parse("a..") ⇒ { root: '', dir: '', base: 'a..', ext: '.', name: 'a.' }
    path.posix.parse("UNCx.x.//") ⇒ { root: '', dir: '', base: 'UNCx.x.', ext: '.', name: 'UNCx.x' }
    path.posix.parse("..") ⇒ { root: '', dir: '', base: '..', ext: '', name: '..' }
    path.posix.parse("") ⇒ { root: '', dir: '', base: '', ext: '', name: '' }
    path.posix.parse("..a\\") ⇒ { root: '', dir: '', base: '..a\\', ext: '.a\\', name: '.' }
    path.posix.parse("UNC.. .x") ⇒ { root: '', dir: '', base: 'UNC.. .x', ext: '.x', name: 'UNC.. ' }
    path.posix.parse("D:..x ") ⇒ { root: '', dir: '', base: 'D:..x ', ext: '.x ', name: 'D:.' }
    path.posix.parse("c:a") ⇒ { root: '', dir: '', base: 'c:a', ext: '', name: 'c:a' }
    path.posix.parse("") ⇒ { root: '', dir: '', base: '', ext: '', name: '' }
    path.posix.parse("") ⇒ { root: '', dir: '', base: '', ext: '', name: '' }
    path.posix.parse("..x") ⇒ { root: '', dir: '', base: '..x', ext: '.x', name: '.' }
    path.posix.parse("c:\\") ⇒ { root: '', dir: '', base: 'c:\\', ext: '', name: 'c:\\' }
    path.posix.parse("..x.b.ca?") ⇒ { root: '', dir: '', base: '..x.b.ca?', ext: '.ca?', name: '..x.b' }
    path.posix.parse("\\") ⇒ { root: '', dir: '', base: '\\', ext: '', name: '\\' }
    path.posix.parse("x.UNC ") ⇒ { root: '', dir: '', base: 'x.UNC ', ext: '.UNC ', name: 'x' }
    path.posix.parse("") ⇒ { root: '', dir: '', base: '', ext: '', name: '' }
    path.posix.parse("ab.c") ⇒ { root: '', dir: '', base: 'ab.c', ext: '.c', name: 'ab' }
    path.posix.parse(" ") ⇒ { root: '', dir: '', base: ' ', ext: '', name: ' ' }
    path.posix.parse("\u00e9CON:C:.\u00e9c:") ⇒ {␤  root: '',␤  dir: '',␤  base: 'éCON:C:.éc:',␤  ext: '.éc:',␤  name: 'éCON:C:'␤}
    path.posix.parse("con////\u00e9..") ⇒ { root: '', dir: 'con///', base: 'é..', ext: '.', name: 'é.' }
    path.posix.parse("") ⇒ { root: '', dir: '', base: '', ext: '', name: '' }
    path.posix.isAbsolute("?/D:UNC ") ⇒ false
    path.posix.isAbsolute("..c:") ⇒ false
    path.posix.isAbsolute("aC:..") ⇒ false
    path.posix.isAbsolute("?") ⇒ false
    path.posix.isAbsolute("/..a..D:") ⇒ true
    path.posix.isAbsolute("") ⇒ false
    path.posix.isAbsolute(".") ⇒ false
    path.posix.isAbsolute("b.cc:b.c/") ⇒ false
    path.posix.isAbsolute("conc:") ⇒ false
    path.posix.isAbsolute("c:/..CON:...") ⇒ false
    path.posix.isAbsolute("CON:") ⇒ false
    path.posix.isAbsolute(".x?CON:?//") ⇒ false
    path.posix.isAbsolute(".\\UNCcon ") ⇒ false
    path.posix.isAbsolute(".D:con.a") ⇒ false
    path.posix.isAbsolute("\\?...c:") ⇒ false
    path.posix.isAbsolute("? D:") ⇒ false
    path.posix.isAbsolute("") ⇒ false
    path.posix.isAbsolute("x.//  ") ⇒ false
    path.posix.isAbsolute("?b.cc:") ⇒ false
    path.posix.isAbsolute("aacon") ⇒ false
    path.posix.isAbsolute("") ⇒ false
    path.posix.isAbsolute("b.cD:...") ⇒ false
    path.posix.isAbsolute("..UNCa.x") ⇒ false
    path.posix.isAbsolute("\u00e9c:CON:.xD:") ⇒ false
    path.posix.toNamespacedPath("") ⇒ ''
    path.posix.toNamespacedPath("D:.xx.") ⇒ 'D:.xx.'
    path.posix.toNamespacedPath("/") ⇒ '/'
    path.posix.toNamespacedPath("CON:C:D:a") ⇒ 'CON:C:D:a'
    path.posix.toNamespacedPath("C:D:") ⇒ 'C:D:'
    path.posix.toNamespacedPath("..UNCcon") ⇒ '..UNCcon'
    path.posix.toNamespacedPath("conD:") ⇒ 'conD:'
    path.posix.toNamespacedPath(" ..//..") ⇒ ' ..//..'
    path.posix.toNamespacedPath("\\/\\con") ⇒ '\\/\\con'
    path.posix.toNamespacedPath("C:a \u00e9\u00e9") ⇒ 'C:a éé'
    path.posix.toNamespacedPath("//a..x") ⇒ '//a..x'
    path.posix.toNamespacedPath(" x.//C:") ⇒ ' x.//C:'
    path.posix.toNamespacedPath("x.D:b.c") ⇒ 'x.D:b.c'
    path.posix.toNamespacedPath("D:a .") ⇒ 'D:a .'
    path.posix.toNamespacedPath("x.//D:x..") ⇒ 'x.//D:x..'
    path.posix.toNamespacedPath("b.c//.x/") ⇒ 'b.c//.x/'
    path.posix.toNamespacedPath("\u00e9?CON:C:c:") ⇒ 'é?CON:C:c:'
    path.posix.toNamespacedPath("/?x.") ⇒ '/?x.'
    path.posix.toNamespacedPath("../?D:c:") ⇒ '../?D:c:'
    path.posix.toNamespacedPath(".xD:") ⇒ '.xD:'
    path.posix.toNamespacedPath("..") ⇒ '..'
    path.posix.toNamespacedPath("//\\.x") ⇒ '//\\.x'
    path.posix.toNamespacedPath("") ⇒ ''
    path.posix.toNamespacedPath("") ⇒ ''
    path.posix.join("\u00e9C:x.\\") ⇒ 'éC:x.\\'
    path.posix.join("/D:C:", ".xC:") ⇒ '/D:C:/.xC:'
    path.posix.join("D:CON:c:.x.x", "", "a\\/..") ⇒ 'D:CON:c:.x.x'
    path.posix.join("D:x..CON:b.c", "con") ⇒ 'D:x..CON:b.c/con'
    path.posix.join("a", "../\\UNCa", "CON:D:") ⇒ '\\UNCa/CON:D:'
    path.posix.join(" \u00e9..x", "") ⇒ ' é..x'
    path.posix.join("C:x.\\\u00e9..") ⇒ 'C:x.\\é..'
    path.posix.join("c:b.c", "CON:UNC//") ⇒ 'c:b.c/CON:UNC/'
    path.posix.join("D: con//", "c:", ".x.D:x..CON:") ⇒ 'D: con/c:/.x.D:x..CON:'
    path.posix.join("x.", "c:.a/?//", "concona") ⇒ 'x./c:.a/?/concona'
    path.posix.join("con/conUNC", "C:b.cD:UNC") ⇒ 'con/conUNC/C:b.cD:UNC'
    path.posix.join("c:///", ".xc: x.") ⇒ 'c:/.xc: x.'
    path.posix.join(".x.?b.c.x") ⇒ '.x.?b.c.x'
    path.posix.join("b.cc:a/") ⇒ 'b.cc:a/'
    path.posix.join(".x", "UNC/", ".D:") ⇒ '.x/UNC/.D:'
    path.posix.join("...", " ", "c://con.C:") ⇒ '.../ /c:/con.C:'
    path.posix.join("", ".x a/", " c:/..UNC") ⇒ '.x a/ c:/..UNC'
    path.posix.join("con", "b.c") ⇒ 'con/b.c'
    path.posix.join("a\\//") ⇒ 'a\\/'
    path.posix.join("////", "..a..") ⇒ '/..a..'
    path.posix.join("") ⇒ '.'
    path.posix.join("UNC\u00e9C://", "UNC\u00e9.x\\ ", "") ⇒ 'UNCéC:/UNCé.x\\ '
    path.posix.join(" conC:", "UNC?", "a") ⇒ ' conC:/UNC?/a'
    path.posix.join("c:D:D:.xD:..", "UNC?") ⇒ 'c:D:D:.xD:../UNC?'
    path.posix.join("\u00e9\u00e9?", "") ⇒ 'éé?'
    path.posix.join("//", " UNC\u00e9", "x.D:a") ⇒ '/ UNCé/x.D:a'
    path.posix.join(" D:con", "//") ⇒ ' D:con/'
    path.posix.join("\\?b.c", "\\/a\u00e9") ⇒ '\\?b.c/\\/aé'
    path.posix.join("con/x.", "UNCD:C:", "   .") ⇒ 'con/x./UNCD:C:/   .'
    path.posix.join("//.") ⇒ '/'
    path.posix.join("x.", "?x.\\UNC") ⇒ 'x./?x.\\UNC'
    path.posix.join("", "..") ⇒ '..'
    path.posix.join("") ⇒ '.'
    path.posix.join("C:\u00e9x.c:") ⇒ 'C:éx.c:'
    path.posix.resolve("/r", " \u00e9", "D:..?//.xD:", "UNCD:.xx.a") ⇒ '/r/ é/D:..?/.xD:/UNCD:.xx.a'
    path.posix.resolve("/r", "c:") ⇒ '/r/c:'
    path.posix.resolve("/r", "..") ⇒ '/'
    path.posix.resolve("/r", "CON:UNC", "C:CON:/ //") ⇒ '/r/CON:UNC/C:CON:/ '
    path.posix.resolve("/r", "con", "?", ".D:c:") ⇒ '/r/con/?/.D:c:'
    path.posix.resolve("/r", "aC:", ".xconCON:/con", "") ⇒ '/r/aC:/.xconCON:/con'
    path.posix.resolve("/r", "\u00e9acon //C:") ⇒ '/r/éacon /C:'
    path.posix.resolve("/r", ".xc:.xCON:a") ⇒ '/r/.xc:.xCON:a'
    path.posix.resolve("/r", "c:D:?/ ..", "") ⇒ '/r/c:D:?/ ..'
    path.posix.resolve("/r", "x.a.x", "", "CON:a/") ⇒ '/r/x.a.x/CON:a'
    path.posix.resolve("/r", "UNC\u00e9\u00e9c:\u00e9//", "CON:/C:UNCa", "//") ⇒ '/'
    path.posix.resolve("/r", " C: ", "a\u00e9") ⇒ '/r/ C: /aé'
    path.posix.resolve("/r", "con", " ///x..") ⇒ '/r/con/ /x..'
    path.posix.resolve("/r", "?\\", "?.xCON:\u00e9c:", "c:") ⇒ '/r/?\\/?.xCON:éc:/c:'
    path.posix.resolve("/r", "D:UNC", ".b.cC:") ⇒ '/r/D:UNC/.b.cC:'
    path.posix.resolve("/r", "c:") ⇒ '/r/c:'
    path.posix.resolve("/r", "UNCD:\\", "") ⇒ '/r/UNCD:\\'
    path.posix.resolve("/r", "CON:", "D: .xC://", " .xb.cD:") ⇒ '/r/CON:/D: .xC:/ .xb.cD:'
    path.posix.resolve("/r", "", "", ".conD:?") ⇒ '/r/.conD:?'
    path.posix.resolve("/r", " ?") ⇒ '/r/ ?'
    path.posix.resolve("/r", "/c:aUNC", "b.ca\\\u00e9.//", " D:.x ") ⇒ '/c:aUNC/b.ca\\é./ D:.x '
    path.posix.resolve("/r", "") ⇒ '/r'
    path.posix.resolve("/r", "conx.D:aC:.x", "conx.") ⇒ '/r/conx.D:aC:.x/conx.'
    path.posix.resolve("/r", "\\C:") ⇒ '/r/\\C:'
    path.posix.resolve("/r", "", "D:..c:", "D:.//") ⇒ '/r/D:..c:/D:.'
    path.posix.resolve("/r", "//D:D:", "D:..") ⇒ '/D:D:/D:..'
    path.posix.resolve("/r", "") ⇒ '/r'
    path.posix.resolve("/r", "..con\\//con", "b.ca.") ⇒ '/r/..con\\/con/b.ca.'
    path.posix.resolve("/r", "b.c\\\\..") ⇒ '/r/b.c\\\\..'
    path.posix.resolve("/r", "//", "..?", "D:x..xC:.x") ⇒ '/..?/D:x..xC:.x'
    path.posix.resolve("/r", "D:x.?C:..UNC") ⇒ '/r/D:x.?C:..UNC'
    path.posix.resolve("/r", ".\u00e9UNCa", "conD: .x") ⇒ '/r/.éUNCa/conD: .x'
    path.posix.resolve("/r", "c:c:.CON:..a", ".xCON:con") ⇒ '/r/c:c:.CON:..a/.xCON:con'
    path.posix.relative("/.x//b.cab.c","/.xx.UNCa") ⇒ '../../.xx.UNCa'
    path.posix.relative("/b.cC:a..x.","/b.cD: C:UNC") ⇒ '../b.cD: C:UNC'
    path.posix.relative("/..a.","/") ⇒ '..'
    path.posix.relative("/conD:","/.C:.xc:CON:") ⇒ '../.C:.xc:CON:'
    path.posix.relative("/c:.UNC C:CON:","/") ⇒ '..'
    path.posix.relative("/\u00e9","/aUNC") ⇒ '../aUNC'
    path.posix.relative("/","/UNCUNC b.c") ⇒ 'UNCUNC b.c'
    path.posix.relative("/ //con..","/.x") ⇒ '../../.x'
    path.posix.relative("/?","/.") ⇒ '..'
    path.posix.relative("/","/D:..con") ⇒ 'D:..con'
    path.posix.relative("///","/...x") ⇒ '...x'
    path.posix.relative("/","/ ") ⇒ ' '
    path.posix.relative("/.x.?x.C:","/x.CON:..D:\\") ⇒ '../x.CON:..D:\\'
    path.posix.relative("/c:\\C:.","/b.c\\") ⇒ '../b.c\\'
    path.posix.relative("/.x.","/?C:..CON:.x") ⇒ '../?C:..CON:.x'
    path.posix.relative("/?CON:","/?CON:\u00e9.x") ⇒ '../?CON:é.x'
    path.posix.relative("/\u00e9","/UNC") ⇒ '../UNC'
    path.posix.relative("/b.c","/.") ⇒ '..'
    path.posix.relative("/","/con//C:") ⇒ 'con/C:'
    path.posix.relative("/.x..//?D:","/") ⇒ '../..'
    path.posix.relative("/","/\\CON:CON:..") ⇒ '\\CON:CON:..'
    path.posix.relative("/.x","/c:.x.CON:C:") ⇒ '../c:.x.CON:C:'
    path.posix.relative("/.conCON:","/\\ \\//x.") ⇒ '../\\ \\/x.'
    path.posix.relative("/x.\\/C:","/\\\u00e9 /.x") ⇒ '../../\\é /.x'
    path.posix.relative("/ CON:..CON:","///D:C:/") ⇒ '../D:C:'
    path.posix.relative("/","/.b.c C:\u00e9") ⇒ '.b.c C:é'
    path.posix.relative("/ a..?","/c: a") ⇒ '../c: a'
    path.posix.relative("/b.cc:\u00e9UNC.x","/ /.. ") ⇒ '../ /.. '
    path.posix.basename("C: ",".c") ⇒ 'C: '
    path.posix.basename("con..x.//",".x") ⇒ 'con..x.'
    path.posix.basename("// ..",".x") ⇒ ' ..'
    path.posix.basename("UNC?.xcon",".c") ⇒ 'UNC?.xcon'
    path.posix.basename("x.","b.c") ⇒ 'x.'
    path.posix.basename("?.xa?.\\",".c") ⇒ '?.xa?.\\'
    path.posix.format({dir:'/d',base:'b'}) ⇒ '/d/b'
    path.win32.normalize(".x//a/con?") ⇒ '.x\\a\\con?'
    path.win32.normalize(" a//") ⇒ ' a\\'
    path.win32.normalize(".x") ⇒ '.x'
    path.win32.normalize(".UNCD:.UNC") ⇒ '.UNCD:.UNC'
    path.win32.normalize("x./acon ?") ⇒ 'x.\\acon ?'
    path.win32.normalize("\\a//b.c") ⇒ '\\a\\b.c'
    path.win32.normalize(".?") ⇒ '.?'
    path.win32.normalize("") ⇒ '.'
    path.win32.normalize("\u00e9//") ⇒ 'é\\'
    path.win32.normalize("?aconc:UNC") ⇒ '?aconc:UNC'
    path.win32.normalize(".D:\\x.") ⇒ '.\\.D:\\x.'
    path.win32.normalize("\u00e9\u00e9C:?c:") ⇒ '.\\ééC:?c:'
    path.win32.normalize("\u00e9con..a.") ⇒ 'écon..a.'
    path.win32.normalize("b.cx.UNCcon ") ⇒ 'b.cx.UNCcon '
    path.win32.normalize("") ⇒ '.'
    path.win32.normalize("CON:.?.") ⇒ '.\\CON:.?.'
    path.win32.normalize("") ⇒ '.'
    path.win32.normalize("///\u00e9/") ⇒ '\\é\\'
    path.win32.normalize("x.c:CON:") ⇒ '.\\x.c:CON:'
    path.win32.normalize("/b.cc:a/.") ⇒ '\\b.cc:a'
    path.win32.normalize("D://") ⇒ 'D:\\'
    path.win32.normalize("UNC.") ⇒ 'UNC.'
    path.win32.normalize(".x") ⇒ '.x'
    path.win32.normalize("//x..") ⇒ '\\x..'
    path.win32.normalize("conx.b.c?.") ⇒ 'conx.b.c?.'
    path.win32.dirname(".xC:CON:cona") ⇒ '.'
    path.win32.dirname("c:\u00e9/..") ⇒ 'c:é'
    path.win32.dirname("UNC.b.c") ⇒ '.'
    path.win32.dirname("") ⇒ '.'
    path.win32.dirname(" D:con") ⇒ '.'
    path.win32.dirname("UNCc:\\x.//") ⇒ 'UNCc:'
    path.win32.dirname(".a//.") ⇒ '.a/'
    path.win32.dirname("x.") ⇒ '.'
    path.win32.dirname("a/a") ⇒ 'a'
    path.win32.dirname("CON: b.c/") ⇒ '.'
    path.win32.dirname("?//UNC..b.cx.") ⇒ '?/'
    path.win32.dirname("") ⇒ '.'
    path.win32.dirname("a/.//.xcon") ⇒ 'a/./'
    path.win32.dirname("UNC..xc:c:..") ⇒ '.'
    path.win32.dirname("b.cUNC") ⇒ '.'
    path.win32.dirname("..../D:") ⇒ '....'
    path.win32.dirname("./..c:a\\") ⇒ '.'
    path.win32.dirname("CON:\\UNCCON:C:C:") ⇒ 'CON:'
    path.win32.dirname(".") ⇒ '.'
    path.win32.dirname("con?c:/x.") ⇒ 'con?c:'
    path.win32.dirname("") ⇒ '.'
    path.win32.dirname("//b.c\\") ⇒ '/'
    path.win32.dirname("?") ⇒ '.'
    path.win32.dirname("\u00e9 . ") ⇒ '.'
    path.win32.basename("") ⇒ ''
    path.win32.basename("b.c// ") ⇒ ' '
    path.win32.basename(".con/C:.xa") ⇒ 'C:.xa'
    path.win32.basename(".xUNC") ⇒ '.xUNC'
    path.win32.basename(" con") ⇒ ' con'
    path.win32.basename("con\\aconx.C:") ⇒ 'aconx.C:'
    path.win32.basename("//") ⇒ ''
    path.win32.basename("con  //") ⇒ 'con  '
    path.win32.basename("") ⇒ ''
    path.win32.basename("?x.?b.c") ⇒ '?x.?b.c'
    path.win32.basename("x./.x /") ⇒ '.x '
    path.win32.basename("con.. ") ⇒ 'con.. '
    path.win32.basename("") ⇒ ''
    path.win32.basename("\\x.D:\u00e9D:UNC") ⇒ 'x.D:éD:UNC'
    path.win32.basename("b.cc:\\c://") ⇒ 'c:'
    path.win32.basename("C:UNC") ⇒ 'UNC'
    path.win32.basename("UNC.") ⇒ 'UNC.'
    path.win32.basename("") ⇒ ''
    path.win32.basename(".CON:") ⇒ '.CON:'
    path.win32.basename("/c:\\") ⇒ 'c:'
    path.win32.basename("D:..conax.") ⇒ '..conax.'
    path.win32.basename(".x?D:///") ⇒ '.x?D:'
    path.win32.basename("D:UNCc:C:") ⇒ 'UNCc:C:'
    path.win32.basename(".x.?") ⇒ '.x.?'
    path.win32.basename("b.c .") ⇒ 'b.c .'
    path.win32.extname(".\u00e9//c:CON:") ⇒ ''
    path.win32.extname("x.c:con.x...") ⇒ '.'
    path.win32.extname("conb.c.x") ⇒ '.x'
    path.win32.extname("") ⇒ ''
    path.win32.extname(" .x /x.") ⇒ '.'
    path.win32.extname(" CON:/UNC") ⇒ ''
    path.win32.extname("b.cD:") ⇒ '.cD:'
    path.win32.extname("") ⇒ ''
    path.win32.extname("?x.") ⇒ '.'
    path.win32.extname(".xC:D:") ⇒ ''
    path.win32.extname("C:") ⇒ ''
    path.win32.extname("\\x..x") ⇒ '.x'
    path.win32.extname("c:.x") ⇒ ''
    path.win32.extname("con.x") ⇒ '.x'
    path.win32.extname("\\D:b.c") ⇒ '.c'
    path.win32.extname("?b.c") ⇒ '.c'
    path.win32.extname("x. ") ⇒ '. '
    path.win32.extname("C:") ⇒ ''
    path.win32.extname("..con.x/C:") ⇒ ''
    path.win32.extname("/b.c?") ⇒ '.c?'
    path.win32.extname("a CON:D:\\") ⇒ ''
    path.win32.extname(".. .x.x...x") ⇒ '.x'
    path.win32.extname("UNCCON:D:. ") ⇒ '. '
    path.win32.extname("CON:b.c/") ⇒ '.c'
    path.win32.parse("") ⇒ { root: '', dir: '', base: '', ext: '', name: '' }
    path.win32.parse("") ⇒ { root: '', dir: '', base: '', ext: '', name: '' }
    path.win32.parse("C:b.c?") ⇒ { root: 'C:', dir: 'C:', base: 'b.c?', ext: '.c?', name: 'b' }
    path.win32.parse("?\\conc:") ⇒ { root: '', dir: '?', base: 'conc:', ext: '', name: 'conc:' }
    path.win32.parse("C:") ⇒ { root: 'C:', dir: 'C:', base: '', ext: '', name: '' }
    path.win32.parse("UNCcon/UNC\\C:") ⇒ { root: '', dir: 'UNCcon/UNC', base: 'C:', ext: '', name: 'C:' }
    path.win32.parse("c:D:D:") ⇒ { root: 'c:', dir: 'c:', base: 'D:D:', ext: '', name: 'D:D:' }
    path.win32.parse("./") ⇒ { root: '', dir: '', base: '.', ext: '', name: '.' }
    path.win32.parse("con\\") ⇒ { root: '', dir: '', base: 'con', ext: '', name: 'con' }
    path.win32.parse("\\conconC:...") ⇒ {␤  root: '\\',␤  dir: '\\',␤  base: 'conconC:...',␤  ext: '.',␤  name: 'conconC:..'␤}
    path.win32.parse("b.c//") ⇒ { root: '', dir: '', base: 'b.c', ext: '.c', name: 'b' }
    path.win32.parse("//CON:") ⇒ { root: '/', dir: '/', base: 'CON:', ext: '', name: 'CON:' }
    path.win32.parse("//") ⇒ { root: '/', dir: '/', base: '', ext: '', name: '' }
    path.win32.parse("conC:UNC.") ⇒ { root: '', dir: '', base: 'conC:UNC.', ext: '.', name: 'conC:UNC' }
    path.win32.parse("x.D:/b.c") ⇒ { root: '', dir: 'x.D:', base: 'b.c', ext: '.c', name: 'b' }
    path.win32.parse("C:D:a") ⇒ { root: 'C:', dir: 'C:', base: 'D:a', ext: '', name: 'D:a' }
    path.win32.parse("\\UNC") ⇒ { root: '\\', dir: '\\', base: 'UNC', ext: '', name: 'UNC' }
    path.win32.parse("b.c./\u00e9") ⇒ { root: '', dir: 'b.c.', base: 'é', ext: '', name: 'é' }
    path.win32.parse("C:CON:///a\u00e9") ⇒ { root: 'C:', dir: 'C:CON://', base: 'aé', ext: '', name: 'aé' }
    path.win32.parse("/") ⇒ { root: '/', dir: '/', base: '', ext: '', name: '' }
    path.win32.parse("con?UNCconb.c//") ⇒ {␤  root: '',␤  dir: '',␤  base: 'con?UNCconb.c',␤  ext: '.c',␤  name: 'con?UNCconb'␤}
    path.win32.parse("") ⇒ { root: '', dir: '', base: '', ext: '', name: '' }
    path.win32.parse("CON:C:b.cb.c.") ⇒ {␤  root: '',␤  dir: '',␤  base: 'CON:C:b.cb.c.',␤  ext: '.',␤  name: 'CON:C:b.cb.c'␤}
    path.win32.parse("//D:a.") ⇒ { root: '/', dir: '/', base: 'D:a.', ext: '.', name: 'D:a' }
    path.win32.parse(".xUNC\u00e9") ⇒ { root: '', dir: '', base: '.xUNCé', ext: '', name: '.xUNCé' }
    path.win32.isAbsolute("x.b.cc:b.cD:") ⇒ false
    path.win32.isAbsolute("x.") ⇒ false
    path.win32.isAbsolute("") ⇒ false
    path.win32.isAbsolute("") ⇒ false
    path.win32.isAbsolute("CON:UNC UNCCON:.") ⇒ false
    path.win32.isAbsolute("\u00e9C:c:") ⇒ false
    path.win32.isAbsolute("/c:a.x") ⇒ true
    path.win32.isAbsolute("\u00e9D:") ⇒ false
    path.win32.isAbsolute("") ⇒ false
    path.win32.isAbsolute("") ⇒ false
    path.win32.isAbsolute("x./...xcona") ⇒ false
    path.win32.isAbsolute("\\..c:") ⇒ true
    path.win32.isAbsolute("") ⇒ false
    path.win32.isAbsolute("D:.x//\\") ⇒ false
    path.win32.isAbsolute("b.c") ⇒ false
    path.win32.isAbsolute("b.cD:") ⇒ false
    path.win32.isAbsolute("") ⇒ false
    path.win32.isAbsolute("\u00e9D://b.c") ⇒ false
    path.win32.isAbsolute("") ⇒ false
    path.win32.isAbsolute("") ⇒ false
    path.win32.isAbsolute("x.\\CON:\u00e9c:") ⇒ false
    path.win32.isAbsolute("?/") ⇒ false
    path.win32.isAbsolute("CON:UNCa\u00e9") ⇒ false
    path.win32.isAbsolute("") ⇒ false
    path.win32.toNamespacedPath("") ⇒ ''
    path.win32.toNamespacedPath(" UNC.x..") ⇒ '\\ UNC.x..'
    path.win32.toNamespacedPath("") ⇒ ''
    path.win32.toNamespacedPath("con.x") ⇒ '\\con.x'
    path.win32.toNamespacedPath("D:.xc:") ⇒ '\\\\?\\D:\\.xc:'
    path.win32.toNamespacedPath("aC:x.//a..") ⇒ '\\aC:x.\\a..'
    path.win32.toNamespacedPath("../\u00e9.") ⇒ '\\é.'
    path.win32.toNamespacedPath(".//? x.") ⇒ '\\? x.'
    path.win32.toNamespacedPath(".xx.//CON:") ⇒ '\\.xx.\\CON:'
    path.win32.toNamespacedPath("b.cC:") ⇒ '\\b.cC:'
    path.win32.toNamespacedPath("UNCUNCC:a con") ⇒ '\\UNCUNCC:a con'
    path.win32.toNamespacedPath("C:?.D:") ⇒ '\\\\?\\C:\\?.D:'
    path.win32.toNamespacedPath("\u00e9") ⇒ 'é'
    path.win32.toNamespacedPath("conx.x. ") ⇒ '\\conx.x. '
    path.win32.toNamespacedPath("x.\\") ⇒ '\\x.'
    path.win32.toNamespacedPath("?D://x.") ⇒ '\\?D:\\x.'
    path.win32.toNamespacedPath("CON:c://b.c ") ⇒ '\\CON:c:\\b.c '
    path.win32.toNamespacedPath(" .D:C:b.cC:") ⇒ '\\ .D:C:b.cC:'
    path.win32.toNamespacedPath("c:c:?") ⇒ '\\\\?\\c:\\c:?'
    path.win32.toNamespacedPath("") ⇒ ''
    path.win32.toNamespacedPath(" /\\") ⇒ ' /\\'
    path.win32.toNamespacedPath("conUNC\\") ⇒ '\\conUNC'
    path.win32.toNamespacedPath("\\\u00e9/..?\u00e9") ⇒ '\\é\\..?é'
    path.win32.toNamespacedPath("?") ⇒ '?'
    path.win32.join(" ?CON:con") ⇒ ' ?CON:con'
    path.win32.join("/", "?UNC") ⇒ '\\?UNC'
    path.win32.join(".xCON:c:?\u00e9", "a", "b.c") ⇒ '.xCON:c:?é\\a\\b.c'
    path.win32.join("", "\\UNC.?a", "b.c.b.ccon") ⇒ '\\UNC.?a\\b.c.b.ccon'
    path.win32.join(".\u00e9b.cCON:", "/.") ⇒ '.\\.éb.cCON:'
    path.win32.join("/.D: ", "?b.cx.?D:C:", "\\D:x.x.c: ") ⇒ '\\.D: \\?b.cx.?D:C:\\D:x.x.c: '
    path.win32.join("x.?//b.c", " a.x\u00e9?D:") ⇒ '.\\x.?\\b.c\\ a.xé?D:'
    path.win32.join(" ", "\\UNC...x") ⇒ ' \\UNC...x'
    path.win32.join("//b.cUNCc:.xcon") ⇒ '\\b.cUNCc:.xcon'
    path.win32.join("UNCc:/c:") ⇒ '.\\UNCc:\\c:'
    path.win32.join("", "", "\u00e9.xCON:") ⇒ '.\\é.xCON:'
    path.win32.join("/?") ⇒ '\\?'
    path.win32.join("C:.D:/", "b.c\u00e9b.c", ".xCON:") ⇒ 'C:.D:\\b.céb.c\\.xCON:'
    path.win32.join("c:") ⇒ 'c:.'
    path.win32.join("..C:a", "") ⇒ '..C:a'
    path.win32.join("b.cc:") ⇒ '.\\b.cc:'
    path.win32.join("c: c:", "UNC/D:.x") ⇒ 'c: c:\\UNC\\D:.x'
    path.win32.join("C:D:?con\u00e9", "\\x.") ⇒ 'C:D:?coné\\x.'
    path.win32.join("", "CON:/D: C:") ⇒ 'CON:\\D: C:'
    path.win32.join("x...b.c..\u00e9", "D://a", "//UNC") ⇒ '.\\x...b.c..é\\D:\\a\\UNC'
    path.win32.join("CON:\u00e9///.x") ⇒ 'CON:é\\\\\\.x'
    path.win32.join("\u00e9", "b.cb.cUNCCON:\\") ⇒ '.\\é\\b.cb.cUNCCON:\\'
    path.win32.join("x.c:con..CON:", "//\u00e9...x..", "/") ⇒ '.\\x.c:con..CON:\\é...x..\\'
    path.win32.join("C:CON:x..x", "x.x./") ⇒ 'C:CON:x..x\\x.x.\\'
    path.win32.join("\u00e9x..x") ⇒ 'éx..x'
    path.win32.join("aa\\") ⇒ 'aa\\'
    path.win32.join(" b.cD:") ⇒ '.\\ b.cD:'
    path.win32.join("CON:D:b.c?", "\u00e9con?D:/CON:", "") ⇒ 'CON:D:b.c?\\écon?D:\\CON:'
    path.win32.join(".xc://.b.c") ⇒ '.\\.xc:\\.b.c'
    path.win32.join("..?con\u00e9") ⇒ '..?coné'
    path.win32.join(".x", "\u00e9") ⇒ '.x\\é'
    path.win32.join("/x.", "\\") ⇒ '\\x.\\'
    path.win32.join("") ⇒ '.'
    path.win32.resolve("C:\\r", "/c:C:CON:?", "\\ .xUNC\u00e9") ⇒ 'C:\\ .xUNCé'
    path.win32.resolve("C:\\r", "cona..") ⇒ 'C:\\r\\cona..'
    path.win32.resolve("C:\\r", "C://c:UNC", " C:CON:", "..con\u00e9.") ⇒ 'C:\\c:UNC\\ C:CON:\\..coné.'
    path.win32.resolve("C:\\r", "UNC", "\u00e9.xD://", "\u00e9C:") ⇒ 'C:\\r\\UNC\\é.xD:\\éC:'
    path.win32.resolve("C:\\r", "\u00e9.a//x.", "", "UNCc:\u00e9") ⇒ 'C:\\r\\é.a\\x.\\UNCc:é'
    path.win32.resolve("C:\\r", "..b.c//con ", "?\\CON:a\\UNC", "a ") ⇒ 'C:\\r\\..b.c\\con \\?\\CON:a\\UNC\\a '
    path.win32.resolve("C:\\r", "UNC//C: ") ⇒ 'C:\\r\\UNC\\C: '
    path.win32.resolve("C:\\r", ".. con..", "?\\/D:x.D:") ⇒ 'C:\\r\\.. con..\\?\\D:x.D:'
    path.win32.resolve("C:\\r", "..", "UNC") ⇒ 'C:\\UNC'
    path.win32.resolve("C:\\r", "con", "CON:?/", "a.xUNC..") ⇒ 'C:\\r\\con\\CON:?\\a.xUNC..'
    path.win32.resolve("C:\\r", "", ".x") ⇒ 'C:\\r\\.x'
    path.win32.resolve("C:\\r", "UNCC:.x?", "\u00e9CON:\\?", "") ⇒ 'C:\\r\\UNCC:.x?\\éCON:\\?'
    path.win32.resolve("C:\\r", "/D:.", "c:UNCa.x", "..C:\u00e9") ⇒ 'c:\\D:.\\UNCa.x\\..C:é'
    path.win32.resolve("C:\\r", "?x.", "\\a", "////x..") ⇒ 'C:\\x..'
    path.win32.resolve("C:\\r", "\\C:\u00e9b.cC:", "b.c.x ", "") ⇒ 'C:\\C:éb.cC:\\b.c.x '
    path.win32.resolve("C:\\r", "C:c:", "x.?", "x./C:") ⇒ 'C:\\r\\c:\\x.?\\x.\\C:'
    path.win32.resolve("C:\\r", "?a") ⇒ 'C:\\r\\?a'
    path.win32.resolve("C:\\r", ".xUNCacona\u00e9") ⇒ 'C:\\r\\.xUNCaconaé'
    path.win32.resolve("C:\\r", "b.cD:CON:?UNC ", "b.cc:\\.x..CON:") ⇒ 'C:\\r\\b.cD:CON:?UNC \\b.cc:\\.x..CON:'
    path.win32.resolve("C:\\r", "..", "c:con") ⇒ 'c:\\con'
    path.win32.resolve("C:\\r", ".b.c") ⇒ 'C:\\r\\.b.c'
    path.win32.resolve("C:\\r", "conD:D:D:C:con", "UNC//\\con", "CON:?ab.c") ⇒ 'C:\\r\\conD:D:D:C:con\\UNC\\con\\CON:?ab.c'
    path.win32.resolve("C:\\r", "con?D:/", "") ⇒ 'C:\\r\\con?D:'
    path.win32.resolve("C:\\r", "a.con", "D:C:D: ") ⇒ 'D:\\a.con\\C:D: '
    path.win32.resolve("C:\\r", ".x.//\\", "") ⇒ 'C:\\r\\.x.'
    path.win32.resolve("C:\\r", "D:/ ", "D:?", "") ⇒ 'D:\\ \\?'
    path.win32.resolve("C:\\r", " con/./?") ⇒ 'C:\\r\\ con\\?'
    path.win32.resolve("C:\\r", "/UNCCON:?con", "c:D:D://C:") ⇒ 'c:\\UNCCON:?con\\D:D:\\C:'
    path.win32.resolve("C:\\r", "b.cD:", "UNC") ⇒ 'C:\\r\\b.cD:\\UNC'
    path.win32.resolve("C:\\r", "CON:.x") ⇒ 'C:\\r\\CON:.x'
    path.win32.resolve("C:\\r", "\u00e9UNCx.c:", ". .x") ⇒ 'C:\\r\\éUNCx.c:\\. .x'
    path.win32.resolve("C:\\r", " .", "x.C:") ⇒ 'C:\\r\\ .\\x.C:'
    path.win32.resolve("C:\\r", "a\\C:") ⇒ 'C:\\r\\a\\C:'
    path.win32.resolve("C:\\r", "", "//\\\u00e9//", "//C:D:") ⇒ 'C:\\C:D:'
    path.win32.relative("C:\\\\//\\","C:\\c:.") ⇒ 'c:.'
    path.win32.relative("C:\\.x\u00e9.x\\.","C:\\c:.xx.con/") ⇒ '..\\c:.xx.con'
    path.win32.relative("C:\\CON:C:b.c.x.x","C:\\/") ⇒ '..'
    path.win32.relative("C:\\..conC:b.c..","C:\\b.cD:") ⇒ '..\\b.cD:'
    path.win32.relative("C:\\x.?b.c////","C:\\D:") ⇒ '..\\D:'
    path.win32.relative("C:\\.x..CON:\u00e9","C:\\.xCON:") ⇒ '..\\.xCON:'
    path.win32.relative("C:\\","C:\\CON:?x.") ⇒ 'CON:?x.'
    path.win32.relative("C:\\\u00e9D:c:.\\?","C:\\ac: ") ⇒ '..\\..\\ac: '
    path.win32.relative("C:\\.xC:conc:","C:\\??c:c: ..") ⇒ '..\\??c:c: ..'
    path.win32.relative("C:\\.","C:\\") ⇒ ''
    path.win32.relative("C:\\.x.xx.CON:x.","C:\\.x\\/C:.") ⇒ '..\\.x\\C:.'
    path.win32.relative("C:\\b.c","C:\\") ⇒ '..'
    path.win32.relative("C:\\D:/","C:\\") ⇒ '..'
    path.win32.relative("C:\\/C:/","C:\\c:\\C:D://") ⇒ 'C:D:'
    path.win32.relative("C:\\CON:b.c/","C:\\.") ⇒ '..'
    path.win32.relative("C:\\con..\\","C:\\b.c.xb.ca") ⇒ '..\\b.c.xb.ca'
    path.win32.relative("C:\\CON:UNC..","C:\\") ⇒ '..'
    path.win32.relative("C:\\ ??..b.cc:","C:\\b.c?UNC") ⇒ '..\\b.c?UNC'
    path.win32.relative("C:\\UNCC:CON:","C:\\D:.xD:.x//") ⇒ '..\\D:.xD:.x'
    path.win32.relative("C:\\ \\\\c:","C:\\x.D:b.c\\//.") ⇒ '..\\..\\x.D:b.c'
    path.win32.relative("C:\\UNC..","C:\\//D:\\CON:") ⇒ '..\\D:\\CON:'
    path.win32.relative("C:\\/..?c:C: ","C:\\a") ⇒ '..\\a'
    path.win32.relative("C:\\.xD:/","C:\\..") ⇒ '..'
    path.win32.relative("C:\\C:D:","C:\\\u00e9\\..D:D:.") ⇒ '..\\é\\..D:D:.'
    path.win32.relative("C:\\","C:\\b.c ") ⇒ 'b.c '
    path.win32.relative("C:\\//\u00e9","C:\\D:") ⇒ '..\\D:'
    path.win32.relative("C:\\b.cUNC..con ","C:\\c:.\\") ⇒ '..\\c:.'
    path.win32.basename("c:","c") ⇒ ''
    path.win32.basename("","b.c") ⇒ ''
    path.win32.basename("",".c") ⇒ ''
    path.win32.basename("","c") ⇒ ''
    path.win32.basename("C:","") ⇒ ''
    path.win32.basename("c:c:","c") ⇒ 'c:'
    path.win32.basename("C:x.C:",".c") ⇒ 'x.C:'
    path.win32.format({name:'n',ext:'e'}) ⇒ 'n.e'
    path.posix.parse(1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type number (1)
    path.posix.extname(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received null
    path.posix.basename({}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received an instance of Object
    path.posix.dirname(undefined) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received undefined
    path.posix.normalize(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type symbol (Symbol())
    path.posix.toNamespacedPath(Symbol()) ⇒ Symbol()
    path.win32.relative(1) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "from" argument must be of type string. Received type number (1)
    path.win32.resolve(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "paths[0]" argument must be of type string. Received null
    path.win32.join({}) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received an instance of Object
    path.win32.isAbsolute(undefined) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received undefined
    path.win32.parse(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type symbol (Symbol())
    path.win32.delimiter ⇒ ';'
    path.posix.format(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "pathObject" argument must be of type object. Received null
    path.win32.format(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "pathObject" argument must be of type object. Received null
    path.posix.normalize(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received null
    path.posix.dirname(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received null
    path.posix.basename(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received null
    path.posix.extname(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received null
    path.posix.parse(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received null
    path.posix.isAbsolute(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received null
    path.posix.join(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received null
    path.posix.resolve(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "paths[0]" argument must be of type string. Received null
    path.posix.relative(null) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "from" argument must be of type string. Received null
    path.posix.toNamespacedPath(null) ⇒ null
    path.posix.normalize(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type symbol (Symbol())
    path.posix.dirname(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type symbol (Symbol())
    path.posix.basename(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type symbol (Symbol())
    path.posix.extname(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type symbol (Symbol())
    path.posix.parse(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type symbol (Symbol())
    path.posix.isAbsolute(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type symbol (Symbol())
    path.posix.join(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type symbol (Symbol())
    path.posix.resolve(Symbol()) ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "paths[0]" argument must be of type string. Received type symbol (Symbol())
    """#

  /// path.matchesGlob.
  static let globs = #"""
    path.matchesGlob('/a/b.js','/a/*.js') ⇒ true
    path.matchesGlob('/a/b/c.js','/a/**/*.js') ⇒ true
    path.matchesGlob('/a/.b','/a/*') ⇒ false
    path.matchesGlob('a/b','a/{b,c}') ⇒ true
    path.matchesGlob('a/d','a/{b,c}') ⇒ false
    path.matchesGlob('a/1','a/[0-9]') ⇒ true
    path.matchesGlob('a/x','a/[!0-9]') ⇒ true
    path.matchesGlob('ab','a?') ⇒ true
    path.matchesGlob('a','**') ⇒ true
    path.matchesGlob('a/b','**') ⇒ true
    path.matchesGlob('a/b/c','a/**') ⇒ true
    path.matchesGlob('a','a/**') ⇒ false
    path.matchesGlob('a/b','a/*/') ⇒ false
    path.matchesGlob('a3','a{1..5}') ⇒ true
    path.matchesGlob('é','?') ⇒ true
    path.matchesGlob(5,'x') ⇒ ! TypeError [ERR_INVALID_ARG_TYPE]: The "path" argument must be of type string. Received type number (5)
    path.win32.matchesGlob('a\\b','a/*') ⇒ true
    path.matchesGlob('/a','*') ⇒ false
    path.matchesGlob('','') ⇒ true
    path.matchesGlob('a/.x/b','a/**/b') ⇒ false
    """#
}
