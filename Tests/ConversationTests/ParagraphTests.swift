import Testing

/// A whole questionnaire in one paragraph, about two organisations, where groups are asked for.
@Suite struct ParagraphTests {
  @Test func figuresOfTwo() throws {
    try RealTurns.expect(
      """
      area.groups > Alpha: 4 of 5 trustees, 2 staff. Speak Up: all 6 trustees, 14 staff, email hello@speakup.example
      ulo.committee (Alpha): 4 out of 5, 80 per cent
      ulo.staff (Alpha): 2
      ulo.committee (Speak Up): 6 out of 6, 100 per cent
      ulo.staff (Speak Up): 14
      ulo.contact (Speak Up): email hello@speakup.example
      """, organisations: "Alpha and Speak Up")
  }

  @Test func groupsAndFigures() throws {
    try RealTurns.expect(
      """
      area.groups > Alpha speaks for people with learning disabilities, founded 2012, 3 staff, we don't fund them
      area.groups (Alpha; people with learning disabilities): yes
      ulo.years (Alpha): since 2012, 14 years
      ulo.staff (Alpha): 3
      relationship.funded (Alpha): no
      """, organisations: "Alpha and Speak Up")
  }
}
