import Dialogue
import Testing

@testable import DialogueLoading

/// What `check` and `preview` print, and the dialogues of this checkout.
@Suite struct ReportTests {
  @Test func everySentenceIsInTheDocument() throws {
    for id in ["where-am-i-now", "meeting-access"] {
      let dialogue = try #require(loadDialogue("\(Checkout.folder)/Dialogues/\(id)").dialogue, "\(id)")
      let document = allWording(of: dialogue)
      for (id, template) in dialogue.wordings[0].phrases {
        #expect(document.contains(template.written), "\(id) isn't there")
      }
    }
  }

  @Test func theDialoguesOfThisCheckoutHaveNoFaults() {
    for id in ["where-am-i-now", "meeting-access"] {
      let (dialogue, faults) = loadDialogue("\(Checkout.folder)/Dialogues/\(id)", readsExamples: true)
      #expect(dialogue != nil)
      #expect(faults.map(\.text).joined(separator: "\n") == "")
    }
  }

  @Test func reportCountsTheFaults() {
    let good = Loaded(Sample.whole)
    #expect(
      checkReport("sample", good.faults, of: good.dialogue)
        == "sample: no faults in 7 questions, 1 follow-up and 0 findings.\n")
    let bad = Loaded(Sample.when("comittee is known"))
    #expect(
      checkReport("sample", bad.faults, of: nil) == """
        dialogue.yaml:116:15: unknown-id: There is no question `comittee`.
          hint: Did you mean `committee`?
        sample: 1 fault. docs/diagnostics/unknown-id.md says more.

        """)
  }

  @Test func previewShowsAQuestionAsPeopleMeetIt() throws {
    let dialogue = try #require(Loaded(Sample.whole).dialogue)
    #expect(
      try preview(of: "ulo.committee", in: dialogue).get() == """
        ulo.committee, share.
        Asked for each organisation.
        Its section is for items where organisation is ulo.

        About Organisation A
        How many sit on Organisation A's committee, and how many use services?
        committee:

        why: It decides much.
        example: 7 of 9; most of them

        Follow-up ulo.committee.total, count.
        Asked when ulo.committee.part is known and ulo.committee.whole is unknown.

        Out of how many?
        in all:

        """)
    #expect(try preview(of: "total", in: dialogue).get().hasPrefix("ulo.committee.total, count."))
    #expect(try preview(of: nil, in: dialogue).get().contains("  ulo.committee.total: Committee, total (count)\n"))
  }

  @Test func previewSaysWhatItCantShow() throws {
    let dialogue = try #require(Loaded(Sample.whole).dialogue)
    func sentence(_ question: String, wording: String? = nil) -> String? {
      if case .failure(let fault) = preview(of: question, in: dialogue, wording: wording) {
        fault.sentence
      } else {
        nil
      }
    }
    #expect(sentence("ulo.comittee") == "There is no question `ulo.comittee`. Did you mean `ulo.committee`?")
    #expect(sentence("comittee") == "There is no question `comittee`. Did you mean `committee`?")
    #expect(sentence("zzz") == "There is no question `zzz`. `bearings preview` lists them all.")
    #expect(sentence("known", wording: "latin") == "There is no wording `latin`. There are: `standard`.")
  }

  @Test func suggestionsAreNear() {
    #expect(Suggestion.nearest(to: "comittee", among: ["coverage", "committee"]) == "committee")
    #expect(Suggestion.nearest(to: "stfaf", among: ["staff", "steep"]) == "staff")
    #expect(Suggestion.nearest(to: "apples", among: ["committee"]) == nil)
    #expect(Suggestion.distance(Array("ab".utf8), Array("ba".utf8)) == 1)
    #expect(Suggestion.distance(Array("".utf8), Array("abc".utf8)) == 3)
    #expect(Suggestion.distance(Array("kitten".utf8), Array("sitting".utf8)) == 3)
  }
}
