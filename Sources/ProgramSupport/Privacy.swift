import Glibc

/// What keeps answers out of places where nobody looks for them.
package enum Privacy {
  /// No core dumps: a crash mustn't leave what somebody said in a file.
  package static func begin() {
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    // Too long a file is an error of a write, which is told, and so is a reader that has gone away.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }
}
