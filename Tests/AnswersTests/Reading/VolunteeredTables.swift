import Answers
import Testing

/// One question, and what else a line answers.
struct VolunteeredTables {
  private func reads(_ text: String, _ question: Questionnaire.Question) -> Understanding {
    let names = Marlbeck.names.filter { $0.list != Questionnaire.List.strands && $0.list != Questionnaire.List.funders }
    return Marlbeck.reads(text, asked: question, for: [[Marlbeck.cil]], names: names, focus: [Marlbeck.cil])
  }

  @Test func committee() {
    expectReadings(
      """
      > est 1994, 8/10 trustees, 11 staff, £60k SLA since 2015 for advice, social model
      committee CIL: 8/10
      years CIL: from [1994-01-01..1994-12-31]
      staff CIL: 11
      funded CIL: yes
      amounts CIL: service level agreement: 60000
      duration CIL: service level agreement: from [2015-01-01..2015-12-31]
      strandServices CIL: service level agreement: advice
      values CIL: social-model
      new service level agreement (sla) of CIL

      > 8/10 trustees, est 1994
      committee CIL: 8/10
      years CIL: from [1994-01-01..1994-12-31]

      > 8 of 10. 11 staff. started in 1994
      committee CIL: 8/10
      staff CIL: 11
      years CIL: from [1994-01-01..1994-12-31]

      > seven of nine. No idea about staff
      committee CIL: 7/9
      staff CIL: dont-know

      > 8 of 10, and they've got 3 paid staff
      committee CIL: 8/10
      staff CIL: 3

      > 9 trustees, 7 of them disabled
      committee CIL: 7/9

      > 10 on the committee, 8 use services, 3 staff
      committee CIL: 8/10
      staff CIL: 3

      > 8 of 10 trustees and 11 staff
      committee CIL: 8/10
      staff CIL: 11

      > 4 of 8. Speak Up is 3 of 9
      committee CIL: 4/8
      committee Speak Up: 3/9
      """
    ) {
      reads($0, .committee)
    }
  }

  @Test func funded() {
    expectReadings(
      """
      > yes, core grant
      funded CIL: yes
      new core grant (core-grant) of CIL

      > core grant 12k a year since 2010
      funded CIL: yes
      amounts CIL: core grant: 12000 a year
      duration CIL: core grant: from [2010-01-01..2010-12-31]
      new core grant (core-grant) of CIL

      > it ran out last March
      funded CIL: past

      > yes
      funded CIL: yes

      > no
      funded CIL: no

      > not us, public health do
      funded CIL: no

      > SLA, 60 grand
      funded CIL: yes
      amounts CIL: service level agreement: 60000
      new service level agreement (sla) of CIL

      > yes we give them £12k a year
      funded CIL: yes
      whose? amounts CIL: 12000 a year

      > a contract and a small grant
      funded CIL: yes
      new contract (contract) of CIL
      new core grant (core-grant) of CIL

      > we don't have a contract but there's a grant
      funded CIL: yes
      new core grant (core-grant) of CIL

      > core grant and contract, 42k in total
      funded CIL: yes
      new core grant (core-grant) of CIL
      new contract (contract) of CIL
      left: 42k in total

      > two contracts, 10k and 20k
      funded CIL: yes
      new contract (contract) of CIL
      left: 10k and 20k

      > don't know
      funded CIL: dont-know

      > core funding of £15,000 pa and an SLA worth £8,000
      funded CIL: yes
      amounts CIL: core grant: 15000 a year
      amounts CIL: service level agreement: 8000
      new core grant (core-grant) of CIL
      new service level agreement (sla) of CIL

      > yes: 12k grant, 30k contract till March 2027 for payroll
      funded CIL: yes
      amounts CIL: core grant: 12000
      amounts CIL: contract: 30000
      duration CIL: contract: to [2027-03-01..2027-03-31]
      strandServices CIL: contract: payroll
      new core grant (core-grant) of CIL
      new contract (contract) of CIL

      > used to have a grant
      funded CIL: past
      """
    ) {
      reads($0, .funded)
    }
  }

  @Test func staff() {
    expectReadings(
      """
      > 4. Speak Up has 2
      staff CIL: 4
      staff Speak Up: 2

      > three. the board has 9, 7 of them disabled
      staff CIL: 3
      committee CIL: 7/9

      > 11, and it started in 1994
      staff CIL: 11
      years CIL: from [1994-01-01..1994-12-31]
      """
    ) {
      reads($0, .staff)
    }
  }

  @Test func income() {
    expectReadings(
      """
      > training, 2k a year, and access audits 5k
      income CIL: training 2000 a year, audits 5000

      > they sell leaflets and charge for training
      income CIL: publications, training

      > training but we pay for it
      income CIL: training (doesn't count)

      > raffles and a sponsored walk
      income CIL: 'raffles', 'sponsored walk'

      > no
      income CIL: none
      """
    ) {
      Marlbeck.reads($0, asked: .income, for: [[Marlbeck.cil]], focus: [Marlbeck.cil])
    }
  }

  @Test func coordination() {
    expectReadings(
      """
      > me
      coordination: officer

      > nobody
      coordination: nobody

      > Speak Up for us
      coordination: ulo 'Speak Up for us'

      > an officer and CIL
      coordination: officer, ulo 'CIL'
      """
    ) {
      Marlbeck.reads($0, asked: .coordination)
    }
  }

  @Test func nothingAsked() {
    expectReadings(
      """
      > Marlbeck CIL has 11 staff
      staff CIL: 11

      > Marlbeck CIL: est 1994, 8/10 trustees, 11 staff, £60k SLA since 2015 for advice, social model. Speak Up: 4 of 8, one worker three days a week, info@speakup.org, only us
      years CIL: from [1994-01-01..1994-12-31]
      committee CIL: 8/10
      staff CIL: 11
      funded CIL: yes
      amounts CIL: service level agreement: 60000
      duration CIL: service level agreement: from [2015-01-01..2015-12-31]
      strandServices CIL: service level agreement: advice
      values CIL: social-model
      committee Speak Up: 4/8
      contact Speak Up: info@speakup.org
      coverage Speak Up: one
      new service level agreement (sla) of CIL
      left: one worker three days a week

      > Speak Up gets a grant of 3k a year
      funded Speak Up: yes
      amounts Speak Up: core grant: 3000 a year
      new core grant (core-grant) of Speak Up

      > Open Door is all volunteers. Speak Up has 2 staff and 5 of 9 trustees
      staff Open Door: 0
      staff Speak Up: 2
      committee Speak Up: 5/9
      """
    ) {
      Marlbeck.reads($0, asked: nil)
    }
  }
}
