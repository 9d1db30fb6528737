import Platform
import Wire

/// What goes on outside while the app does something else: subprocesses that run, requests on their way.
public protocol Activity: AnyObject {
  /// What to poll for.
  var interests: [Poll.Interest] { get }
  /// The next thing that has happened, without waiting; nil where nothing has. Asked again after each was taken in.
  ///
  /// - Parameter state: that in which the session is.
  func next(for state: CapabilityState) -> CapabilityEvent?
  /// Whether something is under way that a program waits for before it ends.
  func isPending(in state: CapabilityState) -> Bool
  /// The session has gone to another moment: ends what does not belong there, and brings back what does.
  func adopt(_ state: CapabilityState)
  /// Ends everything.
  func end()
}
