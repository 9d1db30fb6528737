import Glibc

/// One row of the table.
struct Figure {
  /// What is measured.
  let name: String
  let unit: Unit
  /// By the name of the program.
  let values: [String: Double]
  /// What jsrepl should reach, if there is an aim.
  var aim: Aim?

  enum Unit {
    case milliseconds, megabytes, bytes
    /// The number of times that one thing is the other.
    case ratio

    func text(_ value: Double) -> String {
      switch self {
      case .milliseconds:
        value < 10 ? "\(rounded(value, 2)) ms" : value < 100 ? "\(rounded(value, 1)) ms" : "\(Int(value)) ms"
      case .megabytes: "\(rounded(value, 2)) MB"
      case .bytes: "\(Int(value)) B"
      case .ratio: "\(rounded(value, 2))×"
      }
    }
  }

  enum Aim {
    /// Not more than this.
    case atMost(Double)
    /// Less than the newest node.
    case lessThanNode
    /// Not more than the newest node and this.
    case nodeAnd(Double)
  }

  /// The newest node that was measured.
  private var node: (name: String, value: Double)? {
    values.filter { $0.key.hasPrefix("node ") }.max { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How jsrepl does beside the nearest peer: `0.44 of node 24`.
  var ratio: String {
    guard unit != .ratio, let own = values["jsrepl"], own > 0,
      let peer = node
        ?? (values["bpython"] ?? values["python"]).map({ (values["bpython"] == nil ? "python" : "bpython", $0) })
    else { return "" }
    return "\(rounded(own / peer.1, own / peer.1 < 0.1 ? 4 : 2))× \(peer.0)"
  }

  /// The aim, and whether it is met.
  var verdict: String {
    guard let aim, let own = values["jsrepl"] else { return "" }
    let limit: Double
    let words: String
    switch aim {
    case .atMost(let most): (limit, words) = (most, "≤ \(unit.text(most))")
    case .lessThanNode:
      guard let node else { return "node is missing" }
      (limit, words) = (node.value, "< \(node.name)")
    case .nodeAnd(let more):
      guard let node else { return "node is missing" }
      (limit, words) = (node.value + more, "≤ \(node.name) + \(unit.text(more))")
    }
    return own <= limit ? "\(words): met" : "\(words): **missed by \(unit.text(own - limit))**"
  }
}

/// The number with so many digits after the point.
func rounded(_ value: Double, _ digits: Int) -> String {
  let scale = pow(10, Double(digits))
  let whole = Int((abs(value) * scale).rounded())
  let fraction = String(whole % Int(scale))
  let sign = value < 0 ? "-" : ""
  return "\(sign)\(whole / Int(scale)).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
}
