import Glibc

/// How wide the lines are that we write.
public struct LineWidth: Sendable, Equatable {
  /// Lines of fewer columns can't be read, lines of more aren't wanted by anybody.
  public static let possible = 20...200
  /// What is taken unless somebody asks for something else, and where nobody knows how wide the window is.
  public static let usual = 80

  private let asked: Int?

  /// At most the usual width, or at most the width that somebody asked for.
  public init(asked: Int? = nil) {
    self.asked = asked
  }

  /// The columns to use now: the window behind `descriptor` may have another size at the next call. Where there is no
  /// window, the variable `COLUMNS` counts, and otherwise what was asked for.
  public func columns(of descriptor: Int32) -> Int {
    columns(window: Self.window(of: descriptor) ?? Self.environment())
  }

  /// The columns to use in a window of this width.
  func columns(window: Int?) -> Int {
    let most = asked ?? Self.usual
    return min(max(min(window ?? most, most), Self.possible.lowerBound), Self.possible.upperBound)
  }

  private static func window(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func environment() -> Int? {
    guard let value = getenv("COLUMNS"), let columns = Int(String(cString: value)), columns > 0 else { return nil }
    return columns
  }
}
