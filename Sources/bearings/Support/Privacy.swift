import Glibc

/// What keeps answers out of places where nobody looks for them.
enum Privacy {
  /// No core dumps: a crash mustn't leave what somebody said in a file.
  static func begin() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    // A reader that has gone away is an error of a write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
  }
}
