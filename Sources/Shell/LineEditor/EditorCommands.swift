import CEditLine

/// The editor that a command is called for.
private func editor(_ handle: OpaquePointer?) -> LineEditor { EditingEngine.owner(of: handle, as: LineEditor.self) }

// The commands that the editor adds to libedit's; ~/.editrc can bind them, too.
extension LineEditor {
  /// What a command leaves to libedit to do.
  enum Outcome {
    case edited, failed, ended

    fileprivate var code: UInt8 {
      switch self {
      // Also after mere motion, so that libedit's idea of its screen stays right.
      case .edited: UInt8(CC_REFRESH)
      case .failed: UInt8(CC_ERROR)
      case .ended: UInt8(CC_EOF)
      }
    }
  }

  static var commands: [EditingEngine.Definition] {
    [
      .init(name: "jsrepl-accept", help: "Enter the text if it is complete") { el, _ in editor(el).accept().code },
      .init(name: "jsrepl-newline", help: "Begin another line of the text") { el, _ in editor(el).insertNewline().code
      },
      .init(name: "jsrepl-delete-or-end", help: "Delete the next character, or end the input") { el, _ in
        editor(el).deleteOrEnd().code
      },
      .init(name: "jsrepl-insert-paste", help: "Insert what was pasted") { el, _ in editor(el).insertPaste().code },
      .init(name: "jsrepl-line-start", help: "Go to the start of the line") { el, _ in editor(el).goToLineStart().code
      },
      .init(name: "jsrepl-line-end", help: "Go to the end of the line") { el, _ in editor(el).goToLineEnd().code },
      .init(name: "jsrepl-kill-line", help: "Cut to the end of the line") { el, _ in editor(el).killLine().code },
      .init(name: "jsrepl-clear-screen", help: "Clear the screen") { el, _ in editor(el).clearScreen().code },
      .init(name: "jsrepl-previous", help: "Go up a line, or to the entry before") { el, _ in
        editor(el).goUp().code
      },
      .init(name: "jsrepl-next", help: "Go down a line, or to the entry after") { el, _ in editor(el).goDown().code },
      .init(name: "jsrepl-first", help: "Go to the oldest entry") { el, _ in editor(el).recall(0).code },
      .init(name: "jsrepl-last", help: "Go to the new entry") { el, _ in
        editor(el).recall(editor(el).history.entries.count).code
      },
      .init(name: "jsrepl-previous-matching", help: "Go to an older entry with the same beginning") { el, _ in
        editor(el).recallMatching(older: true).code
      },
      .init(name: "jsrepl-next-matching", help: "Go to a newer entry with the same beginning") { el, _ in
        editor(el).recallMatching(older: false).code
      },
      .init(name: "jsrepl-search-backward", help: "Search older entries") { el, _ in
        editor(el).search(.older).code
      },
      .init(name: "jsrepl-search-forward", help: "Search newer entries") { el, _ in editor(el).search(.newer).code },
      .init(name: "jsrepl-complete", help: "Complete what is in front of the cursor") { el, _ in
        editor(el).completeText().code
      },
    ]
  }

  private func accept() -> Outcome {
    guard let session else { return .failed }
    let text = session.held.text(of: engine.line.text)
    guard session.isComplete(text) else { return insertNewline() }
    // The question may have been answered by an interrupt.
    if self.session?.ending == nil { finish(.text(text)) }
    return .ended
  }

  private func insertNewline() -> Outcome {
    engine.insert([0x0A])
    return .edited
  }

  private func deleteOrEnd() -> Outcome {
    let (count, cursor) = engine.extent
    if count == 0 {
      finish(.endOfInput)
      return .ended
    }
    if cursor == count { return .failed }
    engine.moveCursor(to: cursor + 1)
    engine.deleteBackwards(1)
    return .edited
  }

  private func insertPaste() -> Outcome {
    guard !keyboard.pasted.isEmpty, let characters = session?.held.characters(for: keyboard.pasted.removeFirst())
    else { return .failed }
    engine.insert(characters)
    return .edited
  }

  private func goToLineStart() -> Outcome {
    let (text, cursor) = engine.line
    engine.moveCursor(to: text.lineStart(of: cursor))
    return .edited
  }

  private func goToLineEnd() -> Outcome {
    let (text, cursor) = engine.line
    engine.moveCursor(to: text.lineEnd(of: cursor))
    return .edited
  }

  /// Through libedit's own commands, which alone can fill its cut buffer.
  private func killLine() -> Outcome {
    let (text, cursor) = engine.line
    if cursor == text.count { return .failed }
    let motion = text[cursor] == 0x0A ? InternalKey.nextCharacter : .lineEnd
    engine.push([InternalKey.setMark.code, motion.code, InternalKey.killRegion.code])
    return .edited
  }

  private func clearScreen() -> Outcome {
    display.clearScreen()
    return .edited
  }
}

extension [Int32] {
  /// The index at which the line around `index` begins.
  func lineStart(of index: Int) -> Int { self[..<index].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0 }

  /// The index of the newline that ends the line around `index`, or the count.
  func lineEnd(of index: Int) -> Int { self[index...].firstIndex(of: 0x0A) ?? count }
}
