import Testing

@testable import Journal

@Suite struct RecordDigestTests {
  @Test func headerHasTheIdentityThatItAlwaysHad() {
    #expect(Sample.header.id.description == "7f545936854d04a99c53daad07bc6c26ee6c20aaa1ef854cd5186dbd6da98206")
  }

  @Test(arguments: [
    (entry: Int?.some(0), id: "b4c14c85fa729519d3c763fad2dab837ad6ff7a0dc8ca4c195955e824fbd3bf1"),
    (entry: .some(7), id: "3dd3c4fad1d20b3bc4852ed066e04f57959b2267ccc763dbcc51a12b39231d2f"),
    (entry: nil, id: "406088e6e568c0950699f0a2213686ce816a3c622884b822225d1c7eb3a3bc5a"),
  ])
  func turnHasTheIdentityThatItAlwaysHad(entry: Int?, id: String) {
    let turn = Turn(
      parent: Sample.header.id, entry: entry, source: entry == nil ? "" : "1 + 1 // ä", transcript: [0, 1, 255],
      startedAt: 10, endedAt: 20, cpu: 3, wall: -1, failed: true)
    #expect(turn.id.description == id)
  }

  @Test func longFieldsAreHashedAsShortOnesAre() {
    let long = [UInt8](repeating: 7, count: 5000)
    var whole = RecordDigest(tag: "t")
    whole.add(long)
    whole.add(UInt64(9))
    var parts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1, 0x74, 0, 0, 0, 0, 0, 0, 0x13, 0x88] + long
    parts += [0, 0, 0, 0, 0, 0, 0, 9]
    #expect(whole.finish() == parts.withUnsafeBytes { TurnID(contentOf: $0) })
  }

  @Test func everyFieldCounts() {
    func turn(
      parent: TurnID = Sample.header.id, entry: Int? = 1, source: String = "s", transcript: [UInt8] = [1],
      startedAt: UInt64 = 1, endedAt: UInt64 = 2, cpu: UInt64 = 3, wall: Int64 = 4, failed: Bool = false
    ) -> TurnID {
      Turn(
        parent: parent, entry: entry, source: source, transcript: transcript, startedAt: startedAt, endedAt: endedAt,
        cpu: cpu, wall: wall, failed: failed
      ).id
    }
    let ids = [
      turn(), turn(parent: turn()), turn(entry: 2), turn(entry: nil, source: ""), turn(source: ""),
      turn(source: "s\u{1}", transcript: []), turn(transcript: [1, 1]), turn(startedAt: 0), turn(endedAt: 3),
      turn(cpu: 4), turn(wall: 5), turn(failed: true),
    ]
    #expect(Set(ids).count == ids.count)
  }

  @Test func textsThatOnlyLookAlikeAreDifferentTurns() {
    let composed = Sample.turn(after: Sample.header.id, entry: 1, source: "'\u{e9}'")
    let decomposed = Sample.turn(after: Sample.header.id, entry: 1, source: "'e\u{301}'")
    #expect(composed != decomposed)
  }

  @Test func timesThatARecordCannotHoldAreCutOff() {
    let turn = Turn(
      parent: Sample.header.id, entry: 1, source: "", transcript: [], startedAt: .max, endedAt: 5, cpu: .max, wall: 0,
      failed: false)
    #expect([turn.startedAt, turn.endedAt, turn.cpu] == [Turn.longestTime, Turn.longestTime, Turn.mostCPU])
  }
}

@Suite struct TurnIDTests {
  @Test func identityIsReadBackFromItsDigits() {
    let digits = "00ff" + String(repeating: "a5", count: 29) + "c3"
    #expect(TurnID(hex: digits)?.description == digits)
    #expect(TurnID(hex: digits)?.short == "00ffa5a5a5")
    #expect(TurnID(bytes: Array(repeating: 9, count: 32))?.bytes == Array(repeating: 9, count: 32))
  }

  @Test(arguments: ["", "00", String(repeating: "0", count: 65), String(repeating: "g", count: 64)])
  func whatIsNoIdentityIsRefused(digits: String) {
    #expect(TurnID(hex: digits) == nil)
    #expect(TurnID(bytes: Array(digits.utf8.prefix(31))) == nil)
  }

  @Test func orderIsThatOfTheBytes() throws {
    let low = try #require(TurnID(bytes: [0] + [UInt8](repeating: 255, count: 31)))
    let high = try #require(TurnID(bytes: [128] + [UInt8](repeating: 0, count: 31)))
    #expect(low < high)
    #expect(low.description < high.description)
  }
}
