import Rewind
import Synchronization

extension Scenario {
  /// Properties that are computed, by either side.
  static let computed: [Scenario] = [
    Scenario(
      "Getters and setters of the program run when the app reads and writes",
      app: """
        'use strict';
        exports.run = () => {
          gauge.value = 0.5;
          const before = gauge.readings, seen = [gauge.value];
          gauge.value = 5;
          seen.push(gauge.value, gauge.readings - before, Object.keys(gauge));
          const descriptor = Object.getOwnPropertyDescriptor(gauge, 'value');
          seen.push(typeof descriptor.get, typeof descriptor.set, descriptor.enumerable, descriptor.get.call(gauge));
          try { gauge.readings = 1; } catch (error) { seen.push(error.name); }
          try { gauge.broken; } catch (error) { seen.push(`${error.name}: ${error.message}`); }
          return seen;
        };
        """,
      globals: {
        let state = Mutex((value: 1.0, readings: 0.0))
        let gauge = try DynamicHostObject()
        try gauge.define(
          "value",
          get: {
            state.withLock { state in
              state.readings += 1
              return Value.number(state.value)
            }
          },
          set: { value in state.withLock { $0.value = value.number! * 2 } })
        try gauge.define("readings", get: { Value.number(state.withLock { $0.readings }) })
        try gauge.define("broken", get: { () throws -> Value in throw JavaScriptError.rangeError("no reading") })
        return ["gauge": gauge]
      },
      second: { app in ["\(try app.run())"] },
      expected: """
        [ 1, 10, 2, [ 'value', 'readings', 'broken' ], 'function', 'function', true, 10, 'TypeError', 'RangeError: no reading' ]
        """),
    Scenario(
      "A class of the program's own may compute every property",
      app: """
        'use strict';
        exports.run = () => [
          squares[3], squares['x'], 3 in squares, 'x' in squares, Object.keys(squares), Reflect.deleteProperty(squares, '1'), Reflect.set(squares, '2', 1),
          Reflect.getOwnPropertyDescriptor(squares, '2').value, Object.values(squares),
        ];
        """,
      globals: { ["squares": try Squares()] },
      second: { app in ["\(try app.run())"] },
      expected: """
        [ 9, undefined, true, false, [ '0', '1', '2', '3' ], false, false, 4, [ 0, 1, 4, 9 ] ]
        """),
    Scenario(
      "Getters and setters of the app run when the program reads and writes",
      app: """
        let reads = 0, stored = 'initial';
        exports.settings = {
          get theme() { reads++; return stored; },
          set theme(value) { stored = `set to ${value}`; },
          get broken() { throw new TypeError('no such setting'); },
          plain: { a: [1, { b: 2 }] },
        };
        exports.reads = () => reads;
        """,
      second: { app in
        let settings = try app.settings.reference!
        let before = try settings.theme.value
        try settings.theme.set("dark")
        let theme = try settings.theme.descriptor!
        return [
          "\(before) \(try settings.theme.value) \(try app.reads())",
          "\(theme.get!) \(theme.set!) \(theme.isEnumerable!) \(theme.value == nil)",
          "\(try theme.get!.called(on: settings))",
          outcome { try settings.broken.value }, outcome { try settings.broken.set(Value.null) },
          "\(try app.settings.plain.a[1].b.value) \(try app.settings.plain["a"][0].value)",
        ]
      },
      expected: """
        initial set to dark 2
        a function of the app a function of the app true true
        set to dark
        threw TypeError: no such setting
        threw TypeError: Attempted to assign to readonly property.
        2 1
        """),
    Scenario(
      "The program asks, sets, deletes and defines properties of the app's objects",
      app: """
        'use strict';
        const object = Object.create({ inherited: 1 }, { fixed: { value: 2 } });
        object.a = 1;
        exports.object = object;
        exports.frozen = Object.freeze({ a: 1 });
        exports.hidden = () => Object.getOwnPropertyDescriptor(object, 'hidden');
        """,
      first: { app in
        try app.object.b.set(Value.array([1]))
      },
      second: { app in
        let object = try app.object.reference!
        try object.c.set("set")
        let exists = try [object.a, object.inherited, object.nothing].map { try $0.exists }
        let hidden = PropertyDescriptor(value: 5, isWritable: false, isEnumerable: false)
        return [
          "\(exists) \(try object.b.value) \(try object.c.value)", "\(try object.keys)",
          "\(try object.a.delete()) \(try object.a.exists) \(try object.fixed.delete())",
          "\(try object.hidden.define(as: hidden)) \(try app.hidden())",
          "\(try object.hidden.define(as: PropertyDescriptor(value: 6)))",
          outcome { try object.hidden.set(Value.null) },
          outcome { try app.frozen.a.set(2) }, outcome { try app.frozen.a.delete() },
          "\(try object.nothing.descriptor == nil) \(try object.fixed.descriptor!.isConfigurable!)",
        ]
      },
      expected: """
        [true, true, false] [ 1 ] set
        [fixed, a, b, c]
        true false false
        true { value: 5, writable: false, enumerable: false, configurable: false }
        false
        threw TypeError: Attempted to assign to readonly property.
        threw TypeError: Attempted to assign to readonly property.
        false
        true false
        """),
  ]
}

/// The squares of the numbers up to 3, which nobody can change.
private final class Squares: DynamicHostObject, @unchecked Sendable {
  private func square(_ key: PropertyKey) -> Value? {
    Int("\(key)").flatMap { (0...3).contains($0) ? .number(Double($0 * $0)) : nil }
  }

  init() throws { try super.init(name: "Squares") }

  override func get(_ key: PropertyKey, in sandbox: Sandbox) throws -> Value? { square(key) }
  override func set(_ key: PropertyKey, to value: Value, in sandbox: Sandbox) throws -> Bool { false }
  override func has(_ key: PropertyKey) throws -> Bool { square(key) != nil }
  override func delete(_ key: PropertyKey) throws -> Bool { false }
  override func keys() throws -> [PropertyKey] { (0...3).map { PropertyKey($0) } }
  override func descriptor(_ key: PropertyKey) throws -> PropertyDescriptor? {
    square(key).map { PropertyDescriptor(value: $0, isWritable: true, isEnumerable: true, isConfigurable: true) }
  }
}

extension Value {
  /// What the app's function that it is gives, called on `this`.
  fileprivate func called(on this: Reference) throws -> Value { try reference!.call(this: this, arguments: []) }
}
