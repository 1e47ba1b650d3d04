import Testing

/// Deadlines, beginnings, numbers and hours, with a word too many.
@Suite struct PlainAnswerTests {
  @Test func deadlines() throws {
    try RealTurns.expect(
      """
      meeting.deadline > 14 January
      meeting.deadline: to 14 January 2027

      meeting.deadline > by mid January
      meeting.deadline: roughly to between 11 January 2027 and 20 January 2027

      meeting.deadline > before March
      meeting.deadline: roughly to before March 2027

      meeting.deadline > in March
      meeting.deadline: to March 2027

      meeting.deadline > by 14/1
      meeting.deadline: to 14 January 2027
      """, from: RealTurns(dialogue: "meeting-access"))
  }

  @Test func otherQuestions() throws {
    try RealTurns.expect(
      """
      ulo.years (Alpha) > since before covid
      ulo.years (Alpha): before April 2020

      ulo.staff (Alpha) > six I believe, Priya would know
      ulo.staff (Alpha): about 6

      ulo.contact (Alpha) > in the old Baptist hall most afternoons
      ulo.contact (Alpha): most afternoons
      """)
  }
}
