import Engine
import Wire

extension Realm {
  /// The operations of the native function, as numbered in Resources/primordials.js.
  private enum Operation: Int {
    case output = 0
    case wallClock, monotonicClock, timerSet, timerClear, cellType, internalField, copyFields
    case shape, elsewhere, room, ask, notify, noteRejection, noteGrowth, dropped, evaluate, end, library, machine
    case request, responseText, responseBytes, moduleText, isModule, importsText
  }

  /// Does what JavaScript asks native code for.
  func perform(_ arguments: NativeArguments) -> NativeResult {
    guard let operation = Operation(rawValue: arguments.integer(0, in: 0...Int(UInt8.max))) else { return .undefined }
    switch operation {
    case .output:
      send(.output(arguments.number(1) == 2 ? .error : .output, arguments.text(2)))
      return .undefined
    case .wallClock:
      return .number(Double(clocks.wall()))
    case .monotonicClock:
      return .number(Double(clocks.monotonic()) / 1000)
    case .timerSet:
      send(
        .timerSet(
          id: arguments.integer(1, in: 0...Int(UInt32.max)), delay: arguments.integer(2, in: 0...Int(Int32.max)),
          repeats: arguments.flag(3),
          kind: TimerKind(rawValue: UInt8(arguments.integer(4, in: 0...2)))!))
      return .undefined
    case .timerClear:
      send(.timerCleared(id: arguments.integer(1, in: 0...Int(UInt32.max))))
      return .undefined
    case .cellType:
      return arguments.cellType(1, internals)
    case .internalField:
      return arguments.internalField(1, field: arguments.integer(2, in: 0...Int(UInt8.max)), internals)
    case .copyFields:
      return arguments.copyFields(1, fieldCount: arguments.integer(3, in: 0...Int(UInt8.max)), internals)
    case .shape:
      return arguments.shape(1, internals)
    case .elsewhere:
      return arguments.evaluateElsewhere(1)
    case .room:
      return membrane.room(arguments)
    case .ask:
      return membrane.ask(arguments)
    case .notify:
      membrane.notify(arguments)
      return .undefined
    case .noteRejection:
      membrane.hasRejections = true
      return .undefined
    case .noteGrowth:
      membrane.wantsSweep = true
      return .undefined
    case .dropped:
      membrane.noteDropped(arguments)
      return .undefined
    case .evaluate:
      return arguments.evaluate(1, name: 2)
    case .request:
      return capabilities.request(arguments)
    case .responseText:
      return capabilities.text(arguments)
    case .responseBytes:
      return capabilities.bytes(arguments)
    case .moduleText:
      do {
        return .text(try ModuleText(arguments.text(1)).json, in: context)
      } catch {
        return .text(error.json, in: context)
      }
    case .isModule:
      return ModuleText.isModule(arguments.text(1)) ? .yes : .undefined
    case .importsText:
      return .text(ModuleText.script(arguments.text(1), importing: arguments.text(2)), in: context)
    case .end:
      Runner.end(because: arguments.text(1))
    case .library:
      return library(arguments.text(1))
    case .machine:
      let value =
        arguments.integer(1, in: 0...1) == 0
        ? clocks.chance { Int64(UInt32.random(in: .min ... .max)) } : clocks.chance { [context] in context.bytesInUse }
      return .number(Double(value))
    }
  }
}
