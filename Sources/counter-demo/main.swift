// A JavaScript app that counts is started, saved in the middle of its life and resumed where it was: in this process or in
// another one. Usage: counter-demo [begin | resume] [FILE]

import Foundation
import Rewind

let source = """
  let counter = 0;

  exports.incr = () => {
    console.log(`Incrementing counter from ${counter} to ${counter + 1}`);
    counter++;
  };

  console.log('Starting app');
  """

/// What the app gets of the program: a console that prints.
let console = try HostObject([
  "log": HostFunction.notification("log") { call in
    print(call.arguments.map { $0.string ?? "\($0)" }.joined(separator: " "))
  }
])

func begin(_ file: URL) throws {
  let sandbox = try Sandbox(globals: ["console": console])
  let app = try sandbox.evaluateCommonJSModule(source, filename: "app.js")
  try app.incr()
  try app.incr()
  try app.incr()

  print("Saving snapshot")
  try sandbox.takeSnapshot(captures: ["app": app]).write(to: file)
}

func resume(_ file: URL) throws {
  print("Resuming from snapshot")
  let (_, captures) = try Sandbox.restore(from: Snapshot(contentsOf: file), globals: ["console": console])
  guard let app = captures["app"] else { throw SandboxError.snapshot("\(file.path) has no app in it") }
  try app.incr()
  try app.incr()
  try app.incr()
}

var arguments = Array(CommandLine.arguments.dropFirst())
let part = ["begin", "resume"].contains(arguments.first) ? arguments.removeFirst() : nil
guard arguments.count < 2, arguments.first?.hasPrefix("-") != true else {
  FileHandle.standardError.write(Data("usage: counter-demo [begin | resume] [FILE]\n".utf8))
  exit(2)
}
let file = URL(fileURLWithPath: arguments.first ?? "counter.snap")
do {
  if part != "resume" { try begin(file) }
  if part != "begin" { try resume(file) }
} catch {
  FileHandle.standardError.write(Data("counter-demo: \(error)\n".utf8))
  exit(1)
}
