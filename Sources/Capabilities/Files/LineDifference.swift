/// Which lines of two texts differ: E. W. Myers, An O(ND) Difference Algorithm and Its Variations (1986), the variant that
/// needs no more space than the texts.
struct LineDifference {
  /// Lines by number: equal lines have equal numbers.
  private let old: [Int]
  private let new: [Int]
  /// Which lines of each are not in the other.
  private(set) var removed: [Bool]
  private(set) var added: [Bool]
  /// How much more work may be done to find the shortest difference.
  private var budget = 40_000_000

  init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      let next = numbers.count
      return numbers[line, default: next] == next
        ? {
          numbers[line] = next
          return next
        }() : numbers[line]!
    }
    self.old = old.map(number)
    self.new = new.map(number)
    removed = Array(repeating: false, count: old.count)
    added = Array(repeating: false, count: new.count)
    markLinesOfOneSide()
  }

  /// What only one text has is certain to differ; the rest is compared.
  private mutating func markLinesOfOneSide() {
    let inOld = Set(old)
    let inNew = Set(new)
    for index in old.indices where !inNew.contains(old[index]) { removed[index] = true }
    for index in new.indices where !inOld.contains(new[index]) { added[index] = true }
    let left = old.indices.filter { !removed[$0] }
    let right = new.indices.filter { !added[$0] }
    compare(left[...], right[...])
  }

  private mutating func compare(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) {
    var (left, right) = (left, right)
    while let a = left.first, let b = right.first, old[a] == new[b] {
      left.removeFirst()
      right.removeFirst()
    }
    while let a = left.last, let b = right.last, old[a] == new[b] {
      left.removeLast()
      right.removeLast()
    }
    guard !left.isEmpty, !right.isEmpty, let (x, y) = middle(left, right) else {
      for index in left { removed[index] = true }
      for index in right { added[index] = true }
      return
    }
    compare(left[..<(left.startIndex + x)], right[..<(right.startIndex + y)])
    compare(left[(left.startIndex + x)...], right[(right.startIndex + y)...])
  }

  /// A point on a shortest path, met from both ends; nil where finding it is too much work, or it divides nothing.
  private mutating func middle(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) -> (Int, Int)? {
    let (n, m) = (left.count, right.count)
    let most = (n + m + 1) / 2
    let delta = n - m
    // The furthest x on each diagonal, from the start and from the end.
    var forth = [Int](repeating: 0, count: 2 * most + 2)
    var back = [Int](repeating: 0, count: 2 * most + 2)
    let center = most
    func same(_ x: Int, _ y: Int) -> Bool { old[left[left.startIndex + x]] == new[right[right.startIndex + y]] }
    for d in 0...most {
      budget -= d + 1
      guard budget > 0 else { return nil }
      for k in stride(from: -d, through: d, by: 2) {
        var x =
          d == 0
          ? 0
          : k == -d || k != d && forth[center + k - 1] < forth[center + k + 1]
            ? forth[center + k + 1] : forth[center + k - 1] + 1
        guard x <= n, x - k <= m, x - k >= 0 else {
          forth[center + k] = x
          continue
        }
        while x < n, x - k < m, same(x, x - k) {
          x += 1
          budget -= 1
        }
        forth[center + k] = x
        let other = delta - k
        if delta % 2 != 0, abs(other) < d, x + back[center + other] >= n { return divided(x, x - k, n, m) }
      }
      for k in stride(from: -d, through: d, by: 2) {
        var x =
          d == 0
          ? 0
          : k == -d || k != d && back[center + k - 1] < back[center + k + 1]
            ? back[center + k + 1] : back[center + k - 1] + 1
        guard x <= n, x - k <= m, x - k >= 0 else {
          back[center + k] = x
          continue
        }
        while x < n, x - k < m, same(n - 1 - x, m - 1 - (x - k)) {
          x += 1
          budget -= 1
        }
        back[center + k] = x
        let other = delta - k
        if delta % 2 == 0, abs(other) <= d, x + forth[center + other] >= n { return divided(n - x, m - (x - k), n, m) }
      }
    }
    return nil
  }

  private func divided(_ x: Int, _ y: Int, _ n: Int, _ m: Int) -> (Int, Int)? {
    (x, y) == (0, 0) || (x, y) == (n, m) ? nil : (x, y)
  }
}
