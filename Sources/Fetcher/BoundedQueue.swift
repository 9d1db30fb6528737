import Foundation

/// A queue on which one operation runs at a time, and to which nothing can be added while many wait: who adds waits.
final class BoundedQueue: OperationQueue, @unchecked Sendable {
  private let room = DispatchSemaphore(value: 16)

  override init() {
    super.init()
    maxConcurrentOperationCount = 1
  }

  override func addOperation(_ operation: Operation) {
    room.wait()
    operation.completionBlock = { [room] in room.signal() }
    super.addOperation(operation)
  }
}
