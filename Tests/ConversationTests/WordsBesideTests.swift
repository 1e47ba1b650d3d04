import Testing

/// Words beside a figure or a choice: each goes to what it answers, is kept with the answer and said back, or is said to be
/// left over.
@Suite struct WordsBesideTests {
  @Test func figuresInWords() throws {
    try RealTurns.expect(
      """
      ulo.staff (Alpha) > six, but two are volunteers
      ulo.staff (Alpha): 6
      left: but two are volunteers

      ulo.committee (Alpha) > 7 of 9 but two are leaving
      ulo.committee (Alpha): 7 out of 9, 78 per cent
      left: two are leaving

      ulo.committee (Alpha) > 7 of 9; Speak Up: 3 of 8, since 2001
      ulo.committee (Alpha): 7 out of 9, 78 per cent
      ulo.committee (Speak Up): 3 out of 8, 38 per cent
      left: since 2001

      ulo.years (Alpha) > 1998; Speak Up: 3 of 8, since 2001
      ulo.years (Alpha): since 1998, 28 years
      ulo.committee (Speak Up): 3 out of 8, 38 per cent
      ulo.years (Speak Up): since 2001, 25 years

      ulo.committee (Alpha) > nobody uses services, 8 members
      ulo.committee (Alpha): none out of 8
      """)
  }

  /// What is kept with an answer is said back.
  @Test func detailsAreSaidBack() throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "ulo.staff")
    #expect(talk.says("4 if you count the cleaner").contains("Kept with that: \"if you count the cleaner\"."))
    talk.goes(to: "ulo.coverage")
    let said = talk.says("several, Thornleigh and Ashby. We fund half").joined(separator: " ")
    #expect(said.contains("Understood: several areas."))
    #expect(said.contains("Thornleigh") && said.contains("Ashby") && said.contains("fund half"), "\(said)")
  }

  @Test func oneAnswerForSeveral() throws {
    try RealTurns.expect(
      """
      ulo.committee (Alpha) > 7 of 9 for both
      ulo.committee (Alpha): 7 out of 9, 78 per cent
      ulo.committee (Speak Up): 7 out of 9, 78 per cent

      ulo.years (Alpha) > since 1998, Speak Up the same
      ulo.years (Alpha): since 1998, 28 years
      ulo.years (Speak Up): since 1998, 28 years
      """, organisations: "Alpha and Speak Up")
    try RealTurns.expect(
      """
      ulo.committee (Alpha) > 7 of 9 for all of them
      ulo.committee (Alpha): 7 out of 9, 78 per cent
      ulo.committee (Speak Up): 7 out of 9, 78 per cent
      ulo.committee (Beta Voices): 7 out of 9, 78 per cent

      ulo.committee (Alpha) > 7 of 9 for both
      ulo.committee (Alpha): 7 out of 9, 78 per cent
      left: for both
      """, organisations: "Alpha, Speak Up and Beta Voices")
  }

  /// A name that comes to somebody later is added where names were asked for.
  @Test func whatWasForgotten() throws {
    var talk = try Talk.atCommittee()
    talk.says("I forgot Open Door")
    #expect(talk.asked == "ulo.committee")
    #expect(talk.answer("ulo.committee", "Alpha Group") == nil)
    #expect(talk.answer("area.known") == "Alpha Group, Beta Voices and Open Door")
    talk.says("I forgot the number")
    #expect(talk.answer("ulo.committee", "Alpha Group") == "not known")
  }

  /// What is said against one of several stays with it.
  @Test func aReservation() throws {
    var talk = try Talk("meeting-access")
    for words in ["Library hours", "in two weeks", "40", "in a room", "the town hall"] { talk.says(words) }
    #expect(talk.asked == "venue.has")
    let said = talk.says("accessible toilet but it's used as a cupboard, loop")
    #expect(said.contains("Town hall, accessible toilet: yes."), "\(said)")
    #expect(said.contains("Kept with that: \"it's used as a cupboard\"."), "\(said)")
    #expect(said.contains("Town hall, hearing loop: yes."), "\(said)")
  }

  /// "No toilet" denies something else than places.
  @Test func whatIsDeniedOfSomethingElse() throws {
    var talk = try Talk("meeting-access")
    for words in ["Library hours", "in two weeks", "40", "in a room", "the town hall"] { talk.says(words) }
    talk.goes(to: "venue.places")
    talk.says("no toilet")
    #expect(talk.entry("venue.places", "town hall") == nil)
  }
}
