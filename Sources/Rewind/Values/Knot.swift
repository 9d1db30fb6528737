/// Cells that refer to each other in cycles, and live and die together.
final class Knot: @unchecked Sendable {  // Changes only while it is being tied.
  private(set) var cells: [Cell] = []

  /// An empty knot.
  init() {}

  /// Ties cells that only each other and the caller hold. They then refer to each other by number.
  convenience init(tying cells: [Cell]) {
    self.init()
    self.cells = cells
    var numbers: [ObjectIdentifier: Int32] = [:]
    for (number, cell) in cells.enumerated() { numbers[ObjectIdentifier(cell)] = Int32(number) }
    for cell in cells {
      cell.fill(
        cell.values.map { value in
          guard case .own(let other)? = value.link, let number = numbers[ObjectIdentifier(other)] else { return value }
          return value.relinked(.inner(number))
        })
    }
  }

  /// Takes in one more cell.
  func add(_ cell: Cell) -> Link {
    cells.append(cell)
    return .tied(self, Int32(cells.count - 1))
  }

  /// Puts into `cell`, which is of this knot, values that may lead back to the knot. Containers on the way back become a
  /// part of the knot as copies: whoever holds one of the originals keeps it.
  func fill(_ cell: Cell, with values: [Value]) {
    let onTheWay = containers(leadingHereFrom: values)
    var numbers: [ObjectIdentifier: Int32] = [:]
    for link in onTheWay {
      numbers[link.identity] = Int32(cells.count)
      cells.append(link.cell.copy(with: []))
    }
    func inner(_ value: Value) -> Value {
      guard let link = value.link else { return value }
      if case .tied(let knot, let number) = link, knot === self { return value.relinked(.inner(number)) }
      return numbers[link.identity].map { value.relinked(.inner($0)) } ?? value
    }
    for link in onTheWay { cells[Int(numbers[link.identity]!)].fill(link.values.map(inner)) }
    cell.fill(values.map(inner))
  }

  /// The containers outside of this knot that can be reached from `values`, and from which the knot can be reached.
  private func containers(leadingHereFrom values: [Value]) -> [Link] {
    var links: [Link] = []
    var holders: [[Int]] = []
    var numbers: [ObjectIdentifier: Int] = [:]
    var leading: Set<Int> = []

    func look(at values: [Value], in holder: Int?) {
      for value in values {
        guard let link = value.link else { continue }
        if case .tied(let knot, _) = link, knot === self {
          if let holder { leading.insert(holder) }
          continue
        }
        let number: Int
        if let known = numbers[link.identity] {
          number = known
        } else {
          number = links.count
          numbers[link.identity] = number
          links.append(link)
          holders.append([])
        }
        if let holder { holders[number].append(holder) }
      }
    }

    look(at: values, in: nil)
    var next = 0
    while next < links.count {
      look(at: links[next].values, in: next)
      next += 1
    }
    var rest = Array(leading)
    while let number = rest.popLast() {
      for holder in holders[number] where leading.insert(holder).inserted { rest.append(holder) }
    }
    return leading.sorted().map { links[$0] }
  }
}
