import Wire

/// Writes a payload of values in the encoding that `ValueTag` describes.
///
/// Equal values give equal bytes. Containers are numbered from the payload's first value to its last, so a payload has one
/// writer. Once one of its functions has thrown, the writer is of no more use.
struct ValueWriter<Resolver: ValueResolver> {
  private var writer = ByteWriter()
  let resolver: Resolver
  private var numbers = ContainerNumbers()
  /// Unfinished containers around the one that is being written.
  private var outer: [Frame] = []

  init(resolver: Resolver) {
    self.resolver = resolver
  }

  /// The payload so far.
  var bytes: [UInt8] { writer.bytes }

  // MARK: Values

  /// Appends a value.
  mutating func write(_ value: Value) throws(ValueError) {
    guard let frame = try begin(value, inArray: false) else { return }
    try fill(frame)
  }

  /// Appends values, with their count before them.
  mutating func write(_ values: [Value]) throws(ValueError) {
    write(count: values.count)
    for value in values { try write(value) }
  }

  /// Appends a value, or that there is none.
  mutating func write(orHole value: Value?) throws(ValueError) {
    if let value { try write(value) } else { writer.write(tag: .hole) }
  }

  // MARK: What else a payload has

  mutating func write(byte: UInt8) { writer.write(byte: byte) }
  mutating func write(flag: Bool) { writer.write(flag) }
  mutating func write(count: Int) { writer.write(count: count) }
  /// Appends the number of an object.
  mutating func write(id: Int) { writer.write(count: id) }
  mutating func write(text: JavaScriptString) { writer.write(text: text) }
  mutating func write(text: String) { writer.write(text: text) }

  /// Appends a string or a symbol.
  mutating func write(key: PropertyKey) throws(ValueError) {
    switch key {
    case .string(let name): writer.write(text: name)
    case .symbol(let symbol): try write(symbol)
    }
  }

  // MARK: One value at a time

  /// A container of which not all has been written.
  private struct Frame {
    enum Form {
      case values
      /// The hole stands for an element, or for a cause.
      case elements
      case properties([JavaScriptString])
      /// An object of the program: its prototype, then its properties.
      case description([PropertyKey])
    }

    let form: Form
    let values: [Value]
    var index = 0
  }

  /// Writes what stands in the container that `frame` begins, without recursion: it may be deep.
  private mutating func fill(_ frame: Frame) throws(ValueError) {
    var frame = frame
    while true {
      while frame.index < frame.values.count {
        let index = frame.index
        frame.index += 1
        var inArray = false
        switch frame.form {
        case .values: break
        case .elements: inArray = true
        case .properties(let names): writer.write(text: names[index])
        case .description(let keys):
          if index == 1 { writer.write(count: keys.count) }
          if index > 0 { try write(key: keys[index - 1]) }
        }
        guard let inner = try begin(frame.values[index], inArray: inArray) else { continue }
        guard outer.count + 1 < ValueNesting.limit else { throw .tooDeep(limit: ValueNesting.limit) }
        outer.append(frame)
        frame = inner
      }
      if case .description(let keys) = frame.form, keys.isEmpty { writer.write(count: 0) }
      guard let holder = outer.popLast() else { return }
      frame = holder
    }
  }

  /// Writes a value, or the beginning of a container, of which it gives what is still to be written.
  private mutating func begin(_ value: Value, inArray: Bool) throws(ValueError) -> Frame? {
    switch value {
    case .undefined: writer.write(tag: .undefined)
    case .null: writer.write(tag: .null)
    case .boolean(let flag): writer.write(tag: flag ? .yes : .no)
    case .number(let number): writer.write(number: number)
    case .bigInt(let integer): writer.write(bigInt: integer)
    case .string(let text): writer.write(text: text)
    case .illFormedString(let units): writer.write(units: units)
    case .symbol(let symbol): try write(symbol)
    case .array(let array):
      guard number(array.link.cell) else { return nil }
      writer.write(tag: .array)
      writer.write(count: array.link.count)
      return Frame(form: .elements, values: array.link.values)
    case .object(let object):
      guard number(object.link.cell) else { return nil }
      writer.write(tag: .object)
      writer.write(!object.hasPrototype)
      writer.write(count: object.count)
      return Frame(form: .properties(object.keys), values: object.link.values)
    case .map(let map):
      guard number(map.link.cell) else { return nil }
      writer.write(tag: .map)
      writer.write(count: map.count)
      return Frame(form: .values, values: map.link.values)
    case .set(let set):
      guard number(set.link.cell) else { return nil }
      writer.write(tag: .set)
      writer.write(count: set.count)
      return Frame(form: .values, values: set.link.values)
    case .date, .regExp, .buffer, .view: write(leaf: value)
    case .error(let error): return try begin(error, inArray: inArray)
    case .reference(let reference): try write(reference, as: reference.kind)
    case .hostObject(let object): return try begin(object)
    case .hole:
      guard inArray else { throw .misplacedHole }
      writer.write(tag: .hole)
    }
    return nil
  }

