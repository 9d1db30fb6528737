/// The layers of the sandbox, each with whether it holds around a process and, if not, why.
public struct Layers: Equatable, Sendable {
  /// One layer; the raw value is its name on screen.
  public enum Layer: String, CaseIterable, Sendable {
    case userNamespace = "user namespace"
    case pidNamespace = "pid namespace"
    case mountNamespace = "mount namespace"
    case networkNamespace = "network namespace"
    case ipcNamespace = "ipc namespace"
    case closedDescriptors = "closed descriptors"
    case emptyRoot = "empty root"
    case noNewPrivileges = "no new privileges"
    case noCapabilities = "no capabilities"
    case landlock = "landlock"
    case seccomp = "seccomp"
  }

  private var outcomes: [Layer: String?] = [:]

  /// The layers that hold, in the order of `Layer.allCases`.
  public var held: [Layer] { Layer.allCases.filter { outcomes[$0] == .some(nil) } }

  /// The layers that do not hold, in the order of `Layer.allCases`, and the system's reason for each.
  public var missing: [(Layer, reason: String)] {
    Layer.allCases.compactMap { layer in
      switch outcomes[layer] {
      case .some(nil): nil
      case .some(let reason?): (layer, reason)
      case nil: (layer, "not tried")
      }
    }
  }

  /// A line for each layer: its name where it holds, `no NAME: REASON` where it does not.
  public var descriptions: [String] {
    let missing = Dictionary(uniqueKeysWithValues: missing)
    return Layer.allCases.map { layer in missing[layer].map { "no \(layer.rawValue): \($0)" } ?? layer.rawValue }
  }

  /// Says that `layer` holds, or with a `reason` that it does not.
  mutating func record(_ layer: Layer, missingBecause reason: String? = nil) { outcomes[layer] = .some(reason) }
}
