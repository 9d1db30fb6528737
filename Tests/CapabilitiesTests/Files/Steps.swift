import TestSupport
import Wire

/// One random operation on files, in a form that JavaScript and the system can perform too.
struct Step: CustomStringConvertible {
  /// As `fs` names it.
  var call: String
  var arguments: [String]

  var description: String { ([call] + arguments).joined(separator: " ") }

  /// For JavaScript.
  var json: String { "[" + ([call] + arguments).map { "\"\($0)\"" }.joined(separator: ",") + "]" }

  private static let names = ["a", "b", "d", "d/a", "d/e", "d/e/f", "l", "m", "l/a", "x/y"]
  private static let oddities = [
    ".", "..", "d/.", "d/..", "a/", "d/", "l/", "a/b", "", "x/../a", "d/e/../../b", "loop", "loop/z", "d//a", "m/",
    "../here/a",
  ]
  private static let targets = ["a", "d", "d/e", "../b", "nothing", "l", "m", "d/", ".", "e/f", "loop"]

  private static func path(_ random: inout SeededGenerator) -> String {
    (Int.random(in: 0..<6, using: &random) == 0 ? oddities : names).randomElement(using: &random)!
  }

  /// O_ numbers of Linux: those of `r r+ w wx w+ a a+`, with O_NOFOLLOW, O_DIRECTORY, and without O_CREAT.
  private static let flags = [
    "0", "2", "577", "705", "578", "1025", "1089", "1090", "1", "131072", "65536", "131649", "66",
  ]

  private static func text(_ random: inout SeededGenerator) -> String {
    String(
      repeating: ["x", "yz", "hello "].randomElement(using: &random)!, count: Int.random(in: 0...40, using: &random))
  }

  /// Any one.
  static func random(_ random: inout SeededGenerator) -> Step {
    let slot = String(Int.random(in: 0..<4, using: &random))
    let position = Bool.random(using: &random) ? "" : String(Int.random(in: 0..<9000, using: &random))
    let size = String(Int.random(in: 0..<6000, using: &random))
    let mode = ["420", "384", "511", "292", "0", "2541"].randomElement(using: &random)!
    switch Int.random(in: 0..<44, using: &random) {
    case 0..<2: return Step(call: "stat", arguments: [path(&random)])
    case 2..<4: return Step(call: "lstat", arguments: [path(&random)])
    case 4: return Step(call: "access", arguments: [path(&random), String(Int.random(in: 0..<8, using: &random))])
    case 5: return Step(call: "realpath", arguments: [path(&random)])
    case 6: return Step(call: "readlink", arguments: [path(&random)])
    case 7..<9: return Step(call: "readdir", arguments: [path(&random), ""])
    case 9: return Step(call: "readdir", arguments: [["n", "d", "x", "d/e"].randomElement(using: &random)!, "r"])
    case 10..<13:
      return Step(
        call: "readFile", arguments: [path(&random), ["0", "0", "0", "578", "66"].randomElement(using: &random)!])
    case 13..<18:
      return Step(
        call: "writeFile", arguments: [path(&random), flags[1...].randomElement(using: &random)!, mode, text(&random)])
    case 18..<20: return Step(call: "mkdir", arguments: [path(&random), mode, ""])
    case 20:
      return Step(
        call: "mkdir", arguments: [path(&random) + ["", "/q", "/q/r", "/"].randomElement(using: &random)!, "511", "r"])
    case 21: return Step(call: "rmdir", arguments: [path(&random)])
    case 22..<24: return Step(call: "unlink", arguments: [path(&random)])
    case 24:
      return Step(
        call: "rm", arguments: [names.randomElement(using: &random)!, Bool.random(using: &random) ? "f" : ""])
    case 25..<29: return Step(call: "rename", arguments: [path(&random), path(&random)])
    case 29..<31: return Step(call: "link", arguments: [path(&random), path(&random)])
    case 31..<33: return Step(call: "symlink", arguments: [targets.randomElement(using: &random)!, path(&random)])
    case 33: return Step(call: "chmod", arguments: [path(&random), mode])
    case 34: return Step(call: "utimes", arguments: [path(&random), "1000", "2000"])
    case 35: return Step(call: "truncate", arguments: [path(&random), size])
    case 36:
      return Step(call: "copyFile", arguments: [path(&random), path(&random), Bool.random(using: &random) ? "1" : "0"])
    case 37..<39:
      return Step(call: "open", arguments: [slot, path(&random), flags.randomElement(using: &random)!, mode])
    case 39: return Step(call: "close", arguments: [slot])
    case 40: return Step(call: "read", arguments: [slot, size + "1", position])
    case 41: return Step(call: "write", arguments: [slot, position, text(&random)])
    case 42: return Step(call: ["fstat", "readFileOf", "fsync"].randomElement(using: &random)!, arguments: [slot])
    default: return Step(call: "ftruncate", arguments: [slot, size])
    }
  }
}

