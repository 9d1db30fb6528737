import Foundation
import Journal

/// The state of a sandbox at one moment, as the record that leads to it. The same as the `.snap` file that jsrepl
/// saves.
public struct Snapshot: Sendable {
  let contents: SnapshotContents

  init(_ contents: SnapshotContents) { self.contents = contents }

  /// The snapshot in a file, which may come from anywhere: every record in it is verified, and none is acted on.
  ///
  /// - Throws: ``SandboxError/snapshot(_:)`` where the file can't be read, is none or is damaged.
  public init(contentsOf url: URL) throws(SandboxError) {
    do {
      contents = try SnapshotFile.read(url.path).contents
    } catch {
      throw .snapshot("\(error)")
    }
  }

  /// Saves it in a file, durably, or leaves everything as it was. A snapshot that is there is replaced; any other file
  /// is not.
  ///
  /// - Throws: ``SandboxError/snapshot(_:)`` where the file can't be written, or is there and no snapshot.
  public func write(to url: URL) throws(SandboxError) {
    do {
      try SnapshotFile.write(contents, to: url.path)
    } catch {
      throw .snapshot("\(error)")
    }
  }

  /// Bytes of record, without what the file adds.
  public var recordSize: Int { contents.turns.reduce(0) { $0 + $1.transcript.count + $1.source.utf8.count } }

  /// The engine that made the record, such as `JavaScriptCore 2.50.6`. Under another one it can be restored as far as
  /// that gives the same answers.
  public var engine: String { contents.header.engine }
}
