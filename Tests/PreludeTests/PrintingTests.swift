import Testing

/// What the prompt prints, compared with what Node prints.
@Suite struct PrintingTests {
  @Test func valuesPrintAsInNode() throws {
    let console = try Console()
    for (source, expected) in InspectTable.all {
      #expect(try console.value(of: source) == expected, "\(source)")
    }
  }

  @Test func consoleWritesAsInNode() throws {
    let console = try Console()
    for (source, output, errors) in ConsoleTable.all {
      let written = try console.written(by: source)
      #expect(written.output == output, "\(source)")
      #expect(written.errors == errors, "\(source)")
    }
  }
}