/// Performs steps on an overlay, and says what came of them.
struct OverlaySteps {
  let overlay: Overlay
  private var slots: [String: String] = [:]

  init(_ overlay: Overlay) { self.overlay = overlay }

  /// `ok` with what it gives, or the code and the call.
  mutating func perform(_ step: Step) throws -> String {
    let arguments = step.arguments
    let number = slots[arguments[0]] ?? "999"
    switch step.call {
    case "stat", "lstat": return try stat(.stat, arguments[0], step.call == "stat" ? "1" : "0")
    case "fstat": return try stat(.statDescriptor, number)
    case "access": return try run(.access, arguments)
    case "realpath": return try run(.realPath, arguments)
    case "readlink": return try run(.readLink, arguments)
    case "readdir":
      return try list(arguments[0], arguments[1] == "r" ? "2" : "0")
    case "readFile": return try run(.readFile, [arguments[0], "", arguments[1]])
    case "readFileOf": return try run(.readFile, ["", number, "0"])
    case "writeFile": return try run(.writeFile, [arguments[0], "", arguments[1], arguments[2], arguments[3]])
    case "mkdir": return try run(.makeDirectory, [arguments[0], arguments[1], arguments[2] == "r" ? "1" : "0"])
    case "rmdir": return try run(.removeDirectory, arguments)
    case "unlink": return try run(.unlink, arguments)
    case "rm": return try run(.removeTree, [arguments[0], arguments[1] == "f" ? "1" : "0"])
    case "rename": return try run(.rename, arguments)
    case "link": return try run(.link, arguments)
    case "symlink": return try run(.symbolicLink, arguments)
    case "chmod": return try run(.changeMode, arguments + ["1"])
    case "utimes":
      return try run(.setTimes, [arguments[0], arguments[1] + "000000000", arguments[2] + "000000000", "1"])
    case "truncate": return try run(.truncate, arguments)
    case "copyFile": return try run(.copyFile, arguments)
    case "open":
      if slots[arguments[0]] != nil { _ = try run(.close, [number]) }
      slots[arguments[0]] = nil
      let result = try run(.open, Array(arguments[1...]))
      guard result.hasPrefix("ok ") else { return result }
      slots[arguments[0]] = String(result.dropFirst(3))
      return "ok"
    case "close":
      slots[arguments[0]] = nil
      return try run(.close, [number])
    case "read": return try run(.read, [number, arguments[1], arguments[2]])
    case "write": return try run(.write, [number, arguments[1], arguments[2]])
    case "ftruncate": return try run(.truncateDescriptor, [number, arguments[1]])
    case "fsync": return try run(.sync, [number])
    default: preconditionFailure("no step of the name \(step.call)")
    }
  }

  private func ask(_ operation: FileOperation, _ arguments: [String]) throws -> (parts: [[UInt8]], failure: String?) {
    switch try overlay.perform(operation, arguments.map { Array($0.utf8) }) {
    case .parts(let parts): return (parts, nil)
    case .failure(let code, let message, let details): return ([], "\(code): \(message), \(details[1])")
    }
  }

  private func run(_ operation: FileOperation, _ arguments: [String]) throws -> String {
    let (parts, failure) = try ask(operation, arguments)
    return failure ?? (["ok"] + parts.map { String(decoding: $0, as: UTF8.self) }).joined(separator: " ")
  }

  private func stat(_ operation: FileOperation, _ arguments: String...) throws -> String {
    let (parts, failure) = try ask(operation, arguments)
    guard failure == nil else { return failure! }
    let facts = String(decoding: parts[0], as: UTF8.self).split(separator: " ").map { Int($0)! }
    let isDirectory = facts[2] & 0o170000 == 0o040000
    let modified = facts[11] == 2_000_000_000_000 ? " set" : ""
    return isDirectory ? "ok \(facts[2])" : "ok \(facts[2]) \(facts[3]) \(facts[7])\(modified)"
  }

  private func list(_ path: String, _ depth: String) throws -> String {
    let (parts, failure) = try ask(.readDirectory, [path, depth])
    guard failure == nil else { return failure! }
    let letters = String(decoding: parts[0], as: UTF8.self)
    let names = zip(letters, parts[1...]).map { "\($0)\(String(decoding: $1, as: UTF8.self))" }
    return (["ok"] + names).joined(separator: " ")
  }
}
