/// The tree that the turns of a session form, by their identities, and the two rules that every turn must keep.
///
/// A turn is admitted only after its parent, so there are no cycles; and along each line the entry numbers go up by
/// one, from 0 or 1.
struct Chain: Sendable {
  /// A turn's place in the tree.
  struct Node: Sendable {
    /// The place in the order of admission, from 1.
    let order: Int
    let parent: TurnID
    /// The number of the last entry on the line up to and with this turn; nil before any entry.
    let lastEntry: Int?
  }

  /// Why a turn cannot be admitted.
  enum Fault: Error, Equatable {
    case missingParent(TurnID)
    case wrongEntryNumber(found: Int, after: Int?)
  }

  let root: TurnID
  /// All turns in the order of their admission.
  private(set) var order: [TurnID] = []
  /// Whether nothing was typed: no entry has a number above 0.
  private(set) var isEmpty = true
  private var nodes: [TurnID: Node] = [:]

  init(root: TurnID) {
    self.root = root
  }

  /// The turn's place in the tree; nil for the root and for what is not in it.
  subscript(id: TurnID) -> Node? { nodes[id] }

  func contains(_ id: TurnID) -> Bool { id == root || nodes[id] != nil }

  /// The number of the last entry on the line that ends with this turn or root.
  func lastEntry(at id: TurnID) -> Int? { nodes[id]?.lastEntry }

  /// The number of the last entry that was admitted, on whichever line.
  var lastEntry: Int? { order.last.flatMap(lastEntry(at:)) }

  /// The first fault of the turn, if any.
  func fault(parent: TurnID, entry: Int?) -> Fault? {
    guard contains(parent) else { return .missingParent(parent) }
    guard let entry else { return nil }
    let last = lastEntry(at: parent)
    let follows = last.map { entry == $0 + 1 } ?? (entry == 0 || entry == 1)
    return follows ? nil : .wrongEntryNumber(found: entry, after: last)
  }

  /// Adds a turn; one that is there already stays where it is.
  mutating func admit(_ id: TurnID, parent: TurnID, entry: Int?) throws(Fault) {
    guard nodes[id] == nil else { return }
    if let fault = fault(parent: parent, entry: entry) { throw fault }
    order.append(id)
    if let entry, entry > 0 { isEmpty = false }
    nodes[id] = Node(order: order.count, parent: parent, lastEntry: entry ?? lastEntry(at: parent))
  }

  /// The turns from the first after the root to this one; none for the root.
  ///
  /// - Precondition: the turn is in the tree.
  func line(to tip: TurnID) -> [TurnID] {
    precondition(contains(tip), "no turn \(tip.short) in this session")
    var line: [TurnID] = []
    var id = tip
    while let node = nodes[id] {
      line.append(id)
      id = node.parent
    }
    return line.reversed()
  }
}
