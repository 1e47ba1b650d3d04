/// Collects the faults of one loading, so that all are told at once.
final class Faults {
  private(set) var list: [Diagnostic] = []

  func add(_ code: DiagnosticCode, at place: Place, _ sentence: String, hint: String? = nil) {
    list.append(Diagnostic(code, at: place, sentence, hint: hint))
  }

  /// All of them, file by file from top to bottom, each once.
  var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return list.filter { seen.insert($0).inserted }.sorted {
      ($0.place, $0.code.rawValue) < ($1.place, $1.code.rawValue)
    }
  }
}
