import ArgumentParser
import Glibc
import Transcripts

/// Where conversations are kept: the same for every subcommand.
package struct TranscriptOptions: ParsableArguments {
  /// For the command line to fill.
  package init() {}

  @Option(
    help: ArgumentHelp("The folder that conversations are kept in.", valueName: "folder"), completion: .directory)
  package var transcripts: String?

  /// Did somebody choose the folder? Otherwise it is one that only this program uses.
  package var isChosen: Bool { transcripts != nil || Surroundings["BEARINGS_TRANSCRIPTS"] != nil }

  /// The conversations in that folder.
  package func store() throws -> TranscriptStore { TranscriptStore(JournalFolder(try folder())) }

  /// The folder given, else `BEARINGS_TRANSCRIPTS`, else `Transcripts` of the checkout that a script started this from,
  /// else the person's own.
  package func folder() throws -> String {
    if let transcripts { return transcripts }
    if let set = Surroundings["BEARINGS_TRANSCRIPTS"] { return set }
    if let checkout = Surroundings["BEARINGS_CHECKOUT"] { return "\(checkout)/Transcripts" }
    guard let home = Surroundings["HOME"] else {
      throw ValidationError("Nothing says where to keep conversations. Say where: --transcripts FOLDER.")
    }
    return "\(home)/.local/share/bearings/transcripts"
  }
}

/// The variables that the program was started with.
package enum Surroundings {
  /// A variable's value; nothing where it is empty.
  package static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// All of them, as `NAME=value`.
  package static var all: [String] {
    var (all, place) = ([String](), environ)
    while let entry = place.pointee {
      all.append(String(cString: entry))
      place += 1
    }
    return all
  }

  /// How to start this program again, as the person did.
  package static var program: String { Surroundings["BEARINGS_CHECKOUT"] == nil ? "bearings" : "script/chat" }
}
