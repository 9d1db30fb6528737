import Platform
import Syntax
import Wire

extension Session {
  /// How long a look into a fork may take while somebody types, in nanoseconds.
  private static let typingPatience: Int64 = 1_000_000_000

  /// How the identifier before `cursor`, or the name of a module, may go on: asked in a fork that is thrown away, so nothing
  /// is changed by it. Modules of the disk are found by the host, for the worker has no disk.
  ///
  /// - Parameters:
  ///   - text: what has been typed of an entry.
  ///   - cursor: a place in the text, in UTF-16 units.
  /// - Returns: where the identifier starts, in UTF-16 units, and the candidates; none where the worker can't tell. Of more
  ///   than a thousand candidates it is so many, with the same beginning in common, and `isPartial`.
  public func completions(for text: String, cursor: Int) -> (start: Int, names: [String], isPartial: Bool) {
    let before = String(decoding: text.utf16.prefix(cursor), as: UTF16.self)
    let specifier = OpenSpecifier(atEndOf: before)
    var (start, names) = (specifier?.start ?? cursor, [String]())
    if case .completions(let from, let found) = look(.complete(text: text, cursor: cursor)),
      specifier == nil ? from <= cursor : from == start
    {
      (start, names) = (from, found)
    }
    if let specifier, var modules = grants.modules {
      modules.adopt(capabilities.files, on: grants.files)
      let onDisk = modules.specifiers(specifier.isImported ? .import : .require, startingWith: specifier.typed)
      names = Set(names + specifier.endings(of: onDisk)).sorted()
    }
    return (start, names, specifier == nil && names.count >= WorkerFrame.mostCompletions)
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
