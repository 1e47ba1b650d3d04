import Answers
import Testing

/// Questions asked for several items at once.
struct TogetherTables {
  private let bodies = [[Marlbeck.learningBoard], [Marlbeck.autismBoard], [Marlbeck.carersGroup]]
  private let strands = [[Marlbeck.cil, Marlbeck.coreGrant], [Marlbeck.cil, Marlbeck.contract]]
  private let seldom = [[Marlbeck.minority], [Marlbeck.lgbt], [Marlbeck.travellers]]

  @Test func seats() {
    expectReadings(
      """
      > LD six of 14
      seats LD board: 6/14

      > two each
      seats LD board, autism board, carers group: 2/_

      > none
      seats LD board, autism board, carers group: 0/_

      > six of 14
      whose? seats: 6/14

      > LD 6/14, autism 3, carers none
      seats LD board: 6/14
      seats autism board: 3/_
      seats carers group: 0/_

      > 6 of 14 on the LD board and 2 on autism
      seats LD board: 6/14
      seats autism board: 2/_

      > LD board: 6 of 14; autism: none; carers group: 3 of 12
      seats LD board: 6/14
      seats autism board: 0/_
      seats carers group: 3/12

      > all three have 2 seats
      seats LD board, autism board, carers group: 2/_

      > no idea
      seats LD board, autism board, carers group: dont-know

      > no idea about autism. LD 6 of 14
      seats autism board: dont-know
      seats LD board: 6/14

      > LD and autism both have 3
      seats LD board, autism board: 3/_

      > safeguarding board 1
      seats safeguarding board: 1/_
      new safeguarding board

      > health and wellbeing board none, LD 6
      seats health and wellbeing board: 0/_
      seats LD board: 6/_
      new health and wellbeing board

      > LD 6, health and wellbeing board none
      seats LD board: 6/_
      seats health and wellbeing board: 0/_
      new health and wellbeing board

      > the first two have 4 of 12, the other none
      seats LD board, autism board: 4/12
      seats carers group: 0/_

      > LD about a third
      seats LD board: ~ratio [3:10..2:5]

      > nobody sits on the carers one
      seats carers group: 0/_

      > half on LD
      seats LD board: ratio 1:2
      """
    ) {
      Marlbeck.reads($0, asked: .seats, for: bodies, readOut: bodies.map { $0[0] })
    }
  }

  @Test func effectiveness() {
    expectReadings(
      """
      > all strategic
      effectiveness LD board, autism board, carers group: level strategic

      > LD strategic, carers operational
      effectiveness LD board: level strategic
      effectiveness carers group: level operational

      > both levels for LD, rest operational
      effectiveness LD board: level both
      effectiveness autism board, carers group: level operational

      > they just get told
      effectiveness LD board, autism board, carers group: depth told

      > LD shapes decisions at strategic level, the others comment
      effectiveness LD board: depth shapes level strategic
      effectiveness autism board, carers group: depth comments

      > carers told, LD and autism comment
      effectiveness carers group: depth told
      effectiveness LD board, autism board: depth comments

      > don't know about the carers one
      effectiveness carers group: dont-know

      > mostly told
      effectiveness LD board, autism board, carers group: depth told
      """
    ) {
      Marlbeck.reads($0, asked: .effectiveness, for: bodies, readOut: bodies.map { $0[0] })
    }
  }

  @Test func amounts() {
    expectReadings(
      """
      > 12k and 30k
      amounts CIL: grant: ~12000
      amounts CIL: contract: ~30000

      > 12k core, 30k contract
      amounts CIL: grant: 12000
      amounts CIL: contract: 30000

      > core is 12,000, contract 30,000 a year
      amounts CIL: grant: 12000
      amounts CIL: contract: 30000 a year

      > £42k altogether
      whose? amounts CIL: 42000

      > core and contract 42k
      left: core and contract 42k
      misread: nothingFits

      > the grant is 12 grand a year and the contract's 90 over three years
      amounts CIL: grant: 12000 a year
      amounts CIL: contract: 90000 a term

      > 12k a year each
      amounts CIL: grant, contract: 12000 a year

      > don't know
      amounts CIL: grant, contract: dont-know

      > grant 12k, no idea on the contract
      amounts CIL: grant: 12000
      amounts CIL: contract: dont-know

      > contract 30
      which? 30 | 30000

      > both about 10k
      amounts CIL: grant, contract: ~10000
      """
    ) {
      Marlbeck.reads($0, asked: .amounts, for: strands, focus: [Marlbeck.cil])
    }
  }

