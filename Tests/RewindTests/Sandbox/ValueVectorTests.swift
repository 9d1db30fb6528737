import Testing
import Wire

@testable import Rewind

extension Sessions {
  /// Both sides have an encoding and a decoding of their own: here they are held against each other.
  @Suite struct ValueVectorTests {
    @Test("the app writes the bytes of the contract, and reads them")
    func vectors() throws {
      let sandbox = try Sandbox()
      let numbers = Numbers()
      let identity = try #require(try sandbox.evaluate("(x) => x").reference)
      for vector in ValueVector.all {
        let written = try sandbox.evaluate(vector.script)
        #expect(try numbers.encode(written).hex == vector.hex, "\(vector.script)")
        let returned = try identity(try numbers.decode(vector.bytes))
        #expect(try numbers.encode(returned).hex == vector.hex, "\(vector.script)")
      }
    }

    @Test("whatever goes to the app comes back with the same bytes")
    func roundTrip() throws {
      let sandbox = try Sandbox()
      let numbers = Numbers()
      let identity = try #require(try sandbox.evaluate("(x) => x").reference)
      let known = try sandbox.evaluate("typeof Float16Array") == "function"
      var source = ValueSource(
        seed: 5, kinds: Value.ArrayBufferView.Kind.allCases.filter { known || $0 != .float16 })
      for _ in 0..<300 {
        let value = source.next()
        let bytes = try numbers.encode(value)
        let back = try identity(value)
        #expect(back == value)
        #expect(try numbers.encode(back) == bytes)
      }
    }

    @Test("both sides draw the line at the same depth")
    func depth() throws {
      let sandbox = try Sandbox()
      let nest = try #require(
        try sandbox.evaluate("(n) => { let a = []; for (let i = 1; i < n; i++) a = [a]; return a }").reference)
      let deepest = try nest(1000)
      #expect(try nest.sandbox.evaluate("(x) => x").reference?(deepest) == deepest)
      #expect(throws: SandboxError.self) { try nest(1001) }
      #expect(throws: SandboxError.self) { try nest([deepest] as Value) }
    }

    @Test("an object, a symbol and an error of the app keep what they are in the middle of data")
    func references() throws {
      let sandbox = try Sandbox()
      let value = try sandbox.evaluate(
        """
        globalThis.f = () => 1
        globalThis.s = Symbol('s')
        globalThis.e = new RangeError('r', { cause: [f] })
        const all = [f, s, e, new Map([[f, s], [s, e], [e, f]]), { f, e }]
        all.push(all)
        all
        """)
      #expect(value == value[5])
      #expect(value[2].description.hasPrefix("RangeError: r\n"))
      guard case .error(let error) = value[2], case .map(let map) = value[3] else {
        Issue.record("\(value)")
        return
      }
      #expect(error.cause?[0] == value[0])
      #expect(map[key: value[0]] == value[1])
      #expect(map[key: value[1]] == value[2])
      #expect(map[key: value[2]] == value[0])
      let same = try #require(
        try sandbox.evaluate(
          "(a) => a[0] === f && a[1] === s && a[2] === e && a[3].get(e) === f && a[4].f === f && a[4].e === e && a[5] === a"
        ).reference)
      #expect(try same(value) == true)
    }

    @Test("errors that are each other's causes are so on both sides")
    func causes() throws {
      let sandbox = try Sandbox()
      let value = try sandbox.evaluate(
        "globalThis.a = new TypeError('a'); globalThis.b = new Error('b', { cause: a }); a.cause = b; [a, b]")
      guard case .error(let a) = value[0], case .error(let b) = value[1] else {
        Issue.record("\(value)")
        return
      }
      #expect(a.cause == value[1])
      #expect(b.cause == value[0])
      #expect(value[0].description.hasPrefix("TypeError: a\n"))
      #expect(value[0].description.hasSuffix("caused by …"))
      #expect(try sandbox.evaluate("(x, y) => x === a && y === b").reference?(value[0], value[1]) == true)
    }
  }
}
