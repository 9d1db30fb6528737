import Capabilities
import Wire

/// Where text goes that an app prints: `output`, standard output, or `error`, standard error.
public typealias StandardStream = Wire.StandardStream
/// What an object that stays in the app is: an `object`, a `function`, a `class`, a `promise` or a `symbol`.
public typealias AppObjectKind = Wire.AppObjectKind
/// What of the machine an app may use: see ``Sandbox/init(_:globals:grants:limits:)``.
public typealias Grants = Capabilities.Grants
/// What an app may do with that: ``Permissions/ask`` asks somebody.
public typealias Permissions = Capabilities.Permissions
/// Something that needs to be permitted.
public typealias Permission = Capabilities.Permission
/// The real disk under the files of an app.
public typealias Disk = Capabilities.Disk
/// Other programs, which an app may run.
public typealias Subprocesses = Capabilities.Subprocesses
/// The modules of the disk.
public typealias Modules = Capabilities.Modules
/// The program that an app is in, as it may know it.
public typealias HostProcess = Capabilities.HostProcess
/// Servers that an app may send requests to.
public typealias Network = Capabilities.Network
