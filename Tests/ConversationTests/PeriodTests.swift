import Testing

/// For which time a sum is: "altogether" is for all of it where that was asked.
@Suite struct PeriodTests {
  @Test func altogether() throws {
    try RealTurns.expect(
      """
      relationship.funded > yes, core grant
      relationship.amounts > £72,500 altogether
      relationship.amounts (Alpha; core grant): £72,500 for the whole term

      relationship.others > Lottery
      relationship.others.amount > £72,500 altogether
      relationship.others.amount (Alpha; Lottery): £72,500 for the whole term
      """)
  }
}
