import Wire

/// What came of an exchange so far, kept so that who goes back to a moment at which it was under way gets the same
/// again.
struct LiveExchange {
  /// An event's kind and parts.
  struct Entry {
    let kind: NetworkEvent
    let parts: [[UInt8]]

    var size: Int { parts.reduce(64) { $0 + $1.count } }
  }

  /// Who makes it; nil where nothing more comes.
  var process: FetcherProcess?
  /// What came, but for what was dropped.
  private(set) var entries: [Entry] = []
  private(set) var dropped = 0
  /// The most that the piece may have that was asked for; nil where none is on its way.
  var credit: Int?
  /// How much of it some session has taken in.
  var delivered = 0

  init(process: FetcherProcess) { self.process = process }

  /// How many entries came.
  var count: Int { dropped + entries.count }

  /// The event at a position; nil where it was dropped or hasn't come.
  subscript(position: Int) -> Entry? {
    entries.indices.contains(position - dropped) ? entries[position - dropped] : nil
  }

  /// Takes in what the process says.
  ///
  /// - Returns: how many bytes it keeps of it.
  /// - Throws: where it can't say so.
  mutating func take(_ report: FetcherReport) throws(WireError) -> Int {
    let entry: Entry
    switch report {
    case .head(_, let status, let headers):
      guard count == 0 else { throw .malformed("a second head") }
      guard (200...599).contains(status) else { throw .malformed("the status \(status)") }
      let texts = ["\(status)", StatusPhrases.phrase(of: status)] + headers
      entry = Entry(kind: .head, parts: texts.map { Array($0.utf8) })
    case .piece(_, let bytes):
      guard count > 0, let most = credit, !bytes.isEmpty, bytes.count <= most else {
        throw .malformed("a piece that nobody asked for")
      }
      credit = nil
      entry = Entry(kind: .piece, parts: [bytes])
    case .end:
      guard count > 0, credit != nil else { throw .malformed("an end that nobody asked for") }
      entry = Entry(kind: .end, parts: [])
    case .failed(_, let code, let message):
      entry = Entry(kind: .failed, parts: [Array(code.utf8), Array(message.utf8)])
    }
    entries.append(entry)
    if entry.kind == .end || entry.kind == .failed { finish() }
    return entry.size
  }

  /// Nothing more comes.
  mutating func finish() {
    process?.load -= 1
    process = nil
    credit = nil
  }

  /// Drops what was delivered first; gives how many bytes that were, nil where nothing was.
  mutating func drop() -> Int? {
    guard dropped < delivered, !entries.isEmpty else { return nil }
    dropped += 1
    return entries.removeFirst().size
  }
}
