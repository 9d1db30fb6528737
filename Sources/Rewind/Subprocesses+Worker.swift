import Capabilities

extension Subprocesses {
  /// Other programs, which see the files of `directory` as the app does.
  ///
  /// - Parameters:
  ///   - environment: what programs get where the app gives them none, `NAME=value`.
  ///   - permissions: asked again before something is brought back.
  ///   - copies: has programs run in copies of the directory, without asking, as if they could have no view of their own.
  ///   - offersCopy: asks whether that may be, with a text that says why.
  /// - Throws: where the program `jsrepl-worker` is not found, which starts them.
  public convenience init(
    directory: String, environment: [String], permissions: Permissions, copies: Bool = false,
    offersCopy: ((String, Waiting) throws -> Bool)? = nil
  ) throws(SessionError) {
    guard let worker = WorkerProgram.find() else { throw .worker(path: "jsrepl-worker", reason: "it is not found") }
    self.init(
      directory: directory, worker: worker.path, environment: environment, permissions: permissions, copies: copies,
      offersCopy: offersCopy)
  }
}
