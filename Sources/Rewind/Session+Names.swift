import Platform
import Wire

extension Session {
  /// How long a look into a fork may take while somebody types, in nanoseconds.
  private static let typingPatience: Int64 = 1_000_000_000

  /// Names that `source`, an entry that failed, declared and left without a value: they can't be used or declared again.
  public func unusableNames(declaredBy source: String) -> [String] {
    let names = DeclaredNames.find(in: source)
    if names.isEmpty { return [] }
    guard case .unusable(let found) = look(.findUnusable(names)) else { return [] }
    return found.filter(names.contains)
  }

  /// How the identifier before `cursor` may go on: asked in a fork that is thrown away, so nothing is changed by it.
  ///
  /// - Parameters:
  ///   - text: what has been typed of an entry.
  ///   - cursor: a place in the text, in UTF-16 units.
  /// - Returns: where the identifier starts, in UTF-16 units, and the candidates; none where the worker can't tell.
  public func completions(for text: String, cursor: Int) -> (start: Int, names: [String]) {
    let names = Set(timeline.path(to: timeline.position).flatMap(declaredNames))
    let question = HostFrame.complete(text: text, cursor: cursor, names: names.sorted())
    guard case .completions(let start, let found) = look(question), start <= cursor else { return (cursor, []) }
    return (start, found)
  }

  /// The names that an entry declares, looked for once.
  private func declaredNames(by turn: Mark) -> [String] {
    if timeline[turn].entry == nil { return [] }
    if let known = declaredNames[turn] { return known }
    let names = DeclaredNames.find(in: timeline[turn].source)
    declaredNames[turn] = names
    return names
  }

  /// The answer of a fork of the runner, which is thrown away; nil where there is none.
  private func look(_ question: HostFrame) -> WorkerFrame? {
    do {
      _ = try wakeRunner()
      guard let fork = try checkpoints.peek() else { return nil }
      defer { fork.end() }
      var answer: WorkerFrame?
      fork.send(question)
      let watch = Watch(interruption: settings.interruption, timeLimit: Self.typingPatience)
      try watch.wait(for: [fork]) { _, frame throws(Stop) in
        answer = try Self.decode(frame)
        return true
      }
      return answer
    } catch {
      return nil
    }
  }
}
