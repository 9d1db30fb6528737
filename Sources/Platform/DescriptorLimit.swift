import Glibc

/// How many descriptors this process may have (`RLIMIT_NOFILE`, getrlimit(2)).
public enum DescriptorLimit {
  /// Does something for which as many are allowed as may be; programs that are started get no more than before.
  public static func whileRaised<Result>(_ body: () throws(SystemError) -> Result) throws(SystemError) -> Result {
    var before = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &before)
    var raised = before
    raised.rlim_cur = raised.rlim_max
    // Where that fails there are as many as before.
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &raised)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &before) }
    return try body()
  }
}
