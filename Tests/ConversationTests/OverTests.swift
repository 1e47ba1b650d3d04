import Testing

/// What there was and is no more: it isn't recorded as what there is now.
@Suite struct OverTests {
  @Test func stillMeeting() throws {
    var start = try RealTurns(organisations: "Alpha")
    let isThere = start.reach("engagement.arrangements")
    #expect(isThere)
    _ = start.hear("LD partnership board, carers forum and autism board")
    try RealTurns.expect(
      """
      engagement.arrangements.meets > no, the carers forum stopped in 2020
      engagement.arrangements.meets (carers forum): not any more
      left: in 2020

      engagement.arrangements.meets > no. The carers forum stopped in 2020
      engagement.arrangements.meets (carers forum): not any more
      left: in 2020

      engagement.arrangements.meets > yes, but the carers forum stopped in 2020
      engagement.arrangements.meets (LD partnership board): yes
      engagement.arrangements.meets (carers forum): not any more
      engagement.arrangements.meets (autism board): yes
      left: in 2020

      engagement.arrangements.meets > yes, except the carers forum
      engagement.arrangements.meets (LD partnership board): yes
      engagement.arrangements.meets (carers forum): no
      engagement.arrangements.meets (autism board): yes

      engagement.arrangements.meets > all still meet, only the carers forum doesn't
      engagement.arrangements.meets (LD partnership board): yes
      engagement.arrangements.meets (carers forum): no
      engagement.arrangements.meets (autism board): yes

      engagement.arrangements.meets > no, only the autism board
      engagement.arrangements.meets (LD partnership board): no
      engagement.arrangements.meets (carers forum): no
      engagement.arrangements.meets (autism board): yes

      engagement.arrangements.meets > no
      engagement.arrangements.meets (LD partnership board): no
      engagement.arrangements.meets (carers forum): no
      engagement.arrangements.meets (autism board): no
      """, from: start)
  }

  @Test func whatThereWas() throws {
    try RealTurns.expect(
      """
      relationship.funded > we gave them a grant of 5k in 2019, nothing since
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until 2019
      left: we gave them a grant of 5k

      relationship.funded > no, there was a 20k contract until 2021
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until 2021
      left: there was a 20k contract

      relationship.funded > core grant 10k and there used to be a contract worth 30k
      new core grant (core-grant)
      relationship.funded (Alpha): yes
      relationship.amounts (Alpha; core grant): £10,000
      left: there used to be a contract worth 30k

      ulo.staff (Alpha) > 2 staff, 40 volunteers
      ulo.staff (Alpha): 2
      left: 40 volunteers
      """)
  }

  @Test func whatStopped() throws {
    try RealTurns.expect(
      """
      relationship.funded (Alpha) > not now, but we did until March
      relationship.funded (Alpha): not any more
      relationship.funded.ended (Alpha): until March 2026

      relationship.funded (Alpha) > we stopped the core grant but they still have a contract
      new contract (contract)
      relationship.funded (Alpha): yes
      left: we stopped the core grant

      relationship.funded (Alpha) > the SLA ended in 2023 and now it's a 30k contract
      new contract (contract)
      relationship.funded (Alpha): yes
      relationship.amounts (Alpha; contract): £30,000
      left: the SLA ended in 2023
      """)
  }
}
