/// What the app asks of ``CapabilityRequest/Capability/process``.
public enum ProcessOperation: UInt8, Sendable {
  /// → the current directory, then the program and its arguments.
  case describe = 1
  /// Leaves the program, with the status that the first argument says in decimal digits.
  case exit
  /// → name and value of each environment variable that the app may know without being asked for it.
  case environment
  /// → the value of the environment variable of that name; nothing where there is none.
  case variable
}
