import Answers
import Testing

/// Questions asked over organisations and groups.
struct MatrixTables {
  @Test func organisationsAndGroups() {
    expectReadings(
      """
      > CIL covers everyone
      groups CIL: LD, LTC, MH, physical, older, carers: yes

      > all except carers
      groups CIL: carers: no
      groups Speak Up: carers: no
      groups Open Door: carers: no
      whose? groups LD, LTC, MH, physical, older: yes

      > Speak Up: LD. Open Door: mental health
      groups Speak Up: LD: yes
      groups Open Door: MH: yes

      > LD is Speak Up, mental health is Open Door
      groups Speak Up: LD: yes
      groups Open Door: MH: yes

      > CIL and Speak Up both do LD
      groups CIL: LD: yes
      groups Speak Up: LD: yes

      > not sure about carers
      groups CIL: carers: dont-know
      groups Speak Up: carers: dont-know
      groups Open Door: carers: dont-know

      > carers no, older people nobody
      groups CIL: older: no
      groups Speak Up: older: no
      groups Open Door: older: no
      groups CIL: carers: no
      groups Speak Up: carers: no
      groups Open Door: carers: no

      > CIL does physical but not sensory
      groups CIL: physical: partly

      > Speak Up LD only
      groups Speak Up: LD: yes
      groups Speak Up: LTC, MH, physical, older, carers: no

      > none of them
      groups CIL: LD, LTC, MH, physical, older, carers: no
      groups Speak Up: LD, LTC, MH, physical, older, carers: no
      groups Open Door: LD, LTC, MH, physical, older, carers: no

      > no idea
      groups CIL: LD, LTC, MH, physical, older, carers: dont-know
      groups Speak Up: LD, LTC, MH, physical, older, carers: dont-know
      groups Open Door: LD, LTC, MH, physical, older, carers: dont-know

      > they all do mental health
      groups CIL: MH: yes
      groups Speak Up: MH: yes
      groups Open Door: MH: yes

      > CIL does everyone except carers and older people, Speak Up just LD
      groups CIL: LD, LTC, MH, physical: yes
      groups CIL: older, carers: no
      groups Speak Up: LD: yes
      groups Speak Up: LTC, MH, physical, older, carers: no

      > speakup do learning disabilities
      groups Speak Up: LD: yes

      > open door mental health and older people, a bit of carers
      groups Open Door: MH, older: yes
      groups Open Door: carers: partly

      > CIL
      left: CIL
      misread: nothingFits

      > older people
      whose? groups older: yes

      > CIL everyone. Speak Up LD. Open Door MH and carers, not sure about Speak Up and carers
      groups Speak Up: carers: dont-know
      groups CIL: LD, LTC, MH, physical, older, carers: yes
      groups Speak Up: LD: yes
      groups Open Door: MH, carers: yes

      > CIL - physical, LTC; Speak Up - LD; Open Door - MH
      groups CIL: physical: partly
      groups CIL: LTC: yes
      groups Speak Up: LD: yes
      groups Open Door: MH: yes

      > Marlbeck cil covers phsyical and snesory, speak up lerning disabilities
      groups CIL: physical: yes
      groups Speak Up: LD: yes

      > CIL speaks for physical and sensory impairment and long-term conditions, and for carers a bit
      groups CIL: physical, LTC: yes
      groups CIL: carers: partly

      > MH is Open Door. The rest is CIL
      groups Open Door: MH: yes
      groups CIL: LD, LTC, physical, older, carers: yes

      > wheelchair users mainly (CIL)
      groups CIL: physical: partly

      > the first two do LD
      groups CIL: LD: yes
      groups Speak Up: LD: yes

      > nobody for mental health, older people Open Door I suppose, not sure about long term conditions
      groups CIL: LTC: dont-know
      groups Speak Up: LTC: dont-know
      groups Open Door: LTC: dont-know
      groups CIL: MH: no
      groups Speak Up: MH: no
      groups Open Door: MH: no
      groups Open Door: older: yes

      > no one does carers, LD is Speak Up
      groups CIL: carers: no
      groups Speak Up: carers: no
      groups Open Door: carers: no
      groups Speak Up: LD: yes
      """
    ) {
      Marlbeck.reads(
        $0, asked: .groups, for: Marlbeck.cells(Marlbeck.ulos, Marlbeck.groups), readOut: Marlbeck.ulos, open: [])
    }
  }

  @Test func oneOrganisation() {
    expectReadings(
      """
      > all except carers
      groups CIL: LD, LTC, MH, physical, older: yes
      groups CIL: carers: no

      > everyone
      groups CIL: LD, LTC, MH, physical, older, carers: yes

      > LD and carers
      groups CIL: LD, carers: yes

      > LD, mental health, sort of older people
      groups CIL: LD, MH: yes
      groups CIL: older: partly

      > everyone bar carers
      groups CIL: LD, LTC, MH, physical, older: yes
      groups CIL: carers: no

      > everything apart from older people
      groups CIL: LD, LTC, MH, physical: yes
      groups CIL: older: no
      groups CIL: carers: yes

      > none really
      groups CIL: LD, LTC, MH, physical, older, carers: no

      > physical
      groups CIL: physical: partly

      > physical and sensory
      groups CIL: physical: yes

      > no
      groups CIL: LD, LTC, MH, physical, older, carers: no

      > the first two
      groups CIL: LD, LTC: yes

      > older people, sort of
      groups CIL: older: partly

      > not carers
      groups CIL: carers: no

      > dunno
      groups CIL: LD, LTC, MH, physical, older, carers: dont-know
      """
    ) {
      Marlbeck.reads($0, asked: .groups, for: Marlbeck.cells([Marlbeck.cil], Marlbeck.groups), readOut: Marlbeck.groups)
    }
  }

  @Test func oneGroup() {
    expectReadings(
      """
      > none
      groups CIL: carers: no
      groups Speak Up: carers: no
      groups Open Door: carers: no

      > nobody
      groups CIL: carers: no
      groups Speak Up: carers: no
      groups Open Door: carers: no

      > Speak Up
      groups Speak Up: carers: yes

      > Speak Up a bit
      groups Speak Up: carers: partly

      > yes
      whose? groups carers: yes

      > yes, all of them
      groups CIL: carers: yes
      groups Speak Up: carers: yes
      groups Open Door: carers: yes

      > both Speak Up and CIL
      groups Speak Up: carers: yes
      groups CIL: carers: yes

      > no idea
      groups CIL: carers: dont-know
      groups Speak Up: carers: dont-know
      groups Open Door: carers: dont-know

      > CIL yes, Speak Up no
      groups CIL: carers: yes
      groups Speak Up: carers: no

      > neither
      groups CIL: carers: no
      groups Speak Up: carers: no
      groups Open Door: carers: no

      > Open Door maybe
      groups Open Door: carers: ~yes

      > the first two
      groups CIL: carers: yes
      groups Speak Up: carers: yes

      > CIL but only in theory
      groups CIL: carers: ~yes

      > all except Open Door
      groups Open Door: carers: no
      groups CIL: carers: yes
      groups Speak Up: carers: yes
      """
    ) {
      Marlbeck.reads($0, asked: .groups, for: Marlbeck.cells(Marlbeck.ulos, [Marlbeck.carers]), readOut: Marlbeck.ulos)
    }
  }
}
