import Platform
import TestSupport
import Wire

@testable import Capabilities

/// A file system over a directory, as an app has it, that keeps what was asked and seen.
final class Overlay {
  var system = FileSystem()
  let disk: Disk
  /// Says why something is refused; nil where it is not.
  var refusal: (Permission) -> String? = { _ in nil }
  /// Whether this process has permitted to read what is at a path.
  var mayRead: (String) -> Bool = { _ in true }
  private(set) var asked: [Permission] = []
  private(set) var record:
    [(operation: FileOperation, arguments: [[UInt8]], seen: [[UInt8]], answer: CapabilityAnswer)] = []

  init(_ directory: String, asksKernel: Bool = true) { disk = Disk(directory: directory, asksKernel: asksKernel) }

  /// Performs an operation.
  @discardableResult
  func perform(_ operation: FileOperation, _ arguments: [[UInt8]]) throws -> CapabilityAnswer {
    let observations = Observations()
    let answer = try system.answer(operation, arguments, on: disk, observations: observations, mayRead: mayRead) {
      permission in
      asked.append(permission)
      let refusal = refusal(permission)
      _ = try observations.observe { refusal == nil ? [1] : [0] }
      return refusal
    }
    record.append((operation, arguments, observations.seen, answer))
    return answer
  }

  /// The same, in one line: `ok` and the parts, or the code, the call and the message.
  @discardableResult
  func callAsFunction(_ operation: FileOperation, _ arguments: String...) -> String { line(operation, arguments) }

  @discardableResult
  func line(_ operation: FileOperation, _ arguments: [String]) -> String {
    do {
      switch try perform(operation, arguments.map { Array($0.utf8) }) {
      case .parts(let parts): return (["ok"] + parts.map { String(decoding: $0, as: UTF8.self) }).joined(separator: " ")
      case .failure(let code, let message, let details): return "\(code) \(details.last ?? "") \(message)"
      }
    } catch {
      return "\(error)"
    }
  }

  /// The same requests again, with what was seen and without a disk.
  func replayed() throws -> FileSystem {
    var again = FileSystem()
    for step in record {
      let observations = Observations(replaying: step.seen)
      let answer = try again.answer(
        step.operation, step.arguments, on: nil, observations: observations, mayRead: { _ in false },
        permission: { try observations.observe { [] } == [1] ? nil : refusal($0) })
      guard answer == step.answer, observations.isComplete else {
        throw Difference(description: "\(step.operation) gives \(answer) in place of \(step.answer)")
      }
    }
    return again
  }

  struct Difference: Error, CustomStringConvertible { let description: String }
}

extension FileSystem {
  /// All that there is, in one text: two with the same text can't be told apart.
  var dump: String {
    var lines: [String] = []
    for (number, shared) in nodes.sorted(by: { $0.key < $1.key }) {
      let node = shared.value
      var line = "\(number) \(node.facts.text) \(node.names) \(node.descriptors) \(FilePath.text(node.origin ?? []))"
      switch node.body {
      case .file(let contents):
        let known = node.origin.flatMap { disk[$0]?.value.contents } ?? .unknown
        line +=
          contents.length > 1 << 24 ? " \(contents.length)" : " \(contents.bytes(in: 0..<contents.length, disk: known))"
      case .directory(let directory):
        line += " \(directory.parent) \(FilePath.text(directory.name))"
        let entries = directory.entries.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        for (name, entry) in entries { line += " \(FilePath.text(name))=\(entry ?? 0)" }
      case .link(let target): line += " -> \(FilePath.text(target))"
      case .special: line += " special"
      }
      lines.append(line)
    }
    for (number, open) in descriptors.sorted(by: { $0.key < $1.key }) { lines.append("\(number): \(open)") }
    for path in disk.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let file = disk[path]!.value
      lines.append("\(FilePath.text(path)) \(file.facts?.text ?? "-") \(file.listing.map { "\($0)" } ?? "")")
    }
    return lines.joined(separator: "\n")
  }
}
