/// What the app asks of ``CapabilityRequest/Capability/subprocesses``. Numbers are decimal texts.
public enum SubprocessOperation: UInt8, Sendable {
  /// Runs a program to its end. Program, current directory (empty: the session's), `shell` where the program is a shell
  /// that the app did not name, milliseconds that it may take (0: any), bytes that each output may have, the signal that
  /// ends it then, what the standard streams are (three letters: `p` for a pipe, `i` where the session has it, `n` for
  /// nothing), `inherit` where the environment is the program's with changes, the input, the count of the arguments,
  /// these (the program's name first), and then `NAME=value` of the environment.
  /// → pid, exit status or nothing, number of the signal that ended it or nothing, an error's code or nothing, what is to
  /// be said to the user, what the output consists of (pairs of descriptor and byte count, all separated by spaces), the
  /// output.
  case run = 1
  /// Starts a program; the arguments are those of ``run``, whose limits and input mean nothing. → pid.
  case spawn
  /// pid, bytes: what the program reads next from its standard input.
  case write
  /// pid: the standard input ends.
  case endInput
  /// pid, number: sends a signal. → whether the program was running, `1` or `0`.
  case kill
  /// pid, `1` or `0`: whether the session waits for its end.
  case reference
  /// pid, `1` for its output or `2` for its errors, whether the app wants more of that: `1` for yes, `0` for not now, `x`
  /// for never.
  case flow
}

/// What a subprocess tells the app by itself: kinds of a ``CapabilityEvent`` whose subject is its pid.
public enum SubprocessEvent: UInt8, Sendable {
  /// Bytes of its standard output.
  case output = 1
  /// Bytes of its standard error.
  case errors
  /// The output is over.
  case endOfOutput
  case endOfErrors
  /// Exit status or nothing, number of the signal that ended it or nothing.
  case exit
  /// It reads no more input, though there was more.
  case inputBroken
  /// It could not be brought back: what to say.
  case lost
  /// Something to be said to the user.
  case note
  /// Something that it left behind has ended.
  case gone
}
