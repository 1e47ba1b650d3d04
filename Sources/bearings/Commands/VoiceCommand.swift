import ArgumentParser
import ProgramSupport
import Terminal

/// `bearings voice`: a conversation that is heard, and typed.
struct VoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voice",
    abstract: "Hold a conversation that is said aloud, and answered by typing.",
    discussion: """
      Everything that is written is also said, by speech-dispatcher where it runs, else by espeak-ng. Any key breaks it off; \
      repeat says it again, slower a sentence at a time. All else is as in chat: the same words, the same files.
      """)

  @OptionGroup var chat: Chat

  func run() throws {
    guard let voice = openVoice() else {
      throw Complaint.told(
        "There is no voice here: no speech-dispatcher runs, and there is no program espeak-ng. On Debian and Ubuntu type: "
          + "sudo apt-get install espeak-ng. Without a voice, bearings chat says the same in writing.")
    }
    try chat.hold(with: voice)
  }
}
