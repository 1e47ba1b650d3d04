import Testing

/// For which time a sum is: where that was asked and nobody said, it isn't taken for a year's.
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

  /// What follows from the council's money, where it is a year's and where nobody knows.
  @Test(arguments: [("£30,000 a year", true), ("£30,000", false)])
  func whatFollows(_ amount: String, _ isKnown: Bool) throws {
    var talk = try Talk.atCommittee()
    talk.goes(to: "relationship.funded")
    talk.says("yes, core grant", amount)
    talk.goes(to: "relationship.income")
    talk.says("none", "£100,000")
    #expect(talk.answer("relationship.income.total", "Alpha Group") == "£100,000")
    var said = talk.says("findings")
    while !talk.conversation.held.isEmpty { said += talk.says("more") }
    #expect(said.contains { $0.contains("total income, £100,000") } == isKnown, "\(said)")
  }
}