  @Test func durations() {
    expectReadings(
      """
      > since 2010
      duration CIL: grant, contract: from [2010-01-01..2010-12-31]

      > grant since 2010, contract april 2024 to march 2027
      duration CIL: grant: from [2010-01-01..2010-12-31]
      duration CIL: contract: from [2024-04-01..2024-04-30] to [2027-03-01..2027-03-31]

      > both since 2015
      duration CIL: grant, contract: from [2015-01-01..2015-12-31]

      > rolling
      duration CIL: grant, contract: rolling

      > the grant's rolling, the contract runs to March
      duration CIL: grant: rolling
      duration CIL: contract: to [2027-03-01..2027-03-31]

      > contract 2 years
      duration CIL: contract: months 24
      """
    ) {
      Marlbeck.reads($0, asked: .duration, for: strands, focus: [Marlbeck.cil])
    }
  }

  @Test func servicesOfStrands() {
    expectReadings(
      """
      > payroll
      whose? strandServices CIL: payroll

      > both do advice
      strandServices CIL: grant, contract: advice

      > contract: payroll, brokerage. grant: nothing specific
      strandServices CIL: contract: payroll, brokerage
      strandServices CIL: grant: none

      > advice and advocacy on the contract
      strandServices CIL: contract: advice, advocacy

      > the contract is for payroll and the grant is for advice
      strandServices CIL: contract: payroll
      strandServices CIL: grant: advice
      """
    ) {
      Marlbeck.reads($0, asked: .strandServices, for: strands, focus: [Marlbeck.cil])
    }
  }

  @Test func seldomHeard() {
    expectReadings(
      """
      > no
      seldom BME, LGBT, travellers: no

      > LGBT yes, BME no
      seldom LGBT: yes
      seldom BME: no

      > all of them, through the equality forum
      seldom BME, LGBT, travellers: yes

      > none of them
      seldom BME, LGBT, travellers: no

      > BME and travellers via the equalities team, LGBT not really
      seldom BME, travellers: yes
      seldom LGBT: no

      > travellers, not that I know of
      seldom travellers: ?no

      > refugees too, via the church
      whose? seldom: yes

      > yes
      seldom BME, LGBT, travellers: yes
      """
    ) {
      Marlbeck.reads($0, asked: .seldom, for: seldom, readOut: seldom.map { $0[0] })
    }
  }

  @Test func sameOrDifferent() {
    expectReadings(
      """
      > same
      sameWay BME, LGBT: same

      > LGBT the same, BME differently
      sameWay LGBT: same
      sameWay BME: different

      > all different
      sameWay BME, LGBT: different
      """
    ) {
      Marlbeck.reads($0, asked: .sameWay, for: Array(seldom.prefix(2)), readOut: [Marlbeck.minority, Marlbeck.lgbt])
    }
  }

  @Test func networks() {
    expectReadings(
      """
      > informal locally, formal next door
      networks local: informal
      networks neighbouring: formal

      > nothing locally, MoU with Thornleigh CIL
      networks local: none
      networks neighbouring: formal

      > both informal
      networks local, neighbouring: informal

      > formal MoU locally. Nothing across the border
      networks local: formal
      networks neighbouring: none

      > yes they all meet up
      networks local, neighbouring: informal

      > informal mostly, not with the neighbours
      networks neighbouring: none
      networks local: informal

      > informal locally, don't really talk to the neighbours
      networks local: informal
      networks neighbouring: none

      > informal locally, no idea about the neighbours
      networks local: informal
      networks neighbouring: dont-know
      """
    ) {
      Marlbeck.reads($0, asked: .networks, for: [[Marlbeck.local], [Marlbeck.neighbouring]])
    }
  }

  @Test func servicesOfOrganisations() {
    expectReadings(
      """
      > CIL: advice, DP support. Speak Up: training, advocacy. Open Door: peer support
      services CIL: advice, dp
      services Speak Up: training, advocacy
      services Open Door: peer

      > they all do advice
      services CIL, Speak Up, Open Door: advice

      > advice
      whose? services: advice

      > CIL does information, advice and advocacy, Speak Up peer support and training
      services CIL: information, advice, advocacy
      services Speak Up: peer, training

      > don't know what Open Door does. CIL advice
      services Open Door: dont-know
      services CIL: advice

      > advice from CIL, training from Speak Up
      services CIL: advice
      services Speak Up: training

      > Open Door peer support, Speak Up training, CIL the lot
      services Open Door: peer
      services Speak Up: training
      services CIL: information, advice, advocacy, benefits, employment, dp, peer, training
      """
    ) {
      Marlbeck.reads($0, asked: .services, for: Marlbeck.ulos.map { [$0] }, readOut: Marlbeck.ulos)
    }
  }
}
