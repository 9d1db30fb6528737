import CPlatform

/// System calls that Swift cannot make through the C library (syscall(2)): it has no function for them, or one with
/// variadic arguments.
public enum SystemCall {
  /// Makes the call `number`, one of the `SYS_` constants, with up to six arguments.
  ///
  /// - Returns: its result; -1 with `errno` set when it failed.
  public static func make(_ number: Int32, _ arguments: any Argument...) -> Int {
    precondition(arguments.count <= 6, "a system call has at most six arguments")
    let words = arguments.map(\.word) + Array(repeating: 0, count: 6 - arguments.count)
    return cplatform_system_call(Int(number), words[0], words[1], words[2], words[3], words[4], words[5])
  }

  /// What fits into the register of an argument.
  public protocol Argument {
    var word: Int { get }
  }
}

extension Int: SystemCall.Argument {
  public var word: Int { self }
}

extension Int32: SystemCall.Argument {
  public var word: Int { Int(self) }
}

extension UnsafePointer: SystemCall.Argument {
  public var word: Int { Int(bitPattern: self) }
}

extension UnsafeMutablePointer: SystemCall.Argument {
  public var word: Int { Int(bitPattern: self) }
}

extension UnsafeRawPointer: SystemCall.Argument {
  public var word: Int { Int(bitPattern: self) }
}
