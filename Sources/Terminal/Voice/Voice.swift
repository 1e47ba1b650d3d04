/// Something that says words aloud, while the program goes on.
public protocol Voice: AnyObject {
  /// Begins to say this; what was being said before is broken off. False where nobody can hear it any more.
  func speak(_ text: String) -> Bool

  /// Breaks off.
  func hush()

  /// Waits until all is said. To be called before the program ends.
  func finish()
}

/// The voice that there is here: the speech dispatcher's where one runs, since there people have chosen how they want to hear; else
/// espeak-ng; nothing where there is neither.
public func openVoice() -> (any Voice)? { SpeechDispatcher() ?? EspeakVoice() }
