import Testing

/// What the prompt and the console print, compared with what Node 24 prints.
///
/// The tables lie in the folder `Printing`, one for each kind of value; `expected.mjs` there makes them by running Node.
@Suite struct PrintingTests {
  @Test(arguments: PrintingTable.names)
  func printsAsNodeDoes(name: String) throws {
    let console = try Console()
    for entry in try PrintingTable.entries(in: name) {
      #expect(try console.printed(by: entry.source) == entry.expected, "\(entry.source)")
    }
  }

  /// The list of differences tells the truth: each is one, and is what it is said to be.
  @Test func differsFromNodeOnlyAsListed() throws {
    let console = try Console()
    for entry in try PrintingTable.entries(in: PrintingTable.differences) {
      #expect(!entry.different.isEmpty && entry.different != entry.expected, "\(entry.source)")
      #expect(try console.printed(by: entry.source) == entry.different, "\(entry.source)")
    }
  }

  @Test func thereAreManyEntries() throws {
    let counts = try PrintingTable.names.map { try PrintingTable.entries(in: $0).count }
    #expect(counts.allSatisfy { $0 > 0 })
    #expect(counts.reduce(0, +) > 1500)
  }
}
