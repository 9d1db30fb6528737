import CEditLine
import Glibc
import Platform

/// libedit: its key maps, its commands and the line that they change (editline(3)).
///
/// libedit edits here on a terminal of its own that nobody sees: a pseudo-terminal that has the user's special
/// characters. It so cannot switch the mode of the real one between two lines, which would echo and break what is typed
/// ahead, and its drawing, which is wrong for lines higher than the screen and for combining marks, reaches nobody.
/// This is the only file that calls libedit.
final class EditingEngine {
  /// What a command is called with and what it returns: one of libedit's `CC_` constants.
  typealias Command = editline_command

  /// A command's name in ~/.editrc, what it does, and its function.
  struct Definition {
    let name: String
    let help: String
    let body: Command
  }

  let handle: OpaquePointer
  private let terminal: (master: Descriptor, slave: Descriptor)
  private let output: MemoryStream
  private let history: OpaquePointer
  /// Names and descriptions, which libedit does not copy.
  private var strings: [UnsafeMutablePointer<Int32>] = []

  /// Characters in the line from which on libedit's idea of its screen is corrected before each key, because it goes
  /// wrong once the line is higher than that screen, which has 50 rows.
  private static let safeLength = 40
  private static let screen = (rows: 50, columns: 200)
  /// Entries that libedit's own commands for history see.
  static let historySize = 1_000

  /// - Parameters:
  ///   - mode: of the user's terminal, for the keys that erase and end.
  ///   - owner: what `owner(of:)` gives in commands; not retained.
  init(program: String, mode: termios, owner: AnyObject) throws(SystemError) {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var mode = mode
    var size = winsize()
    size.ws_row = UInt16(Self.screen.rows)
    size.ws_col = UInt16(Self.screen.columns)
    try SystemError.check("openpty") { openpty(&master, &slave, nil, &mode, &size) }
    terminal = (Descriptor(adopting: master), Descriptor(adopting: slave))
    for end in [master, slave] { try SystemError.check("fcntl") { fcntl(end, F_SETFD, FD_CLOEXEC) } }
    output = try MemoryStream()
    guard let handle = el_init_fd(program, output.file, output.file, output.file, slave, slave, slave),
      let history = history_winit()
    else { throw SystemError(operation: "el_init", code: ENOMEM) }
    self.handle = handle
    self.history = history
    editline_set_history_size(history, Int32(Self.historySize))
    editline_set_history(handle, history)
    editline_set_owner(handle, Unmanaged.passUnretained(owner).toOpaque())
    editline_set_emacs(handle)
    editline_set_editing(handle, 1)
    _ = takeOutput()
  }

  deinit {
    el_end(handle)
    history_wend(history)
    for string in strings { string.deallocate() }
  }

  /// The object that the engine of `handle` was made for.
  static func owner<Owner: AnyObject>(of handle: OpaquePointer?, as type: Owner.Type) -> Owner {
    guard let handle, let owner = editline_owner(handle) else { preconditionFailure("a command without an editor") }
    return Unmanaged<Owner>.fromOpaque(owner).takeUnretainedValue()
  }

  // MARK: Keys

  var isVi: Bool { editline_is_vi(handle) != 0 }

  func add(_ command: Definition) {
    editline_add_command(handle, permanent(command.name), permanent(command.help), command.body)
  }

  /// Binds `key`, in the notation of editrc(5), to the command of that name; `inCommandMode` is vi's.
  func bind(_ key: String, to command: String, inCommandMode: Bool = false) {
    let (key, command) = (key.wide, command.wide)
    let result =
      inCommandMode ? editline_bind_alternative(handle, key, command) : editline_bind(handle, key, command)
    precondition(result == 0, "libedit has no such command")
  }

  /// Runs one line of ~/.editrc.
  /// - Returns: what libedit says about it, normally nothing.
  func run(_ line: String) -> String {
    _ = editline_run(handle, line.wide)
    editline_set_editing(handle, 1)
    return takeOutput().text
  }

  /// Calls `reader` for every key; it stores the character and returns 1, or returns -1 to end the line.
  func setReader(_ reader: @escaping editline_reader) { editline_set_reader(handle, reader) }

  /// The next key, for a command that needs more than the one it was called by; nil at the end of input.
  func nextKey() -> Int32? {
    var key: Int32 = 0
    return editline_next_key(handle, &key) == 1 ? key : nil
  }

  /// Puts keys in front of those that are still to come.
  func push(_ keys: [Int32]) { editline_push(handle, keys + [0]) }

  /// Edits a new line until a command ends it.
  /// - Returns: the line, where one of libedit's own commands has ended it; else nil.
  func edit() -> [Int32]? {
    var count: Int32 = 0
    guard let line = editline_read(handle, &count), count > 0 else { return nil }
    return Array(UnsafeBufferPointer(start: line, count: Int(count)))
  }

  /// To be called before each key.
  /// - Returns: whether libedit has rung its bell since the last time.
  func prepareForKey() -> Bool {
    let line = editline_current(handle)
    // Some of libedit's commands for vi leave the cursor outside of an empty line.
    if line.cursor < line.start { el_cursor(handle, Int32(line.start - line.cursor)) }
    if line.cursor > line.end { el_cursor(handle, -Int32(line.cursor - line.end)) }
    if line.end - line.start >= Self.safeLength { editline_refresh(handle) }
    return takeOutput().bell
  }

  // MARK: The line

  /// The line and the index of the cursor in it.
  var line: (text: [Int32], cursor: Int) {
    let (count, cursor) = extent
    return (Array(UnsafeBufferPointer(start: editline_current(handle).start, count: count)), cursor)
  }

  /// The number of characters of the line, and the index of the cursor.
  var extent: (count: Int, cursor: Int) {
    let line = editline_current(handle)
    let count = max(0, line.end - line.start)
    return (count, min(max(0, line.cursor - line.start), count))
  }

  /// The character in front of the cursor.
  var characterBeforeCursor: Int32? {
    let cursor = extent.cursor
    return cursor > 0 ? editline_current(handle).start[cursor - 1] : nil
  }

  /// Inserts in front of the cursor.
  func insert(_ text: [Int32]) {
    if text.isEmpty { return }
    editline_insert(handle, text + [0])
  }

  /// Deletes `count` characters in front of the cursor.
  func deleteBackwards(_ count: Int) { el_deletestr(handle, Int32(count)) }

  func moveCursor(to index: Int) {
    let line = editline_current(handle)
    el_cursor(handle, Int32(index - (line.cursor - line.start)))
  }

  func replaceLine(with text: [Int32], cursor: Int) {
    if text.isEmpty {
      let count = extent.count
      moveCursor(to: count)
      deleteBackwards(count)
    } else {
      editline_replace(handle, text + [0])
      moveCursor(to: cursor)
    }
  }

  /// Adds an entry for libedit's own commands.
  func addHistory(_ entry: [Int32]) { editline_add_history(history, entry + [0]) }

  private func permanent(_ text: String) -> UnsafeMutablePointer<Int32> {
    let characters = text.wide
    let string = UnsafeMutablePointer<Int32>.allocate(capacity: characters.count)
    string.initialize(from: characters, count: characters.count)
    strings.append(string)
    return string
  }

  private func takeOutput() -> (text: String, bell: Bool) {
    let bytes = output.take()
    return (String(decoding: bytes, as: UTF8.self), bytes.contains(0x07))
  }
}

extension String {
  /// The code points, with the NUL that ends them for libedit.
  fileprivate var wide: [Int32] { unicodeScalars.map { Int32(bitPattern: $0.value) } + [0] }
}
