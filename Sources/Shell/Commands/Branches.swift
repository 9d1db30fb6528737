enum Branches: Command {
  static let name = "branches"
  static let argument = ""
  static let summary = "List the lines of history; a * marks the current one."

  static func run(_ argument: String, in repl: REPL) throws {
    let branches = repl.session.branches
    if branches.isEmpty { return repl.terminal.note("no entries yet") }
    var depths: [Int: Int] = [:]
    // A branch stands under the one that it left, in the order of their beginning.
    func rows(of parent: Int?) -> [Int] {
      branches.filter { $0.origin?.branch == parent && ($0.origin == nil) == (parent == nil) }.flatMap { branch in
        depths[branch.number] = parent.map { depths[$0]! + 1 } ?? 0
        return [branch.number] + rows(of: branch.number)
      }
    }
    for number in rows(of: nil) {
      let branch = branches[number - 1]
      let indent = String(repeating: "  ", count: depths[number]!)
      let entries =
        branch.entries.count == 1
        ? "entry \(branch.entries.lowerBound)" : "entries \(branch.entries.lowerBound)-\(branch.entries.upperBound)"
      let origin = branch.origin.map { ", after entry \($0.entry) of \($0.branch)" } ?? ""
      let head = "\(branch.isCurrent ? "*" : " ") \(indent)\(number)  \(entries)\(origin)"
      repl.terminal.write(head + "  " + firstLine(of: branch.source, columns: repl.columns - head.count - 3) + "\n")
    }
  }
}
