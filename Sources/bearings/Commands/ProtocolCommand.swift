import ArgumentParser
import Dialogue
import Glibc
import LineProtocol
import ProgramSupport
import Sessions
import Terminal
import Transcripts

/// `bearings protocol`: the line protocol on standard input and output, for a front that starts the program itself.
struct ProtocolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protocol",
    abstract: "Speak the line protocol on standard input and output.",
    discussion: """
      One JSON object a line, in both directions; nothing else is ever written to standard output. docs/protocol/ \
      teaches it. Type {"type":"open"} to begin.
      """)

  @Flag(help: "Keep nothing: every conversation is forgotten when the program ends.")
  var memory = false

  @OptionGroup var dialogues: DialogueOptions
  @OptionGroup var transcripts: TranscriptOptions
  @OptionGroup var clock: ClockOptions

  func run() throws {
    Privacy.begin()
    let stop = StopSignals()
    let clock = clock.clock
    let front = "front-\(String(UInt32.random(in: .min ... .max), radix: 36))"
    var server = PipeServer(try store(), server: "bearings \(Bearings.version)", front: front, at: clock.moment())
    defer { server.close() }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      guard Output.write(server.takeOutput()) else {
        server.end(.hangUp, at: clock.moment())
        return
      }
      if server.isOver { return }
      if let leaving = stop.waitForInput() {
        server.end(leaving, at: clock.moment())
        continue
      }
      let count = buffer.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        server.receive(buffer[..<count], at: clock.moment())
      } else if count == 0 || errno != EINTR {
        server.end(.endOfInput, at: clock.moment())
      }
    }
  }

  private func store() throws -> SessionStore {
    let loaded = try dialogues.all()
    if memory {
      let folder = JournalFolder("/memory", on: MemoryFileSystem(folders: ["/memory"]))
      return SessionStore(TranscriptStore(folder), dialogues: loaded)
    }
    let store = try transcripts.store()
    try Complaint.of { () throws(TranscriptError) in try store.prepare() }
    return SessionStore(store, dialogues: loaded)
  }
}

extension Clock {
  /// Now, for a server.
  func moment() -> PipeServer.Moment {
    let now = now()
    var monotonic = timespec()
    clock_gettime(CLOCK_MONOTONIC, &monotonic)
    return PipeServer.Moment(
      time: now.time, day: now.day, milliseconds: monotonic.tv_sec * 1_000 + monotonic.tv_nsec / 1_000_000)
  }
}
