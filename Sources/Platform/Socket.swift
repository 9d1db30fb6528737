import CPlatform
import Glibc

/// Connected local sockets that carry bytes, descriptors and the sender's pid (unix(7)).
public enum Socket {
  /// What one `receive` brought.
  public struct Received: Sendable {
    /// The number of bytes; 0 means that the other end is closed and everything it sent has been read.
    public let count: Int
    /// A descriptor that came with the bytes. Where several came, the first; the others are closed.
    public let descriptor: Descriptor?
    /// The process that sent the bytes, numbered as this process sees it; only after `passCredentials(on:)`.
    public let sender: Int32?

    public init(count: Int, descriptor: Descriptor?, sender: Int32?) {
      self.count = count
      self.descriptor = descriptor
      self.sender = sender
    }
  }

  /// Two connected stream sockets, close-on-exec (socketpair(2)).
  public static func pair() throws(SystemError) -> (Descriptor, Descriptor) {
    var ends: [Int32] = [-1, -1]
    try SystemError.check("socketpair") {
      socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends)
    }
    return (Descriptor(adopting: ends[0]), Descriptor(adopting: ends[1]))
  }

  /// Has the kernel tell the receiver at `socket` who sent each message (`SO_PASSCRED`).
  ///
  /// To be called before the other end can send. A stream read never joins bytes of two senders.
  public static func passCredentials(on socket: Int32) throws(SystemError) {
    var on: Int32 = 1
    try SystemError.check("setsockopt", "SO_PASSCRED") {
      setsockopt(socket, SOL_SOCKET, SO_PASSCRED, &on, socklen_t(MemoryLayout<Int32>.size))
    }
  }

  /// Sends a beginning of `bytes` and, with its first byte, `descriptor` (sendmsg(2), `MSG_NOSIGNAL`).
  ///
  /// - Parameter bytes: not empty.
  /// - Returns: how many bytes went, 1...bytes.count, and the descriptor with them; or 0 when a non-blocking socket
  ///   is full, and then the descriptor was not sent either.
  /// - Throws: `EPIPE` or `ECONNRESET` when the other end is closed.
  public static func send(
    _ bytes: UnsafeRawBufferPointer, on socket: Int32, passing descriptor: Descriptor? = nil
  ) throws(SystemError) -> Int {
    precondition(!bytes.isEmpty, "an empty message cannot be told from a full socket")
    do {
      return try SystemError.check("sendmsg") {
        cplatform_send(socket, bytes.baseAddress, bytes.count, descriptor?.raw ?? -1)
      }
    } catch let error where error.code == EAGAIN {
      return 0
    }
  }

  /// Receives what is there, waiting for a first byte on a blocking socket (recvmsg(2), `MSG_CMSG_CLOEXEC`) unless told
  /// not to (`MSG_DONTWAIT`).
  ///
  /// A peer that closed before it read everything (`ECONNRESET`) is an end of file like any other.
  /// - Parameter buffer: not empty.
  /// - Returns: nil when there is nothing to read and it doesn't wait.
  public static func receive(
    into buffer: UnsafeMutableRawBufferPointer, on socket: Int32, waiting: Bool = true
  ) throws(SystemError) -> Received? {
    precondition(!buffer.isEmpty, "nothing received cannot be told from an end of file")
    var descriptor: Int32 = -1
    var sender: pid_t = 0
    do {
      let count = try SystemError.check("recvmsg") {
        cplatform_receive(
          socket, buffer.baseAddress, buffer.count, waiting ? 0 : Int32(MSG_DONTWAIT), &descriptor, &sender)
      }
      return Received(
        count: count, descriptor: descriptor >= 0 ? Descriptor(adopting: descriptor) : nil,
        sender: sender > 0 ? sender : nil)
    } catch let error where error.code == EAGAIN {
      return nil
    } catch let error where error.code == ECONNRESET {
      return Received(count: 0, descriptor: nil, sender: nil)
    }
  }
}
