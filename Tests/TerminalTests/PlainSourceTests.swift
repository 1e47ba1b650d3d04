import Glibc
import Testing

@testable import Terminal

struct PlainSourceTests {
  @Test func readsLinesAndThenTheEnd() throws {
    var pipes = try Pipes()
    pipes.type("seven of nine\n\r\n  spaced  \r\nlast")
    pipes.endTyping()
    #expect(pipes.source.next(prompt: "") == .line("seven of nine"))
    #expect(pipes.source.next(prompt: "") == .line(""))
    #expect(pipes.source.next(prompt: "") == .line("  spaced  "))
    #expect(pipes.source.next(prompt: "") == .line("last"))
    #expect(pipes.source.next(prompt: "") == .endOfInput)
    #expect(pipes.source.next(prompt: "") == .endOfInput)
  }

  @Test func writesTheSameWordsWithLineEndsThatNobodyTypes() throws {
    var pipes = try Pipes()
    pipes.type("a\nb\n")
    pipes.endTyping()
    _ = pipes.source.next(after: "How many?", prompt: "committee: ", completions: [])
    #expect(pipes.heard() == "How many?\ncommittee: ")
    _ = pipes.source.next(prompt: "staff: ")
    #expect(pipes.heard() == "\nstaff: ")
    #expect(pipes.source.next(prompt: "end: ") == .endOfInput)
    #expect(pipes.heard() == "\nend: ")
    pipes.source.close()
    #expect(pipes.heard() == "\n")
    pipes.source.say("Bye.")
    #expect(pipes.heard() == "Bye.\n")
  }

  @Test func acceptsUpToTheLimitAndCountsBeyond() throws {
    var pipes = try Pipes(limit: 5)
    pipes.type("12345\n12345\r\n123456\n1234567\r\nshort\n123456")
    pipes.endTyping()
    #expect(pipes.source.next(prompt: "") == .line("12345"))
    #expect(pipes.source.next(prompt: "") == .line("12345"))
    #expect(pipes.source.next(prompt: "") == .tooLong(bytes: 6, limit: 5))
    #expect(pipes.source.next(prompt: "") == .tooLong(bytes: 7, limit: 5))
    #expect(pipes.source.next(prompt: "") == .line("short"))
    #expect(pipes.source.next(prompt: "") == .tooLong(bytes: 6, limit: 5))
    #expect(pipes.source.next(prompt: "") == .endOfInput)
  }

  @Test func takesALineOfAMegabyteInPieces() {
    var assembler = LineAssembler(limit: 100)
    let piece = [UInt8](repeating: 0x61, count: 4096)
    for _ in 0..<256 {
      var input = piece[...]
      #expect(assembler.take(from: &input) == nil)
    }
    var input = Array("\nnext\n".utf8)[...]
    #expect(assembler.take(from: &input) == .tooLong(bytes: 1_048_576, limit: 100))
    #expect(assembler.take(from: &input) == .line("next"))
    #expect(assembler.takeRest() == nil)
  }

  @Test func cutAnywhereTheLinesAreTheSame() {
    let bytes = Array("Môn\r\n\n12345678\nlast\n".utf8)
    for cut in 0...bytes.count {
      var assembler = LineAssembler(limit: 7)
      var events: [LineEvent] = []
      for piece in [bytes[..<cut], bytes[cut...]] {
        var left = piece
        while let event = assembler.take(from: &left) { events.append(event) }
      }
      #expect(events == [.line("Môn"), .line(""), .tooLong(bytes: 8, limit: 7), .line("last")])
    }
  }

  @Test func refusesWhatIsNoText() throws {
    var pipes = try Pipes()
    pipes.type([0x61, 0xFF, 0x62, 0x0A, 0x61, 0x00, 0x62, 0x0A, 0xED, 0xA0, 0x80, 0x0A])
    #expect(pipes.source.next(prompt: "") == .unreadable(.notUTF8, shown: "a\u{FFFD}b"))
    #expect(pipes.source.next(prompt: "") == .unreadable(.null, shown: "a[null]b"))
    #expect(pipes.source.next(prompt: "") == .unreadable(.notUTF8, shown: "\u{FFFD}\u{FFFD}\u{FFFD}"))
  }

  @Test func keepsWhatWasTypedAndDropsAnEditorsMark() throws {
    var pipes = try Pipes()
    pipes.type("\u{FEFF}one\n\u{FEFF}two \u{1B}[2J\u{202E}\n")
    #expect(pipes.source.next(prompt: "") == .line("one"))
    #expect(pipes.source.next(prompt: "") == .line("\u{FEFF}two \u{1B}[2J\u{202E}"))
  }

  @Test func whatIsWrittenIsWrappedAndHarmless() throws {
    var pipes = try Pipes(width: LineWidth(asked: 20))
    pipes.type("x\n")
    _ = pipes.source.next(after: "You said \u{1B}[2J and more words.", prompt: "a\r\u{1}b: ", completions: [])
    #expect(pipes.heard() == "You said [escape][2J\nand more words.\na[carriage return][U+0001]b: ")
  }

  @Test func nobodyListensIsAHangUp() throws {
    var pipes = try Pipes()
    pipes.type("x\n")
    pipes.stopListening()
    #expect(pipes.source.next(prompt: "a: ") == .hangUp)
    let isHeard = pipes.source.say("Saved.")
    #expect(!isHeard)
  }

  @Test func whatCannotBeReadIsAnEnd() {
    var source = PlainSource(input: 9999, output: open("/dev/null", O_WRONLY | O_CLOEXEC))
    #expect(source.next(prompt: "") == .endOfInput)
    source = PlainSource(input: open("/", O_RDONLY | O_CLOEXEC), output: open("/dev/null", O_WRONLY | O_CLOEXEC))
    #expect(source.next(prompt: "") == .endOfInput)
  }
}
