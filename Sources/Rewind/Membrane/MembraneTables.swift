import HashTreeCollections
import Wire

/// What the two sides hold of each other at one moment. A value, whose copies share what they have in common: going back
/// to a moment is taking its tables again.
struct MembraneTables {
  /// An object of the app that the program holds.
  struct AppObject {
    let identity: AppIdentity
    let kind: AppObjectKind
    /// How often it has come over since it was first held.
    var receipts: Int
    /// Whether the app may have told, at another moment or to another process, what became of it.
    var isRestored = false
  }

  /// An object of the program that the app holds.
  struct ProgramObject {
    /// Nil after a restore, until it is looked for.
    var object: HostObject?
    /// The error that it is, where it is one.
    var error: JavaScriptError?
    /// How often it has gone over since the app first held it.
    var receipts: Int
    /// How it is found again after a restore.
    var origin: Origin?

    /// What tells it from others; nil where it is not known yet what it is.
    var identity: ObjectIdentifier? { object.map(ObjectIdentifier.init) ?? error?.link.identity }
  }

  /// How the app came to hold an object of the program: as the app's side of the membrane tells it.
  struct Origin {
    let kind: HostObjectKind
    /// The object whose property it was; nil where it was a global name.
    let parent: Int?
    /// The property or the global name; nil where it was a result or an argument.
    let key: PropertyKey?
    /// Where it was found, in words, such as `console.log` or `db.open(…)`.
    let path: String
    /// The number and the name of the program's call during which the app got it.
    let call: Int
    let callName: String
    /// Whether the path had come to lead elsewhere when the snapshot was taken.
    var hasMoved = false
  }

  /// A promise that the program owes the app.
  enum Debt {
    case promise(HostPromise)
    /// Of a call that another process was to answer; in words.
    case lost(String)
  }

  var appObjects: TreeDictionary<Int, AppObject> = [:]
  var programObjects: TreeDictionary<Int, ProgramObject> = [:]
  /// The numbers of the objects that are there.
  var numbers: TreeDictionary<ObjectIdentifier, Int> = [:]
  var debts: TreeDictionary<Int, Debt> = [:]
  /// What became of promises of the app that the program holds.
  var settlements: TreeDictionary<Int, Settlement> = [:]
  /// Whether there may be objects of the program that have not been looked for yet.
  var isLooking = false
  /// The number that the next object of the program gets.
  var next = 1

  /// The same for another moment, at which promises of the app need not have settled that have settled now: the app is to be
  /// asked.
  var withoutSettlements: MembraneTables {
    var tables = self
    tables.settlements = [:]
    for (id, object) in appObjects where object.kind == .promise { tables.appObjects[id]!.isRestored = true }
    return tables
  }
}

/// What became of a promise of the app.
enum Settlement: Sendable {
  case fulfilled(Value)
  case rejected(Value)
}
