import Testing

/// Lines that say more than was asked: what there was beside what there is, a second fact, another organisation. What isn't
/// taken is said to be left over.
@Suite struct SecondFactTests {
  private static let organisations = "Marlbeck CIL, Speak Up and Carers Together"

  @Test func more() throws {
    try RealTurns.expect(
      """
      ulo.committee (Marlbeck CIL) > 7 of 9, since 1998
      ulo.committee (Marlbeck CIL): 7 out of 9, 78 per cent
      left: since 1998

      ulo.committee (Marlbeck CIL) > 7 of 9, 78%
      ulo.committee (Marlbeck CIL): 7 out of 9, 78 per cent

      ulo.committee (Marlbeck CIL) > 7 of 9 and 3 staff
      ulo.committee (Marlbeck CIL): 7 out of 9, 78 per cent
      ulo.staff (Marlbeck CIL): 3

      ulo.committee (Marlbeck CIL) > committee is 7 of 9 and Speak Up's is 4 of 8
      ulo.committee (Marlbeck CIL): 7 out of 9, 78 per cent
      ulo.committee (Speak Up): 4 out of 8, 50 per cent

      ulo.staff (Marlbeck CIL) > 3 and Speak Up has 2
      ulo.staff (Marlbeck CIL): 3
      ulo.staff (Speak Up): 2
      """, organisations: Self.organisations)
  }

  @Test func whatWasPaid() throws {
    try RealTurns.expect(
      """
      relationship.funded > we used to, 10k
      relationship.funded (Marlbeck CIL): not any more
      left: 10k

      relationship.funded > we used to give them 10k a year until 2019
      relationship.funded (Marlbeck CIL): not any more
      relationship.funded.ended (Marlbeck CIL): until 2019
      left: give them 10k a year

      relationship.funded > yes, SLA worth 40k, used to be 60
      new service level agreement (sla)
      relationship.funded (Marlbeck CIL): yes
      relationship.amounts (Marlbeck CIL; service level agreement): £40,000
      left: used to be 60

      relationship.funded > SLA of 40k, it was 60k until 2022
      new service level agreement (sla)
      relationship.funded (Marlbeck CIL): yes
      relationship.amounts (Marlbeck CIL; service level agreement): £40,000
      left: it was 60k until 2022

      relationship.funded > yes, core grant
      relationship.amounts > 12k, used to be 20k
      relationship.amounts (Marlbeck CIL; core grant): £12,000
      left: used to be 20k

      relationship.funded > yes, core grant
      relationship.amounts > it was 20k, now 12k
      relationship.amounts (Marlbeck CIL; core grant): £12,000
      left: it was 20k
      """, organisations: Self.organisations)
  }

  @Test func funders() throws {
    try RealTurns.expect(
      """
      relationship.others > Comic Relief until December and £5k from Tesco
      new Comic Relief (charity)
      new Tesco (unnamed)
      relationship.others (Marlbeck CIL): Comic Relief and Tesco
      relationship.others.until (Marlbeck CIL; Comic Relief): to December 2026
      relationship.others.amount (Marlbeck CIL; Tesco): £5,000

      relationship.others > lottery, 50k until 2027, and 3k from the Rotary
      new Lottery (lottery)
      new Rotary (civil-society)
      relationship.others (Marlbeck CIL): Lottery and Rotary
      relationship.others.amount (Marlbeck CIL; Lottery): £50,000
      relationship.others.until (Marlbeck CIL; Lottery): to 2027
      relationship.others.amount (Marlbeck CIL; Rotary): £3,000
      """, organisations: Self.organisations)
  }

  @Test func corrections() throws {
    try RealTurns.expect(
      """
      ulo.committee (Marlbeck CIL) > 7 of 9
      ulo.years (Marlbeck CIL) > no, of eight
      ulo.committee (Marlbeck CIL): 7 out of 8, 88 per cent

      ulo.committee (Marlbeck CIL) > 7 of 9
      ulo.years (Marlbeck CIL) > sorry, out of 8
      ulo.committee (Marlbeck CIL): 7 out of 8, 88 per cent

      relationship.funded > yes, core grant
      relationship.amounts > £12k a year
      ? > no, 15k
      relationship.amounts (Marlbeck CIL; core grant): £15,000 a year

      relationship.funded > yes, core grant
      relationship.amounts > £12k a year
      ? > no, a month
      relationship.amounts (Marlbeck CIL; core grant): £12,000 a month

      relationship.funded > yes, core grant
      relationship.amounts > £12k a year
      ? > sorry, a month
      relationship.amounts (Marlbeck CIL; core grant): £12,000 a month
      """, organisations: Self.organisations)
  }

  @Test func times() throws {
    try RealTurns.expect(
      """
      ulo.years (Marlbeck CIL) > not before 2010
      ulo.years (Marlbeck CIL): 2010 or later

      ulo.years (Marlbeck CIL) > no earlier than 2010
      ulo.years (Marlbeck CIL): 2010 or later

      ulo.years (Marlbeck CIL) > not after 2010
      ulo.years (Marlbeck CIL): 2010 or earlier

      ulo.years (Marlbeck CIL) > some time before covid
      ulo.years (Marlbeck CIL): before April 2020

      ulo.years (Marlbeck CIL) > just before covid
      ulo.years (Marlbeck CIL): about 2019 to early 2020

      ulo.years (Marlbeck CIL) > since the autumn
      ulo.years (Marlbeck CIL): about September 2025 to November 2025
      """, organisations: Self.organisations)
    try RealTurns.expect(
      """
      meeting.deadline > before Easter
      meeting.deadline: roughly to before 26 March 2027

      meeting.deadline > in the new year
      meeting.deadline: roughly to January 2027

      meeting.deadline > spring
      meeting.deadline: roughly to between March 2027 and May 2027

      meeting.deadline > end of the financial year
      meeting.deadline: to 31 March 2027

      meeting.deadline > before Christmas
      meeting.deadline: roughly to before 25 December 2026

      meeting.deadline > by the end of the summer
      meeting.deadline: roughly to 31 August 2026

      meeting.deadline > year end
      meeting.deadline: roughly to 31 March 2027

      meeting.deadline > no later than 14 January
      meeting.deadline: to 14 January 2027
      """, from: RealTurns(dialogue: "meeting-access"))
  }

  /// The end was said with the sum; what is asked of then is the start.
  @Test func aStartIsPutToAnEndThatIsKnown() throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "relationship.funded")
    talk.says("core grant £20k a year and an SLA of £5k a year until September 2026")
    talk.goes(to: "relationship.duration")
    talk.says("grant since 2024 rolling, SLA from 2024")
    #expect(
      talk.answer("relationship.duration", "Alpha Group", "service level agreement") == "from 2024 to September 2026")
  }
}