  /// Gives a container its number; where it has one already, refers to it by that and gives false.
  private mutating func number(_ container: AnyObject) -> Bool {
    guard let number = numbers.number(of: container) else { return true }
    writer.write(tag: .back)
    writer.write(count: number)
    return false
  }

  // MARK: Objects that hold no other values

  private mutating func write(leaf value: Value) {
    switch value {
    case .date(let date) where number(date):
      writer.write(tag: .date)
      writer.write(number: date.milliseconds)
    case .regExp(let expression) where number(expression):
      writer.write(tag: .regExp)
      writer.write(text: expression.source)
      writer.write(text: expression.flags)
      writer.write(number: expression.lastIndex)
    case .buffer(let buffer) where number(buffer):
      writer.write(tag: .buffer)
      writer.write(count: buffer.bytes.count)
      writer.write(raw: buffer.bytes)
    case .view(let view) where number(view):
      writer.write(tag: .view)
      writer.write(byte: view.kind.rawValue)
      writer.write(count: view.byteOffset)
      writer.write(count: view.count)
      write(leaf: .buffer(view.buffer))
    default: break  // It has been referred to by its number.
    }
  }

  // MARK: What crosses as a number

  private mutating func write(_ reference: Reference, as kind: AppObjectKind) throws(ValueError) {
    let id = try resolver.number(of: reference)
    writer.write(tag: .appObject)
    writer.write(count: id)
    writer.write(byte: kind.rawValue)
  }

  private mutating func write(_ symbol: Symbol) throws(ValueError) {
    switch symbol.identity {
    case .wellKnown(let name):
      writer.write(tag: .wellKnownSymbol)
      writer.write(text: name.rawValue)
    case .registered(let key):
      writer.write(tag: .registeredSymbol)
      writer.write(text: key)
    case .unique(let symbol):
      let id = try resolver.number(of: symbol.reference)
      writer.write(tag: .symbol)
      writer.write(count: id)
      if let text = symbol.text { writer.write(text: text) } else { writer.write(tag: .undefined) }
    }
  }

  private mutating func begin(_ object: HostObject) throws(ValueError) -> Frame? {
    switch try resolver.crossing(of: object) {
    case .known(let id):
      writer.write(tag: .hostObject)
      writer.write(count: id)
      return nil
    case .promise(let id):
      writer.write(tag: .hostPromise)
      writer.write(count: id)
      return nil
    case .described(let id, let description):
      writer.write(tag: .describedHostObject)
      writer.write(count: id)
      writer.write(byte: description.kind.rawValue)
      writer.write(description.isDynamic)
      writer.write(text: description.name)
      writer.write(count: description.arity)
      let prototype = description.prototype.map { Value.hostObject($0) } ?? .undefined
      return Frame(
        form: .description(description.constants.map(\.key)), values: [prototype] + description.constants.map(\.value))
    }
  }

  private mutating func begin(_ error: JavaScriptError, inArray: Bool) throws(ValueError) -> Frame? {
    guard case .error = error.value else { return try begin(error.value, inArray: inArray) }
    if let reference = error.reference {
      try write(reference, as: .object)
      return nil
    }
    switch try resolver.crossing(of: error) {
    case .known(let id):
      writer.write(tag: .hostObject)
      writer.write(count: id)
      return nil
    case .described(let id):
      writer.write(tag: .hostError)
      writer.write(count: id)
      writer.write(text: error.className)
      writer.write(text: error.message)
      var properties = error.properties.map { ($0.key, $0.value) }
      if let cause = error.cause { properties = [("cause", cause)] + properties.filter { $0.0 != "cause" } }
      let (names, values) = (properties.map(\.0), properties.map(\.1))
      writer.write(count: names.count)
      return Frame(form: .properties(names), values: values)
    }
  }
}

/// The numbers of the containers in a payload. Most payloads have few.
private struct ContainerNumbers {
  private static let few = 8

  /// The containers are kept: another one could come to lie where one of them was.
  private var containers: [AnyObject] = []
  private var places: [ObjectIdentifier: Int] = [:]

  /// The number that a container has; nil where it did not have one until now.
  mutating func number(of container: AnyObject) -> Int? {
    if containers.count < ContainerNumbers.few {
      if let number = containers.firstIndex(where: { $0 === container }) { return number }
    } else {
      if places.isEmpty { for (number, known) in containers.enumerated() { places[ObjectIdentifier(known)] = number } }
      let identity = ObjectIdentifier(container)
      if let number = places[identity] { return number }
      places[identity] = containers.count
    }
    containers.append(container)
    return nil
  }
}
