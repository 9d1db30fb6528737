// What the tests of Platform and of the worker's confinement need a process of their own for, one act a run.
// Descriptor 1 takes what the act has to say; 3 and 4 are what the test gives it.

import Glibc
import Platform
import Worker

func say(_ text: String) {
  precondition(write(1, text, text.utf8.count) == text.utf8.count, "the test is gone")
}

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "descriptors": say(listDescriptors())
case "swapped": say(sendThrough(writing: Int32(arguments[2])!, reading: Int32(arguments[3])!))
case "signals": say(describeSignals())
case "threads": say(countThreads())
case "namespaces": say(describeNamespaces())
case "empty-root": say(enterEmptyRoot())
case "capabilities": say(dropCapabilities())
case "host": actAsHost(namespaces: arguments.last == "namespaces")
case "tree": growTree(namespaces: arguments.last == "namespaces")
case "leaf": Supervisor.run(lifeline: Descriptor(adopting: 3)) { _ in Fork.exit(0) }
case "--launch", "--launch-plainly":
  LaunchServer.run(argument: arguments.first, lifeline: 3, service: 4)
case "launching-host": actAsLaunchingHost(program: arguments[2])
case "pump":
  pump(total: Int(arguments[2])!, most: Int(arguments[3])!, ahead: Int(arguments[4])!, looks: Int(arguments[5])!)
case "echo": echo(most: Int(arguments[2])!, looks: Int(arguments[3])!)
case "last-words": sayLastWords(Int(arguments[2])!)
case "scribble": scribble()
case "fork-with-rings": say(forkWithRings())
case "confined": serveConfined(forked: arguments.contains("forked"), namespaces: arguments.contains("namespaces"))
default: fatalError("no such act: \(arguments)")
}
