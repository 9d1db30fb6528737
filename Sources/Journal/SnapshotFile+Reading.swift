import GRDB

extension SnapshotFile {
  /// What was read from a file.
  public struct Reading: Sendable, Equatable {
    /// The contents: with `recovering`, as far as they are good.
    public let contents: SnapshotContents
    /// What was lost; nil if the file is whole.
    public let loss: Loss?
  }

  /// The contents of the file at `path`, which may come from anywhere: every record is verified.
  ///
  /// The file is copied into memory first, so nothing beside it is made or read, and nothing that happens to it
  /// meanwhile matters.
  ///
  /// - Parameter recovering: take a damaged file as far as it is good, instead of throwing.
  /// - Throws: ``JournalError`` with ``JournalError/lastGoodEntry`` set to what `recovering` would give, if anything.
  public static func read(_ path: String, recovering: Bool = false) throws(JournalError) -> Reading {
    do {
      let image = try FileImage(path)
      let reading: Reading
      do {
        let configuration = Connection.configuration(forUntrusted: image.size) { try image.put(in: $0) }
        let reader = SnapshotReader(path: path, size: image.size, fault: image.fault)
        reading = try DatabaseQueue(configuration: configuration).unsafeRead(reader.read)
      } catch {
        // Whatever is wrong with the start of a file that is cut off, this is why.
        throw image.fault.map { JournalError(.loadSnapshot, path, $0) } ?? error
      }
      if let loss = reading.loss, !recovering { throw loss.reason }
      return reading
    } catch {
      throw JournalError(.loadSnapshot, path, error)
    }
  }
}

/// Reads the records of a snapshot as far as they are good.
private struct SnapshotReader {
  let path: String
  let size: Int
  /// What is wrong with the file as a whole.
  let fault: JournalError.Cause?

  func read(_ db: Database) throws -> SnapshotFile.Reading {
    if let cause = try Schema.snapshot.difference(in: db) { throw JournalError(.loadSnapshot, path, cause) }
    let (header, claimed) = try Records.header(in: db)
    guard header.id == claimed else { throw JournalError(.loadSnapshot, path, .hashMismatch(.header)) }

    // What is shared by sources and transcripts is read once for each, so no file needs more than twice its size.
    var scan = TurnScan(
      operation: .loadSnapshot, path: path, root: header.id, isOneLine: true, skipsDamage: false,
      reader: TurnReader(stored: 2 * size, logical: SnapshotFile.largestContents))
    var turns: [Turn] = []
    try scan.run(in: db) { turns.append($0) }
    let found = self.fault.map { JournalError(.loadSnapshot, path, $0, lastGoodEntry: scan.chain.lastEntry) }

    let seal: Seal
    do { seal = try Seal(db) } catch {
      let cause =
        (error as? RecordFault).map { .init($0, place: .marks) } ?? JournalError(.loadSnapshot, path, error).cause
      let fault = found ?? scan.fault ?? JournalError(.loadSnapshot, path, cause, lastGoodEntry: scan.chain.lastEntry)
      return reading(header, turns, [:], savedAt: nil, lost: max(1, scan.rejected), fault)
    }
    let fault =
      found ?? scan.fault
      ?? seal.fault(header: header.id, chain: scan.chain).map {
        JournalError(.loadSnapshot, path, $0, lastGoodEntry: scan.chain.lastEntry)
      }
    let lost = max(scan.rejected, seal.holds(for: header.id) ? seal.turns - turns.count : 0)
    return reading(header, turns, seal.marks(on: scan.chain), savedAt: seal.savedAt, lost: lost, fault)
  }

  private func reading(
    _ header: SessionHeader, _ turns: [Turn], _ marks: [String: TurnID], savedAt: UInt64?, lost: Int,
    _ fault: JournalError?
  ) -> SnapshotFile.Reading {
    let end = turns.last?.endedAt ?? 0
    return SnapshotFile.Reading(
      contents: SnapshotContents(
        verified: header, turns: turns, marks: marks, savedAt: fault == nil ? savedAt ?? end : end),
      loss: fault.map { Loss(reason: $0, turns: lost, keptAside: nil) })
  }
}

/// What a snapshot says of itself besides its turns, and the digest over it.
private struct Seal {
  let turns: Int
  let tip: TurnID
  let savedAt: UInt64
  let marks: [String: TurnID]
  let digest: TurnID

  init(_ db: Database) throws {
    let found = try db.onlyRow("SELECT turns, tip, saved, seal FROM seal") { columns in
      (
        try columns.natural(0, "turns"), try columns.id(1, "tip"), try columns.natural(2, "saved"),
        try columns.id(3, "seal")
      )
    }
    guard let (turns, tip, saved, digest) = found else { throw RecordFault.wrongCount(of: "seals", 0) }
    self.turns = turns
    self.tip = tip
    savedAt = UInt64(saved)
    self.digest = digest
    marks = try Records.marks(in: db)
  }

  func holds(for header: TurnID) -> Bool {
    digest == SnapshotContents.seal(header: header, turns: turns, tip: tip, marks: marks, savedAt: savedAt)
  }

  /// What is wrong with it for these turns, each of which is good.
  func fault(header: TurnID, chain: Chain) -> JournalError.Cause? {
    guard holds(for: header) else { return .hashMismatch(.marks) }
    guard turns == chain.order.count, tip == chain.order.last ?? header else {
      return .damaged(reason: "it has \(chain.order.count) turns of \(turns)")
    }
    if let name = marks.keys.first(where: { !SnapshotContents.isName($0) }) { return .badName(name) }
    return marks.values.first { !chain.contains($0) }.map { .missingParent(.marks, parent: $0) }
  }

  func marks(on chain: Chain) -> [String: TurnID] {
    marks.filter { chain.contains($0.value) && SnapshotContents.isName($0.key) }
  }
}
