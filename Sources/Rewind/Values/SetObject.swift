extension Value {
  /// A `Set`. Source: ECMA-262 §24.2.
  ///
  /// A collection of its members in their order. They are compared as ``Value/isSameKey(as:)`` does.
  public struct SetObject: Sendable {
    let link: Link

    init(_ link: Link) { self.link = link }

    /// A `Set` with those members, each once.
    public init(_ members: some Sequence<Value>) { link = .own(Cell(.set, SetObject.unique(members))) }

    /// A `Set` whose members may lead back to it.
    ///
    /// - Parameter members: gets the `Set`, which is empty until the members have been given.
    /// - Throws: what `members` throws.
    public init<Failure>(cyclic members: (SetObject) throws(Failure) -> [Value]) throws(Failure) {
      let knot = Knot()
      let cell = Cell(.set)
      link = knot.add(cell)
      knot.fill(cell, with: SetObject.unique(try members(self)))
    }

    private static func unique(_ members: some Sequence<Value>) -> [Value] {
      var known: Set<KeyIdentity> = []
      return members.lazy.map(\.asKey).filter { known.insert(KeyIdentity($0)).inserted }
    }

    /// Whether that is a member. Looks at one member after the other.
    public func contains(_ value: Value) -> Bool { contains { $0.isSameKey(as: value) } }

    /// Whether both are the same `Set`.
    public static func === (left: SetObject, right: SetObject) -> Bool { left.link.identity == right.link.identity }
  }
}

extension Value.SetObject: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// JavaScript's `size`.
  public var endIndex: Int { link.count }

  /// The member at that place of their order.
  public subscript(position: Int) -> Value { link[position] }
}

extension Value.SetObject: ExpressibleByArrayLiteral {
  /// A `Set` with those members, each once.
  public init(arrayLiteral elements: Value...) { self.init(elements) }
}
