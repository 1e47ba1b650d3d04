import Answers
import Testing

/// Compares a table with what is read: what was typed after `>`, then its summary, a line each; a blank line between
/// entries. `⏎` stands for a line break in what was typed.
func expectReadings(
  _ table: String, sourceLocation: SourceLocation = #_sourceLocation, _ reads: (String) -> Understanding
) {
  for entry in table.split(separator: "\n\n") {
    var lines = entry.split(separator: "\n").map { String($0) }
    let typed = lines.removeFirst().dropFirst(2).replacing(" ⏎ ", with: "\n")
    let understanding = reads(String(typed))
    #expect(understanding.summary == lines, "\(typed)", sourceLocation: sourceLocation)
  }
}
