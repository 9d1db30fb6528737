/// What program and app ask of each other: the first byte of the payload of a ``HostFrame/call(_:)``, a
/// ``WorkerFrame/ask(_:)`` or a ``WorkerFrame/notify(_:)``. The operands follow, as values in the encoding that
/// ``ValueTag`` describes.
///
/// A *place* is a value, a count and that many keys: the keys but the last are walked from the value, and the last is the
/// property that is meant.
public enum CallOperation: UInt8, Sendable {
  /// place → what is there. From the app: target, key → the object's own property, or ``ValueTag/hole``.
  case get = 0x00
  /// place, value → boolean. From the app: target, key, value.
  case set = 0x01
  /// place → boolean. From the app: target, key.
  case has = 0x02
  /// place → boolean. From the app: target, key.
  case delete = 0x03
  /// target → array of the object's own keys, in their order.
  case keys = 0x04
  /// place → the property's descriptor as a plain object, or undefined. From the app: target, key.
  case descriptor = 0x05
  /// place, descriptor → boolean. From the app: target, key, descriptor.
  case define = 0x06
  /// target, `this`, arguments → result. Arguments go on to the payload's end.
  case apply = 0x07
  /// target, arguments → the new object.
  case construct = 0x08
  /// place, arguments → result of calling what is there on what holds it. To the app only, as all that follow.
  case invoke = 0x09
  /// target → its prototype, by reference.
  case prototype = 0x0a
  /// source, file name → the completion value of the script.
  case evaluate = 0x0b
  /// source, file name → what the CommonJS module exports, by reference where it is an object.
  case module = 0x0c
  /// count, (name, value) …: defines global names.
  case globals = 0x0d
  /// number, flag, value: settles the promise that was passed under that number; the flag tells a rejection.
  case settle = 0x0e
  /// count, (name, value) …, count, number …: names values for whoever restores a snapshot, and lists the program's objects
  /// that their paths no longer lead to.
  case capture = 0x0f
  /// value, target → boolean: `instanceof`.
  case instance = 0x10
  /// place → what is there, by reference where it is an object.
  case hold = 0x11
  /// target → its text as the prompt prints it.
  case describe = 0x12
  /// target → a copy of it without accessors.
  case copy = 0x13
  /// Nothing → undefined: gives the app the console of its realm again in place of one of the program.
  case own = 0x14
  /// target, key, arguments → result of calling the property on the target: ``invoke`` of the commonest kind.
  case method = 0x15

  /// From the app, one way: number, flag, value: a promise that the program has was settled; the flag tells a rejection.
  case settled = 0x20
  /// From the app, one way: value, text: a promise was rejected, and nobody handles it.
  case unhandled = 0x21
}
