import Foundation
import Glibc
import Platform
import Wire

/// The descriptor of the socket to the host.
private let hostSocket: Int32 = 3

/// `jsrepl-fetch`: makes HTTP exchanges for the host, on URLSession, until the host's end of the socket is closed.
///
/// A program of its own, so that neither the host nor programs that use the library have Foundation's networking with
/// its threads in them, and so that what talks to servers has neither the journal nor the terminal.
public func fetcherMain() -> Never {
  confine()
  let channel = Channel(socket: hostSocket)
  let exchanges = Exchanges(channel: channel)
  do {
    while let command = try channel.next() { exchanges.perform(command) }
  } catch {
    // The host speaks for itself; there is nobody else to tell.
    _exit(1)
  }
  _exit(0)
}
