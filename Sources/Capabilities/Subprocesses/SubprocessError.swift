import Platform

/// Why a subprocess cannot be started or brought back.
enum SubprocessError: Error, Equatable, CustomStringConvertible {
  /// It can have no view of the session's files.
  case noView(String)
  /// What the session has changed can't be shown to it: the failure of a file operation.
  case files(FileFailure)
  /// What was tried, and the system's reason.
  case system(SystemError)

  var description: String {
    switch self {
    case .noView(let reason): reason
    case .files(let failure):
      "the session's files can't be shown to a program (\(failure.code): \(failure.message))"
    case .system(let error): "\(error)"
    }
  }

  /// One of Node's codes.
  var code: String {
    switch self {
    case .noView, .files: "ERR_SUBPROCESS_VIEW"
    case .system(let error): error.name
    }
  }
}

extension FileSystem {
  /// What a subprocess is to see changed.
  ///
  /// - Throws: where others changed the disk so that it can't be told, or it would be too much.
  func shown(on disk: Disk, mayRead: (_ path: String) -> Bool) throws(SubprocessError) -> [FileChange] {
    do {
      return try changes(within: "/", on: disk, mayRead: mayRead)
    } catch let failure as FileFailure {
      throw .files(failure)
    } catch let error as SystemError {
      throw .system(error)
    } catch {
      throw .noView("the session's files can't be shown to a program: \(error)")
    }
  }
}
