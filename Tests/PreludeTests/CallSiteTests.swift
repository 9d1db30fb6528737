import Testing

/// `Error.captureStackTrace`, and what `Error.prepareStackTrace` makes of it.
@Suite struct CallSiteTests {
  /// Gives the call sites of what `make` captures.
  private static let setUp = """
    function sites(make) { \
      const before = Error.prepareStackTrace; \
      Error.prepareStackTrace = (object, sites) => sites; \
      try { return make() } finally { Error.prepareStackTrace = before } } \
    function here(from) { const place = {}; Error.captureStackTrace(place, from); return place.stack }
    """

  @Test("A program gets call sites that name functions and places, of the user's frames only")
  func sites() throws {
    let console = try Console()
    _ = try console.value(of: Self.setUp)
    let cases = [
      ("sites(() => here()).map(String)[0]", "'here (entry 1:1:254)'"),
      (
        "sites(function outer() { return here(here) }).map(String)",
        "[ 'outer (entry 3:1:37)', 'sites (entry 1:1:139)', 'entry 3:1:6' ]"
      ),
      ("sites(() => [1].map(() => here(here))[0]).length", "4"),
      (
        "sites(() => here(sites)).map((s) => [s.getFileName(), s.getLineNumber(), s.getColumnNumber(), s.getFunctionName()])",
        "[ [ 'entry 5', 1, 6, null ] ]"
      ),
      ("sites(() => here(here)).constructor === Array", "true"),
      (
        "(([s]) => [s.isEval(), s.isNative(), s.isAsync(), s.getThis(), s.getTypeName()])(sites(() => here()))",
        "[ false, false, false, undefined, null ]"
      ),
      ("sites(() => eval('here(here)'))[0].isEval()", "true"),
      ("sites(() => here())[0]", "CallSite {}"),
      (
        "sites(() => here())[0].getFileName.call({})",
        "Uncaught TypeError: CallSite method getFileName expects CallSite as receiver"
      ),
    ]
    for (source, expected) in cases {
      let text = try console.value(of: source)
      #expect(text.hasPrefix(expected), "\(source): \(text)")
    }
  }

  @Test("Without it a stack is the engine's text, which has no frame of the prelude's")
  func text() throws {
    let console = try Console()
    _ = try console.value(of: Self.setUp)
    let cases = [
      ("here().split('\\n').map((line) => line.replace(/@.*/, '')).join()", "'here,global code'"),
      ("here(here).includes('here')", "false"),
      ("here().includes('jsrepl:')", "false"),
      ("Error.prepareStackTrace = 5; typeof here()", "'string'"),
      ("Error.prepareStackTrace = () => { throw 'thrown by it' }; here()", "Uncaught 'thrown by it'"),
      ("delete Error.prepareStackTrace; typeof here()", "'string'"),
      ("Error.captureStackTrace(1)", "Uncaught TypeError: Error.captureStackTrace expects an object"),
      (
        "Error.captureStackTrace(Object.freeze({}))",
        "Uncaught TypeError: Cannot define property stack, object is not extensible"
      ),
      ("Error.stackTraceLimit = 1; here().split('\\n').length", "1"),
      ("sites(() => here()).length", "1"),
      ("Object.keys(Object.getOwnPropertyDescriptor(Error, 'captureStackTrace').value)", "[]"),
      ("[Error.captureStackTrace.name, Error.captureStackTrace.length]", "[ 'captureStackTrace', 2 ]"),
      (
        "class E extends Error { constructor() { super('m'); Error.captureStackTrace(this, E) } } new E().stack.includes('E@')",
        "false"
      ),
    ]
    for (source, expected) in cases {
      let text = try console.value(of: source)
      #expect(text.hasPrefix(expected), "\(source): \(text)")
    }
  }
}
