import Glibc

/// Line ends at a terminal.
///
/// The kernel puts a carriage return before each line feed that is written to a terminal, and to do that hands on what was written
/// line by line, so that a screen reader that looks between two lines speaks a turn in two breaths. Where the carriage
/// returns are there already and that is switched off, a write arrives whole.
enum TerminalLines {
  /// Writes a text so that a terminal takes it whole; anywhere else as it is.
  static func whole<Outcome>(_ text: String, to descriptor: Int32, _ write: (String) -> Outcome) -> Outcome {
    guard text.utf8.contains(0x0A), let usual = settings(of: descriptor) else { return write(text) }
    var plain = usual
    plain.c_oflag &= ~tcflag_t(OPOST)
    guard tcsetattr(descriptor, TCSANOW, &plain) == 0 else { return write(text) }
    defer {
      var usual = usual
      tcsetattr(descriptor, TCSANOW, &usual)
    }
    return write(text.replacing("\n", with: "\r\n"))
  }

  /// A terminal's settings, where it is ours to change them and it does nothing else to line ends.
  private static func settings(of descriptor: Int32) -> termios? {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0, settings.c_oflag == tcflag_t(OPOST | ONLCR),
      tcgetpgrp(descriptor) == getpgrp()
    else { return nil }
    return settings
  }
}
