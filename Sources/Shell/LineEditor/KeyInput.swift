import Glibc
import Platform

// From the terminal to libedit: called for each key that libedit wants.
extension LineEditor {
  /// Nanoseconds that what follows an escape character may take to come, if it is to belong to it.
  private static let escapeTime: Int64 = 50_000_000
  /// Plain characters in a row from which on they are inserted at once instead of one by one.
  private static let longRun = 32

  /// Stores the next key.
  /// - Returns: 1, or -1 when the line ends here.
  func provideKey(_ key: UnsafeMutablePointer<Int32>?) -> Int32 {
    guard let code = nextCode() else { return -1 }
    key?.pointee = code
    return 1
  }

  private func nextCode() -> Int32? {
    while session?.ending == nil && failure == nil {
      if engine.isVi != keyboard.isVi { bindDefaultKeys() }
      if engine.prepareForKey() { display.append("\u{7}") }
      if !keyboard.queued.isEmpty { return keyboard.queued.removeFirst() }
      takeRun()
      if let key = keyboard.decoder.next() {
        if let code = code(for: key) { return code }
      } else if keyboard.decoder.isWaitingAfterEscape {
        waitAfterEscape()
      } else {
        redraw()
        waitForKey()
      }
    }
    return nil
  }

  private func waitForKey() {
    switch wait() {
    case .input: readInput()
    case .resize: break  // Drawing looks at the size each time.
    case .hangup: finish(.endOfInput)
    case .interrupt:
      discardTypeAhead()
      finish(.interrupt)
    }
  }

  private func readInput() {
    do {
      guard let keys = try readKeys() else { return finish(.endOfInput) }
      keyboard.decoder.feed(keys[...])
    } catch {
      failure = error
    }
  }

  /// What has been typed: nothing where that was taken back, nil where the terminal is gone.
  func readKeys() throws(SystemError) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    do {
      let count = try SystemError.check("read", "terminal") { Glibc.read(input, &buffer, buffer.count) }
      if count == 0 {
        // In a mode that somebody else has set, that is the key for the end.
        guard try mode.isEntered() else { return nil }
        return try Poll.wait([Poll.Interest(input, .readable)], timeout: 0)[0].contains(.hangUp) ? nil : []
      }
      return Array(buffer[..<count])
    } catch  where error.code == EAGAIN {
      return []
    } catch  where error.code == EIO {
      // The terminal is gone (tty_ioctl(4)).
      return nil
    }
  }

  /// Decides whether an escape character is a key or begins a sequence.
  private func waitAfterEscape() {
    do {
      let events = try Poll.wait([Poll.Interest(input, .readable)], timeout: Self.escapeTime)
      if events[0].isEmpty { keyboard.decoder.endEscape() } else { readInput() }
    } catch {
      failure = error
    }
  }

  /// What libedit gets for `key`; nil where it gets nothing.
  private func code(for key: KeyDecoder.Key) -> Int32? {
    keyboard.lastCharacter = nil
    switch key {
    case .character(let scalar):
      let code = Int32(bitPattern: scalar.value)
      if code >= 0x20 { keyboard.lastCharacter = (code, engine.extent.count) }
      return code
    case .special(let special):
      return Int32(special.rawValue)
    case .sequence(let bytes):
      guard keyboard.boundSequences.contains(bytes) else { return nil }
      keyboard.queued = bytes.map(Int32.init)
      return keyboard.queued.removeFirst()
    case .paste(let bytes):
      keyboard.pasted.append(Self.text(ofPaste: bytes))
      return InternalKey.insertPaste.code
    }
  }

  /// Inserts what was typed ahead as plain text at once, because libedit's time for a key grows with the line.
  ///
  /// That is right where the character before it has just been appended to the line, for then libedit is neither in a
  /// command mode nor in the middle of a command.
  private func takeRun() {
    guard let last = keyboard.lastCharacter else { return }
    keyboard.lastCharacter = nil
    let extent = engine.extent
    guard extent.count == last.lineCount + 1, extent.cursor == extent.count, engine.characterBeforeCursor == last.code
    else { return }
    let run = keyboard.decoder.plainText(limit: HeldTexts.longest)
    guard run.count >= Self.longRun else { return }
    engine.insert(run.map(Int32.init))
    keyboard.decoder.skip(run.count)
  }

  /// A pasted text with newlines in place of returns, which is what terminals send for them.
  static func text(ofPaste bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte != 0x0A || previous != 0x0D { text.append(byte == 0x0D ? 0x0A : byte) }
      previous = byte
    }
    return String(decoding: text, as: UTF8.self)
  }
}
