enum SetCommand: Command {
  static let name = "set"
  static let argument = "[NAME] [VALUE]"
  static let summary = "Change how values are printed, or list the settings."
  static let details = """
    depth, maxArrayLength and maxStringLength are a number or infinity; width is a number or auto; compact is a number, \
    on or off; colors is on, off or auto; sorted, getters, showHidden, showProxy and numericSeparator are on or off. \
    They are those of Node's util.inspect, with its defaults, and hold for values at the prompt and for console, until \
    this session is left. `:set NAME default` puts one back. With getters on, printing runs the getters of what it prints.
    """

  static func run(_ argument: String, in repl: REPL) throws {
    let words = argument.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count <= 2 else { throw CommandError("usage: :set \(self.argument)") }
    if words.isEmpty {
      let width = Setting.all.map(\.name.count).max()!
      for setting in Setting.all {
        let gap = String(repeating: " ", count: width - setting.name.count + 2)
        repl.terminal.write(setting.name + gap + described(setting, in: repl) + "\n")
      }
      return
    }
    let setting = try Setting.named(words[0])
    guard words.count == 2 else {
      return repl.terminal.write("\(setting.name)  \(described(setting, in: repl))\n")
    }
    try setting.set(words[1], in: &repl.displaySettings)
    repl.terminal.note("\(setting.name) is \(described(setting, in: repl))")
  }

  // The value; what `auto` amounts to at present; the default where it is another one.
  private static func described(_ setting: Setting, in repl: REPL) -> String {
    let value = setting.value(in: repl.displaySettings)
    let usual = setting.value(in: DisplaySettings())
    if value != usual { return "\(value) (default \(usual))" }
    switch setting.kind {
    case .width: return "\(value) (\(repl.session.display.columns))"
    case .colors: return "\(value) (\(repl.session.display.color ? "on" : "off"))"
    default: return value
    }
  }

  static func candidates(for prefix: String, in repl: REPL) -> [String] {
    guard let space = prefix.firstIndex(where: \.isWhitespace) else { return Setting.all.map(\.name) }
    guard let setting = try? Setting.named(String(prefix[..<space])) else { return [] }
    let end = prefix[space...].firstIndex { !$0.isWhitespace } ?? prefix.endIndex
    return (setting.words + ["default"]).map { prefix[..<end] + $0 }
  }
}
