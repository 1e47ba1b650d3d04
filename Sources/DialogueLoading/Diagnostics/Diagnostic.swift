/// Where something stands in a file.
public struct Place: Hashable, Sendable, Comparable {
  /// The file, as it was given to the loader.
  public let file: String
  /// The line, counted from 1.
  public let line: Int
  /// The column, counted from 1 in Unicode scalars.
  public let column: Int

  /// A place.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The start of a file.
  static func start(of file: String) -> Place { Place(file: file, line: 1, column: 1) }

  /// By file, then from top to bottom.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// One fault of a dialogue file: what it is, where it stands, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
  /// What kind of fault it is; each has a page in `docs/diagnostics/`.
  public let code: DiagnosticCode
  /// Where it stands.
  public let place: Place
  /// What is wrong, in one sentence.
  public let sentence: String
  /// What to do, where that can be said.
  public let hint: String?

  /// A fault.
  public init(_ code: DiagnosticCode, at place: Place, _ sentence: String, hint: String? = nil) {
    self.code = code
    self.place = place
    // What stands in a file is shown, never obeyed.
    self.sentence = Unspeakable.shown(sentence)
    self.hint = hint.map(Unspeakable.shown)
  }

  /// The fault as it is printed: `file:line:column: code: sentence`, and the hint on a line of its own.
  public var text: String {
    let line = "\(place.file):\(place.line):\(place.column): \(code.rawValue): \(sentence)"
    return hint.map { "\(line)\n  hint: \($0)" } ?? line
  }
}
