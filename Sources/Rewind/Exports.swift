import Wire

/// Where text goes that an app prints: `output`, standard output, or `error`, standard error.
public typealias StandardStream = Wire.StandardStream
/// What an object that stays in the app is: an `object`, a `function`, a `class`, a `promise` or a `symbol`.
public typealias AppObjectKind = Wire.AppObjectKind
