/// What stands in a container. The container's struct refers to it by a ``Link``, so that copies of the struct are the
/// same container.
class Cell: @unchecked Sendable {  // The contents change only while nobody else has the cell, or to let go of them.
  enum Kind: UInt8 {
    case array, object, map, set, error
  }

  final let kind: Kind
  /// Elements; values of properties; key, value, key, value …; members; an error's cause and properties.
  private(set) final var values: [Value]

  init(_ kind: Kind, _ values: [Value] = []) {
    self.kind = kind
    self.values = values
  }

  /// The same with other values, and an identity of its own.
  func copy(with values: [Value]) -> Cell { Cell(kind, values) }

  /// Gives the contents, once, to a cell that was made without because they refer to it.
  final func fill(_ values: [Value]) { self.values = values }

  /// Containers may be nested as deep as memory lasts, and each would release the next within its own release.
  deinit {
    var cells: [Cell] = []
    var knots: [Knot] = []

    func take(from cell: Cell) {
      for value in cell.values {
        switch value.link {
        case .own(let cell)?: cells.append(cell)
        case .tied(let knot, _)?: knots.append(knot)
        case .inner?, nil: break
        }
      }
      cell.values = []
    }

    take(from: self)
    while !cells.isEmpty || !knots.isEmpty {
      if var cell = cells.popLast() {
        if isKnownUniquelyReferenced(&cell) { take(from: cell) }
      } else if var knot = knots.popLast() {
        if isKnownUniquelyReferenced(&knot) { for cell in knot.cells { take(from: cell) } }
      }
    }
  }
}

/// How a container's struct refers to its cell.
///
/// Reference counting never frees a cycle, so no cell of a cycle is held by another one: a ``Knot`` holds them all, each
/// struct that is handed out holds the knot, and among themselves the cells are only numbers.
enum Link: Sendable {
  /// A cell that doesn't lead back to itself.
  case own(Cell)
  /// The cell of that number in the knot.
  case tied(Knot, Int32)
  /// The same, as a cell of the knot refers to another; never handed out.
  case inner(Int32)

  var cell: Cell {
    switch self {
    case .own(let cell): cell
    case .tied(let knot, let number): knot.cells[Int(number)]
    case .inner: preconditionFailure("a container was handed out without the knot that holds it")
    }
  }

  /// What tells two containers apart.
  var identity: ObjectIdentifier { ObjectIdentifier(cell) }

  /// How many values there are.
  var count: Int { cell.values.count }

  /// The cell's values, fit to be handed out.
  var values: [Value] {
    switch self {
    case .own(let cell): cell.values
    case .tied(let knot, let number): knot.cells[Int(number)].values.map { $0.attached(to: knot) }
    case .inner: preconditionFailure("a container was handed out without the knot that holds it")
    }
  }

  /// One of the cell's values, fit to be handed out.
  subscript(index: Int) -> Value {
    switch self {
    case .own(let cell): cell.values[index]
    case .tied(let knot, let number): knot.cells[Int(number)].values[index].attached(to: knot)
    case .inner: preconditionFailure("a container was handed out without the knot that holds it")
    }
  }
}

extension Value {
  /// The link of a container that can hold other values; nil for other values.
  var link: Link? {
    switch self {
    case .array(let container): container.link
    case .object(let container): container.link
    case .map(let container): container.link
    case .set(let container): container.link
    case .error(let error): error.link
    default: nil
    }
  }

  /// The container that `link` refers to.
  init(_ link: Link, of kind: Cell.Kind) {
    switch kind {
    case .array: self = .array(ArrayObject(link))
    case .object: self = .object(PlainObject(link))
    case .map: self = .map(MapObject(link))
    case .set: self = .set(SetObject(link))
    case .error: self = .error(JavaScriptError(link))
    }
  }

  /// The container that `link` refers to, which is of the same kind as this one.
  func relinked(_ link: Link) -> Value {
    switch self {
    case .array: .array(ArrayObject(link))
    case .object: .object(PlainObject(link))
    case .map: .map(MapObject(link))
    case .set: .set(SetObject(link))
    case .error: .error(JavaScriptError(link))
    default: self
    }
  }

  /// What a cell of `knot` holds, as it may be handed out.
  fileprivate func attached(to knot: Knot) -> Value {
    if case .inner(let number)? = link { relinked(.tied(knot, number)) } else { self }
  }
}
