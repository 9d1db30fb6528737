import TestSupport
import Testing

@testable import Capabilities

/// The bytes of a file, against arrays.
@Suite struct FileContentsTests {
  /// What a test knows of one version of a file.
  private struct Version {
    var contents: FileContents
    var model: [UInt8]
  }

  @Test(
    "Random writes, cuts and extensions of many versions leave each as an array would be",
    arguments: 1...12 as ClosedRange<UInt64>)
  func versions(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let onDisk = (0..<150_000).map { _ in UInt8.random(in: 1...255, using: &random) }
    let disk = DiskContents.whole(onDisk[...])
    var versions = [
      Version(contents: FileContents(), model: []),
      Version(contents: FileContents(ofDisk: onDisk.count), model: onDisk),
      Version(contents: FileContents(onDisk[..<5000]), model: Array(onDisk[..<5000])),
    ]
    for _ in 0..<300 {
      let index = Int.random(in: 0..<versions.count, using: &random)
      var version = versions[index]
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<4:
        let bytes = some(upTo: 300, &random)
        version.contents.write(bytes[...], at: version.model.count, disk: disk)
        version.model += bytes
      case 4..<7:
        let offset = Int.random(in: 0...version.model.count + 9000, using: &random)
        let bytes = some(upTo: 9000, &random)
        version.contents.write(bytes[...], at: offset, disk: disk)
        if !bytes.isEmpty {
          version.model += [UInt8](repeating: 0, count: max(0, offset + bytes.count - version.model.count))
          version.model.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        }
      default:
        let length = Int.random(in: 0...version.model.count + 6000, using: &random)
        version.contents.setLength(length, disk: disk)
        version.model = Array(version.model.prefix(length))
        version.model += [UInt8](repeating: 0, count: length - version.model.count)
      }
      if versions.count < 12 { versions.append(version) } else { versions[index] = version }
      for version in versions { expectEqual(version, disk, &random) }
    }
  }

  private func expectEqual(_ version: Version, _ disk: DiskContents, _ random: inout SeededGenerator) {
    #expect(version.contents.length == version.model.count)
    let from = Int.random(in: 0...version.model.count, using: &random)
    let to = Int.random(in: from...version.model.count, using: &random)
    let found = version.contents.bytes(in: from..<version.model.count + 1, disk: disk)
    #expect(found.count == version.model.count - from && found == Array(version.model[from...]))
    #expect(version.contents.bytes(in: from..<to, disk: disk) == Array(version.model[from..<to]))
  }

  private func some(upTo most: Int, _ random: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in UInt8.random(in: 1...255, using: &random) }
  }

  @Test("What a write needs of the disk is asked for: the rest of the blocks at its ends")
  func needs() {
    let contents = FileContents(ofDisk: 20_000)
    #expect(contents.diskRanges(in: 5..<100) == [5..<100])
    #expect(contents.diskRanges(forWriting: 4096..<8192) == [4096..<8192])
    #expect(contents.diskRanges(forWriting: 5000..<17_000) == [4096..<8192, 16_384..<20_000])
    #expect(contents.diskRanges(forWriting: 30_000..<30_001) == [])
    var written = contents
    written.write(
      Array(repeating: 1, count: 4096)[...], at: 4096, disk: .whole(Array(repeating: 7, count: 20_000)[...]))
    #expect(written.diskRanges(in: 0..<20_000) == [0..<4096, 8192..<20_000])
    #expect(!written.isOfDisk && written.needsDisk)
    written.setLength(0, disk: .unknown)
    #expect(!written.needsDisk)
  }

  @Test("10,000 appends, each kept, take what was appended and not what there is")
  func appends() {
    var contents = FileContents()
    var kept: [FileContents] = []
    for _ in 0..<10_000 {
      contents.write(Array(repeating: 65, count: 40)[...], at: contents.length, disk: .unknown)
      kept.append(contents)
    }
    #expect(contents.length == 400_000)
    #expect(contents.blockMemory < 410_000)
    // All share the blocks but the last one, of which there are a few sizes.
    #expect(kept[5000].bytes(in: 0..<300_000, disk: .unknown) == Array(repeating: 65, count: 5001 * 40))
  }

  @Test("A write far behind the end costs a block")
  func sparse() {
    var contents = FileContents([1, 2, 3])
    contents.write([9], at: 1 << 39, disk: .unknown)
    #expect(contents.length == 1 << 39 + 1)
    #expect(contents.blockMemory <= 2 * ContentBlock.size)
    #expect(contents.bytes(in: 1 << 39 - 2..<1 << 39 + 5, disk: .unknown) == [0, 0, 9])
    #expect(contents.bytes(in: 0..<5, disk: .unknown) == [1, 2, 3, 0, 0])
  }
}
