import Wire

/// Where text goes that an app prints.
public typealias StandardStream = Wire.StandardStream
/// What an object that stays in the app is.
public typealias AppObjectKind = Wire.AppObjectKind
