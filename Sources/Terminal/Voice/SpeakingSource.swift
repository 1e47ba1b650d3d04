/// A source of lines that is heard as well: whatever is written is also said aloud, once. Whoever types breaks it off.
///
/// The words that are written, and how lines are read, are those of the source inside.
public struct SpeakingSource: LineSource {
  private var inner: any LineSource
  private let voice: any Voice
  /// How the next text is said, where that is something else than what is written.
  private var aloud: String?
  /// The voice has stopped, and that was told.
  private var isSilent = false

  /// A source that speaks with this voice.
  public init(_ inner: any LineSource, with voice: any Voice) {
    self.inner = inner
    self.voice = voice
    self.inner.onTyping = { voice.hush() }
  }

  /// What somebody does who types is up to this source.
  public var onTyping: (() -> Void)? {
    get { inner.onTyping }
    set { inner.onTyping = newValue }
  }

  /// Says the next text in these words.
  public mutating func sayAloud(_ words: String) { aloud = words }

  /// Speaks and writes, then waits for a line.
  public mutating func next(after text: String, prompt: String, completions: [String]) -> LineEvent {
    speak(text)
    let event = inner.next(after: text, prompt: prompt, completions: completions)
    voice.hush()
    return event
  }

  /// Speaks and writes.
  @discardableResult
  public mutating func say(_ text: String) -> Bool {
    speak(text)
    return inner.say(text)
  }

  private mutating func speak(_ text: String) {
    let words = aloud ?? text
    aloud = nil
    guard !isSilent, words.contains(where: { $0.isLetter || $0.isNumber }), !voice.speak(words) else { return }
    isSilent = true
    inner.say("The voice has stopped. All words are still written here.")
  }

  /// Begins to wait.
  public mutating func beginWork(_ words: String) { inner.beginWork(words) }

  /// Ends it.
  public mutating func endWork() -> Bool { inner.endWork() }

  /// Puts these lines into the history.
  public mutating func setHistory(_ lines: [String]) { inner.setHistory(lines) }

  /// Says the last words to their end.
  public mutating func close() {
    inner.close()
    if !isSilent { voice.finish() }
  }
}
