import Glibc
import Platform
import Worker

/// Confines itself, sends the layers' descriptions on socket 4, and then tries, there or in a fork, what it is told.
func serveConfined(forked: Bool, namespaces: Bool) -> Never {
  let report = namespaces ? Namespaces.unshare() : Namespaces.Report()
  let layers = Confinement.apply(keeping: [4], namespaces: report)
  send(layers.descriptions.joined(separator: "\n"))
  if forked {
    do {
      precondition(Fork.isSingleThreaded())
      // The parent leaves; the child answers in its place.
      if case .parent = try Fork.fork() { Fork.exit(0) }
    } catch {
      send("\(error)")
      Fork.exit(1)
    }
  }
  var buffer = [UInt8](repeating: 0, count: 256)
  let received = try! buffer.withUnsafeMutableBytes { try Socket.receive(into: $0, on: 4) }!
  let act = String(decoding: buffer[..<received.count], as: UTF8.self)
  #if DEBUG
    send(
      act == "probes" ? Confinement.probes.joined(separator: "\n") : act == "nothing" ? "done" : Confinement.probe(act))
  #else
    send("no probes in this build")
  #endif
  Fork.exit(0)
}

private func send(_ text: String) {
  let bytes = Array(text.utf8)
  let count = try! bytes.withUnsafeBytes { try Socket.send($0, on: 4) }
  precondition(count == bytes.count)
}
