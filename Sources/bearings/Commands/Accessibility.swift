import ArgumentParser
import ProgramSupport

/// `bearings accessibility`: what is promised to people who listen, feel, or want easy words.
struct Accessibility: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is promised to people who listen, feel or want easy words, and how it was tested.")

  func run() {
    Output.write(Self.text)
  }

  /// The short form of docs/accessibility.md: a sentence a line, and a line has no more columns than a terminal.
  static let text = """
    Bearings is plain text, one line after the other, for everybody.
    Nothing is redrawn. Nothing is written while you type. There is no time limit.
    All of it is done with the keyboard.
    For easy words say wording easy read, or begin with chat --wording easy-read.
    To hear less or more, say shorter or longer. To hear it slowly, say slower.
    To hear a word letter by letter, say spell. To hear it again, say repeat.
    Without a screen reader, bearings voice says all of it aloud.
    Each change is tested with Fenrir, with yasr and with BRLTTY, on Debian.
    Not tested: NVDA, JAWS, VoiceOver, Narrator, speakup. Nothing is claimed there.
    Nobody who needs a screen reader, braille or easy read has tried this yet.
    It isn't there in Welsh or in British Sign Language.
    What is promised, and how it is tested, stands in docs/accessibility.md.

    """
}
