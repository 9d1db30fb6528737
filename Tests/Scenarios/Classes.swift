import Rewind

extension Scenario {
  /// Classes and their instances, on either side.
  static let classes: [Scenario] = [
    Scenario(
      "Instances of the app's classes stay there, and their prototypes' methods are called",
      app: """
        class Counter {
          #n;
          static made = 0;
          constructor(n) { this.#n = n; Counter.made++; }
          add(by) { this.#n += by; return this; }
          get n() { return this.#n; }
          set n(value) { this.#n = value * 10; }
        }
        class Loud extends Counter { add(by) { return super.add(2 * by); } }
        exports.Counter = Counter;
        exports.Loud = Loud;
        exports.loud = new Loud(1);
        """,
      first: { app in
        try app.loud.add(1)
      },
      second: { app in
        let loud = try app.loud.value.reference!
        let type = try app.Counter.value.reference!
        let same = try loud.add(3)
        let made = try type.construct(5)
        try loud["n"].set(7)
        return [
          "\(loud.kind) \(type.kind) \(same.reference! == loud) \(try loud.n.value) \(try type.made.value)",
          "\(try same.isInstance(of: type)) \(try made.isInstance(of: type))",
          "\(try made.isInstance(of: app.Loud.value.reference!)) \(try Value.array([]).isInstance(of: type))",
          "\(try loud.prototype! == app.Loud.prototype.value.reference!) \(try loud.keys) \(try type.keys)",
          "\(try made.add(1).n.value) \(try made.reference!.inspected())",
        ]
      },
      expected: """
        object class true 70 2
        true true
        false false
        true [] [length, name, prototype, made]
        6 Counter {}
        """),
    Scenario(
      "The app makes instances of the program's classes with new",
      app: """
        exports.make = () => {
          const point = new Point(1, 2);
          return [
            point instanceof Point, point.constructor === Point, Object.getPrototypeOf(point) === Point.prototype,
            point.x, point.sum(3), Point.origin, Point.name, Point.length, typeof Point, String(point), 'sum' in point,
            Object.keys(point), point instanceof Object,
          ];
        };
        exports.refuse = () => {
          try { Point(1, 2); } catch (error) { return `${error.name}: ${error.message}`; }
        };
        exports.fail = () => {
          try { new Point(); } catch (error) { return `${error.name}: ${error.message}`; }
        };
        """,
      globals: { ["Point": try point()] },
      second: { app in try [app.make(), app.refuse(), app.fail()].map { "\($0)" } },
      expected: """
        [ true, true, true, 1, 6, 'origin', 'Point', 2, 'function', '[object Point]', true, [ 'x', 'y' ], true ]
        TypeError: Cannot call a class constructor Point without |new|
        RangeError: a point has two coordinates
        """),
    Scenario(
      "The app extends the program's classes",
      app: """
        class Named extends Point {
          #name;
          constructor(name, ...rest) { super(...rest); this.#name = name; }
          get name() { return this.#name; }
          sum(more) { return 'sum ' + super.sum(more); }
        }
        const kept = new Named('kept', 1, 1);
        exports.kept = () => kept;
        exports.make = () => {
          const named = new Named('p', 3, 4);
          return [named instanceof Named, named instanceof Point, named.name, named.x, named.sum(1), named.constructor === Named];
        };
        exports.keptOn = () => [kept instanceof Named, kept.name, kept.x];
        """,
      globals: { ["Point": try point()] },
      second: { app in ["\(try app.make())", "\(try app.keptOn())"] },
      expected: """
        [ true, true, 'p', 3, 'sum 8', true ]
        [ true, 'kept', 1 ]
        """),
    Scenario(
      "The program sees by instanceof what the app made of its classes, and the app what the program made",
      app: """
        exports.given = (point) => [point instanceof Point, point.sum(1), point.constructor === Point];
        exports.classOf = () => Point;
        exports.isPoint = (value) => value instanceof Point;
        """,
      globals: { ["Point": try point(), "corner": HostFunction("corner") { _ in try corner(of: point()) }] },
      second: { app in
        let type = try app.classOf()
        guard case .hostObject(let object) = type, let point = object as? HostClass else { return ["\(type)"] }
        let corner = try corner(of: point)
        return [
          "\(try app.given(corner))", "\(try app.isPoint(corner)) \(try app.isPoint(HostObject()))",
          "\(corner.prototype === point.instancePrototype)",
        ]
      },
      expected: """
        [ true, 3, true ]
        true false
        true
        """),
  ]

  /// A class of points.
  private static func point() throws -> HostClass {
    try HostClass(
      "Point", length: 2,
      methods: [
        "sum": HostFunction("sum", length: 1) { call in
          guard case .hostObject(let point) = call.this, let x = point.constants.first?.value.number else {
            throw JavaScriptError.typeError("sum of what is no point")
          }
          return Value.number(x + point.constants[1].value.number! + call[0].number!)
        }
      ],
      statics: ["origin": "origin"]
    ) { call, prototype in
      guard call.arguments.count == 2 else { throw JavaScriptError.rangeError("a point has two coordinates") }
      return try HostObject(prototype: prototype, ["x": call[0], "y": call[1]])
    }
  }

  private static func corner(of type: HostClass) throws -> HostObject {
    try HostObject(prototype: type.instancePrototype, ["x": 1, "y": 1])
  }
}
