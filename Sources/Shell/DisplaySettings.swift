import Wire

/// How values are printed, as `:set` changes it for the rest of the session.
struct DisplaySettings: Equatable {
  /// What `util.inspect` takes as options.
  var layout = Layout()
  /// The width in columns; nil for the terminal's.
  var width: Int? {
    didSet { layout.isWidthChosen = width != nil }
  }
  /// Whether to use colours; nil for what the terminal and the command line say.
  var color: Bool?
}

/// One thing that `:set` can change.
struct Setting: Sendable {
  let name: String
  let kind: Kind

  /// What its values are and where they are kept.
  enum Kind: Sendable {
    case number(WritableKeyPath<Layout, Int?> & Sendable)
    case flag(WritableKeyPath<Layout, Bool> & Sendable)
    case compact
    case width
    case colors
  }

  /// All of them, in the order in which they are listed.
  static let all = [
    Setting(name: "depth", kind: .number(\.depth)),
    Setting(name: "width", kind: .width),
    Setting(name: "colors", kind: .colors),
    Setting(name: "compact", kind: .compact),
    Setting(name: "sorted", kind: .flag(\.sorted)),
    Setting(name: "getters", kind: .flag(\.getters)),
    Setting(name: "showHidden", kind: .flag(\.showHidden)),
    Setting(name: "showProxy", kind: .flag(\.showProxy)),
    Setting(name: "maxArrayLength", kind: .number(\.maxArrayLength)),
    Setting(name: "maxStringLength", kind: .number(\.maxStringLength)),
    Setting(name: "numericSeparator", kind: .flag(\.numericSeparator)),
  ]

  /// The setting that `name`, or an unambiguous beginning of its name in either case, stands for.
  static func named(_ name: String) throws(CommandError) -> Setting {
    let typed = name.lowercased()
    if let exact = all.first(where: { $0.name.lowercased() == typed }) { return exact }
    let possible = all.filter { $0.name.lowercased().hasPrefix(typed) }
    if possible.isEmpty { throw CommandError("there is no setting \(name); :set lists them") }
    guard possible.count == 1 else {
      throw CommandError("\(name) may be " + possible.map(\.name).joined(separator: ", "))
    }
    return possible[0]
  }

  /// The words that it may be set to, besides numbers.
  var words: [String] {
    switch kind {
    case .number: ["infinity"]
    case .flag, .compact: ["on", "off"]
    case .width: ["auto"]
    case .colors: ["on", "off", "auto"]
    }
  }

  /// Its value as it is typed.
  func value(in settings: DisplaySettings) -> String {
    switch kind {
    case .number(let path): settings.layout[keyPath: path].map(String.init) ?? "infinity"
    case .flag(let path): settings.layout[keyPath: path] ? "on" : "off"
    case .compact:
      switch settings.layout.compact {
      case .on: "on"
      case .levels(0): "off"
      case .levels(let count): String(count)
      }
    case .width: settings.width.map(String.init) ?? "auto"
    case .colors: settings.color.map { $0 ? "on" : "off" } ?? "auto"
    }
  }

  /// Sets it to a value as it is typed; `default` is the value of a new session.
  func set(_ value: String, in settings: inout DisplaySettings) throws(CommandError) {
    let value = value.lowercased()
    if value == "default" { return try set(self.value(in: DisplaySettings()), in: &settings) }
    let number = Int(value).flatMap { (0...Layout.most).contains($0) ? $0 : nil }
    switch kind {
    case .number(let path):
      guard number != nil || value == "infinity" else { throw unsuitable("a number or infinity") }
      settings.layout[keyPath: path] = number
    case .flag(let path): settings.layout[keyPath: path] = try flag(value)
    case .compact:
      if let number {
        settings.layout.compact = .levels(number)
      } else {
        settings.layout.compact = try flag(value) ? .on : .levels(0)
      }
    case .width:
      let isWide = number.map { (1...Self.mostColumns).contains($0) } ?? (value == "auto")
      guard isWide else { throw unsuitable("a number from 1 to \(Self.mostColumns), or auto") }
      settings.width = number
    case .colors: settings.color = value == "auto" ? nil : try flag(value)
    }
  }

  /// The largest width.
  private static let mostColumns = 1 << 16

  private func flag(_ value: String) throws(CommandError) -> Bool {
    switch value {
    case "on": return true
    case "off": return false
    default:
      let others = words.filter { $0 != "on" && $0 != "off" }
      throw unsuitable((kind.takesNumber ? "a number, " : "") + (["on", "off"] + others).joined(separator: " or "))
    }
  }

  private func unsuitable(_ expected: String) -> CommandError { CommandError("\(name) is \(expected)") }
}

extension Setting.Kind {
  fileprivate var takesNumber: Bool { if case .compact = self { true } else { false } }
}
