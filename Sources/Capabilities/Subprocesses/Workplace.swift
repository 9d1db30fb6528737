import Glibc
import Platform

/// The files of one subprocess: what it sees, and where what it changes comes to lie. Gone with this object.
final class Workplace {
  /// For the launcher; nil for a copy.
  let view: [LaunchRequest.Overlay]?
  /// The program's current directory, as it sees it.
  let directory: String
  private let harvests: [Harvest]
  private let scratch: Scratch
  private let place: String
  private var failure: String?
  /// Nanoseconds that the last look took.
  private(set) var lookTime: Int64 = 0

  /// A view in which what the session has changed lies over what is really there.
  ///
  /// - Parameters:
  ///   - root: the session's directory.
  ///   - directory: the program's; absolute.
  init(
    viewOf root: String, with changes: [FileChange], directory: String,
    scratch: ([String]) throws(SystemError) -> Scratch
  ) throws(SubprocessError) {
    let roots = try ViewRoots.roots(directory: root, changes: changes)
    do {
      let scratch = try scratch(roots)
      let place = try scratch.makeDirectory()
      var overlays: [LaunchRequest.Overlay] = []
      var harvests: [Harvest] = []
      for (index, root) in roots.enumerated() {
        func make(_ name: String) throws(SystemError) -> String {
          let path = "\(place)/\(name)\(index)"
          try SystemError.check("mkdir", path) { mkdir(path, 0o700) }
          return path
        }
        let overlay = LaunchRequest.Overlay(
          root: root, layer: try make("layer"), upper: try make("upper"), work: try make("work"))
        try scratch.layers.write(changes, within: root, to: overlay.layer)
        let (_, mode, time) = SessionLayer.appearance(of: root, as: overlay.upper)
        try SessionLayer.set(mode, time, of: overlay.upper)
        overlays.append(overlay)
        harvests.append(try Harvest(root: root, place: overlay.upper, isOverlay: true))
      }
      self.scratch = scratch
      self.place = place
      view = overlays
      self.harvests = harvests
      self.directory = directory
    } catch {
      throw .system(error)
    }
  }

  /// A copy of the session's directory as the session sees it; everything else is as it is.
  init(
    copyOf root: String, with changes: [FileChange], directory: String,
    scratch: ([String]) throws(SystemError) -> Scratch
  ) throws(SubprocessError) {
    do {
      self.scratch = try scratch([root])
      place = try self.scratch.makeDirectory()
      let copy = place + "/copy"
      try DirectoryCopy.make(of: root, at: copy, with: changes)
      harvests = [try Harvest(root: root, place: copy, isOverlay: false)]
      view = nil
      self.directory = ViewRoots.covers(root, directory) ? copy + directory.dropFirst(root.count) : directory
    } catch {
      throw .system(error)
    }
  }

  deinit { DirectoryTree.remove(place) }

  /// What has changed since the last time, and what is to be said about it.
  func collect() -> (changes: [FileChange], notes: [String]) {
    let began = Clock.monotonicNanoseconds()
    defer { lookTime = Clock.monotonicNanoseconds() - began }
    var finding = Harvest.Finding()
    do {
      for harvest in harvests { try harvest.collect(into: &finding) }
      return (finding.changes, finding.notes)
    } catch let error where error.code == EFBIG {
      let limit = Harvest.largest >> 20
      return note("a subprocess changed more than \(limit) MiB of files: the session doesn't take them over", finding)
    } catch {
      return note("what a subprocess changed can't be taken over: \(error)", finding)
    }
  }

  /// - Parameter finding: what was found before; nobody finds it again.
  private func note(_ text: String, _ finding: Harvest.Finding) -> (changes: [FileChange], notes: [String]) {
    defer { failure = text }
    return (finding.changes, finding.notes + (failure == text ? [] : [text]))
  }
}
