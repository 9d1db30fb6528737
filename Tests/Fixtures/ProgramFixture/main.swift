// A program that uses sandboxes, one act a run, in circumstances that a test can't make in the test runner's process. It
// prints what came of it.

import Foundation
import Rewind
import Scenarios

switch CommandLine.arguments.last {
case "state": print(try changesOfState())
case "ignores children":
  signal(SIGCHLD, SIG_IGN)
  print(try useSandboxes())
case "reaps children":
  Thread.detachNewThread {
    while true {
      var status: Int32 = 0
      // Without a child there is nothing to wait for.
      if waitpid(-1, &status, 0) < 0 { usleep(100) }
    }
  }
  print(try useSandboxes())
case "100 deep":
  print(
    onThread(stackSize: stackSize) {
      let app = try makeNestingApp()
      return [outcome { try app.turn(1) }, outcome { try app.fail(1) }]
    })
case "endless":
  print(
    onThread(stackSize: 512 << 10) {
      let app = try makeNestingApp()
      return [outcome { try app.fall(1) }, outcome { try app.hasFallen() }]
    })
default: fatalError("no such act: \(CommandLine.arguments)")
}
