import Dialogue

/// What `bearings check` says: each fault, then how many there are, or what was found in order.
public func checkReport(_ folder: String, _ faults: [Diagnostic], of dialogue: Dialogue?) -> String {
  var lines = faults.map(\.text)
  switch faults.count {
  case 0:
    if let dialogue {
      let questions = dialogue.questions.filter { $0.followUpOf == nil }.count
      let followUps = dialogue.questions.count - questions
      let counts = [
        counted(questions, "question"), counted(followUps, "follow-up"), counted(dialogue.findings.count, "finding"),
      ]
      lines.append("\(folder): no faults in \(counts[0]), \(counts[1]) and \(counts[2]).")
    } else {
      lines.append("\(folder): no faults.")
    }
  case 1: lines.append("\(folder): 1 fault. docs/diagnostics/\(faults[0].code.rawValue).md says more.")
  default: lines.append("\(folder): \(faults.count) faults. docs/diagnostics/ has a page for each code.")
  }
  return lines.joined(separator: "\n") + "\n"
}

/// "1 question", "2 questions".
private func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
