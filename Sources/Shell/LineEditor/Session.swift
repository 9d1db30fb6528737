extension LineEditor {
  /// What is going on while one line is edited.
  struct Session {
    let prompt: String
    let continuation: String
    let isComplete: (String) -> Bool
    var held = HeldTexts()
    /// How the line ends, once that is known.
    var ending: Line?
    /// Shown instead of the line.
    var overlay: Overlay?

    /// The index of the entry that is being edited; the number of entries for a new one.
    var recalled: Int
    /// Texts that were changed and left while going through the history, by index.
    var drafts: [Int: [Int32]] = [:]
    /// The line when completion had nothing to add; once more is a request for the list.
    var unfinishedCompletion: (text: [Int32], cursor: Int)?

    init(prompt: String, continuation: String, isComplete: @escaping (String) -> Bool, recalled: Int) {
      self.prompt = prompt
      self.continuation = continuation
      self.isComplete = isComplete
      self.recalled = recalled
    }
  }

  /// What a command that asks something shows instead of the line.
  struct Overlay {
    var prompt: String
    var continuation = ""
    var text: [Int32] = []
    var cursor = 0
  }

  /// Keys on their way from the terminal to libedit.
  struct Keyboard {
    var decoder = KeyDecoder()
    /// Codes to be handed over before anything else.
    var queued: [Int32] = []
    /// Texts on their way to the command that inserts them.
    var pasted: [String] = []
    /// The ordinary character that was handed over last, and how long the line was then.
    var lastCharacter: (code: Int32, lineCount: Int)?
    /// What ~/.editrc binds among the sequences that are no special keys.
    var boundSequences: Set<[UInt8]> = []
    /// The editor for whose key maps the default bindings were made.
    var isVi = false
  }
}
