/// The entries that can be recalled, the oldest first.
struct History {
  private(set) var entries: [String] = []

  /// Adds `entry` as the newest one.
  /// - Returns: false where it is empty or equal to the one before, and was not added.
  @discardableResult
  mutating func add(_ entry: String) -> Bool {
    if entry.isEmpty || entries.last?.utf8.elementsEqual(entry.utf8) == true { return false }
    entries.append(entry)
    return true
  }

  /// The nearest entry older than `index` that satisfies `condition`.
  func index(before index: Int, where condition: (String) -> Bool) -> Int? {
    entries[..<min(index, entries.count)].lastIndex(where: condition)
  }

  /// The nearest entry newer than `index` that satisfies `condition`.
  func index(after index: Int, where condition: (String) -> Bool) -> Int? {
    guard index + 1 < entries.count else { return nil }
    return entries[(index + 1)...].firstIndex(where: condition)
  }
}
