import ArgumentParser
import Transcripts

/// What went wrong, said to the person, and the exit status that goes with it.
package enum Complaint {
  /// Does something with the transcripts; a fault is said in its own sentence, and ends the program with 1.
  package static func of<Value>(_ body: () throws(TranscriptError) -> Value) throws -> Value {
    do throws(TranscriptError) {
      return try body()
    } catch {
      throw told(error)
    }
  }

  /// Says the fault; gives the exit status to throw.
  package static func told(_ error: TranscriptError) -> ExitCode { told(error.sentence) }

  /// Says what is wrong; gives the exit status to throw.
  package static func told(_ sentence: String) -> ExitCode {
    Output.complain("There is a problem: \(sentence)\n")
    return ExitCode(1)
  }
}
