import Glibc

/// Speaks through espeak-ng: a process for each text, which reads it from a pipe. As an argument others could read it in the list of
/// processes.
final class EspeakVoice: Voice {
  private static let program = "espeak-ng"
  /// British English, 170 words a minute.
  private static let arguments = [program, "-v", "en-gb", "-s", "170", "--stdin"]

  /// The process that speaks.
  private var child: pid_t?

  /// Nothing where there is no such program.
  init?() {
    let folders = getenv("PATH").map { String(cString: $0) } ?? ""
    guard folders.split(separator: ":").contains(where: { access("\($0)/\(Self.program)", X_OK) == 0 }) else {
      return nil
    }
  }

  deinit { hush() }

  func speak(_ text: String) -> Bool {
    hush()
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    // What it complains of isn't for the person.
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    var arguments = Self.arguments.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let isStarted = posix_spawnp(&process, Self.program, &actions, nil, &arguments, environ) == 0
    close(ends[0])
    if isStarted {
      child = process
      write(text + "\n", to: ends[1])
    }
    close(ends[1])
    return isStarted
  }

  func hush() {
    guard let child else { return }
    kill(child, SIGTERM)
    finish()
  }

  func finish() {
    guard let child else { return }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {
      // Whoever wants to leave doesn't wait for the last words.
      if Signals.isToLeave { kill(child, SIGTERM) }
    }
    self.child = nil
  }

  /// A text is shorter than a pipe holds, or nearly; where the process has gone there is nobody to write to.
  private func write(_ text: String, to descriptor: Int32) {
    var left = Array(text.utf8)[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { left = left.dropFirst(count) } else if errno != EINTR { return }
    }
  }
}
