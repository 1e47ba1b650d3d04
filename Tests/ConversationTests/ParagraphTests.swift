import Testing

/// A whole questionnaire in one paragraph, about two organisations.
@Suite struct ParagraphTests {
  @Test func whereGroupsAreAsked() throws {
    try RealTurns.expect(
      """
      area.groups > Alpha has 7 staff, Speak Up has 3. 8 of 11 trustees at Alpha and 4 of 6 at Speak Up.
      organisation.staff (Alpha): 7

      """, organisations: "Alpha and Speak Up")
  }
}
