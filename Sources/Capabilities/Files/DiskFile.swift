/// What the session saw of a path of the disk, and goes on seeing.
struct DiskFile: Sendable {
  /// Nil where nothing was there.
  var facts: FileFacts?
  /// Where a link leads.
  var target: [UInt8] = []
  /// What is in a directory; nil before it was listed.
  var listing: Listing?
  /// What a file has.
  var contents = DiskContents.unknown
}
