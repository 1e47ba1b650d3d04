import Dialogue
import Glibc
import LineProtocol
import Sessions
import Transcripts

/// From Enter to the next prompt, as the terminal has it: the line goes to the session, is read, answered, written and
/// synchronised, and the words of the answer come back. After each turn the bytes that it wrote are appended to another
/// file in the same folder and synchronised, and nothing else: that is what it is compared with.
struct Enter {
  private let dialogue: Dialogue
  private let folder: JournalFolder
  private var person: Person

  init(_ dialogue: Dialogue, answers: String, in folder: String) throws {
    self.dialogue = dialogue
    self.folder = JournalFolder(folder)
    person = try Person(answers: answers)
  }

  func measure() throws {
    var person = person
    let store = TranscriptStore(folder)
    try store.prepare()
    var source = SystemRandomNumberGenerator()
    let transcript = try store.create(dialogue, at: 0, on: day, using: &source)
    let journal = transcript.journal
    let path = "\(folder.path)/bare-append"
    let bare = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
    guard bare >= 0 else { throw Trouble("\(path): \(String(cString: strerror(errno)))") }
    defer { close(bare) }
    var session = LocalSession(transcript)
    var messages = session.submit(.open(Open(front: "terminal")), from: "terminal", at: 0, on: day)
    var size = try bytes(of: journal.path, from: 0).count
    var (ours, bares): ([Double], [Double]) = ([], [])
    while let text = person.next(session.machine.conversation), ours.count < 1_000 {
      let answer = FrontAnswer(id: String(ours.count + 1), text: text)
      let begun = now()
      messages = session.submit(.answer(answer), from: "terminal", at: 0, on: day)
      ours.append(now() - begun)
      guard messages.contains(where: { if case .ack = $0 { true } else { false } }) else {
        throw Trouble("not saved: \(messages)")
      }
      let written = try bytes(of: journal.path, from: size)
      size += written.count
      let before = now()
      guard write(bare, written, written.count) == written.count, fdatasync(bare) == 0 else {
        throw Trouble("\(path): \(String(cString: strerror(errno)))")
      }
      bares.append(now() - before)
    }
    journal.close()
    try store.erase(journal.id)
    unlink(path)
    print("ours \(median(ours))")
    print("bare \(median(bares))")
    print("turns \(ours.count)")
    print("bytes \(size / max(1, ours.count))")
  }
}
