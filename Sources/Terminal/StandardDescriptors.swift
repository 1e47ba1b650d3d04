import Glibc

/// Makes sure that standard input, output and error exist, with `/dev/null` in the place of a missing one.
///
/// To be called first thing in `main`: a process that was started without them would get the first file that it opens, a
/// journal say, as its standard output, and write its conversation there.
public func ensureStandardDescriptors() {
  for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
    _ = open("/dev/null", O_RDWR)
  }
}
