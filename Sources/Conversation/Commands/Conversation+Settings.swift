import Answers
import Dialogue

/// Settings, remembered with the conversation: how many words, which wording, who is answering.
extension Conversation {
  mutating func set(_ setting: Fact.Setting, to value: String, saying id: String) {
    emit(.setting(setting, from: settings[setting], to: value, cause: .said))
    say(.change, id, ["value": .text(value)])
    askAgain()
  }

  mutating func setVerbosity(_ words: String) {
    let value = words.lowercased().trimmed
    if ["brief", "normal", "full"].contains(value) {
      set(.verbosity, to: value, saying: "verbosity.set")
    } else {
      say(.problem, "verbosity.unknown", ["words": .text(words)])
      askAgain()
    }
  }

  mutating func setWording(_ words: String) {
    let folded = words.lowercased().trimmed
    if let wording = dialogue.wordings.first(where: { $0.id == folded || $0.name.lowercased() == folded }) {
      emit(.setting(.wording, from: settings[.wording], to: wording.id, cause: .said))
      say(.change, "wording.set", ["name": .text(wording.name)])
      if wording.isPartial { say(.change, "wording.partial") }
    } else {
      say(.problem, "wording.unknown", ["names": .list(dialogue.wordings.map { .text($0.name) })])
    }
    askAgain()
  }

  mutating func setAnswerer(_ words: String) {
    let name = words.trimmed
    if name.isEmpty {
      // Where nobody took over, it is whoever was named at the beginning.
      let head = headLines()
      if setting(.answerer).isEmpty, !head.isEmpty {
        say(.account, list: head)
      } else {
        say(.help, setting(.answerer).isEmpty ? "who.nobody" : "who.now", ["name": .text(setting(.answerer))])
      }
      askAgain()
    } else {
      emit(.setting(.answerer, from: settings[.answerer], to: name, cause: .said))
      say(.change, "who.set", ["value": .text(name)])
      let own = organisations(of: name).map { Argument.text($0.name) }
      if !own.isEmpty { say(.change, "who.own", ["items": .list(own)]) }
      askAgain()
    }
  }
}
