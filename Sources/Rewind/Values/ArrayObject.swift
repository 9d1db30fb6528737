extension Value {
  /// An array. Source: ECMA-262 §10.4.2.
  ///
  /// A collection of its elements, with ``Value/hole`` where there is none.
  public struct ArrayObject: Sendable {
    let link: Link

    init(_ link: Link) { self.link = link }

    /// An array with those elements.
    public init(_ elements: [Value]) { link = .own(Cell(.array, elements)) }

    /// An array whose elements may lead back to it.
    ///
    /// - Parameter elements: gets the array, which is empty until the elements have been given.
    /// - Throws: what `elements` throws.
    public init<Failure>(cyclic elements: (ArrayObject) throws(Failure) -> [Value]) throws(Failure) {
      let knot = Knot()
      let cell = Cell(.array)
      link = knot.add(cell)
      knot.fill(cell, with: try elements(self))
    }

    /// The elements, with ``Value/hole`` where there is none.
    public var elements: [Value] { link.values }

    /// Whether both are the same array.
    public static func === (left: ArrayObject, right: ArrayObject) -> Bool {
      left.link.identity == right.link.identity
    }
  }
}

extension Value.ArrayObject: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// JavaScript's `length`.
  public var endIndex: Int { link.count }

  /// The element at that index, ``Value/hole`` where there is none.
  ///
  /// - Precondition: the index lies within the array. That of a ``Value`` may lie anywhere.
  public subscript(position: Int) -> Value { link[position] }
}

extension Value.ArrayObject: ExpressibleByArrayLiteral {
  /// An array with those elements.
  public init(arrayLiteral elements: Value...) { self.init(elements) }
}
