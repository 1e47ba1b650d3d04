import Answers

/// A vocabulary that mirrors the where-am-i-now questionnaire, so that reading is tested without loading any dialogue.
enum Questionnaire {
  /// The lists, by number.
  enum List {
    static let organisations = 0
    static let groups = 1
    static let strands = 2
    static let funders = 3
    static let bodies = 4
    static let reach = 5
    static let seldom = 6
  }

  /// The questions, by number.
  enum Question: Int, CaseIterable {
    case known, groups, gaps, networks, services
    case committee, years, contact, staff, diversity, coverage, values
    case funded, amounts, period, duration, strandServices, inKind, others, otherMoney, otherTime, income
    case arrangements, meets, effectiveness, seats, speaksFor, seldom, sameWay, coordination
  }

  static let lists: [ListShape] = [
    ListShape(
      nouns: ["organisation", "organisations", "ULO", "ULOs", "user-led organisation", "user-led organisations"],
      classes: [
        Choice("ulo", label: "user-led organisation", says: ["ULO", "ULOs", "run by disabled people"]),
        Choice(
          "other", label: "other body",
          says: [
            "not really one", "not a ULO", "not really a ULO", "not one really", "doesn't count", "isn't user-led",
          ]),
      ], isOpen: true),
    ListShape(nouns: ["group", "groups", "people with", "people"], isOpen: true),
    ListShape(
      nouns: ["strand", "funding"],
      classes: [
        Choice("core-grant", label: "core grant", says: ["core", "grant", "grants", "core funding", "core grant"]),
        Choice("sla", label: "service level agreement", says: ["SLA", "service level agreement", "agreement"]),
        Choice("contract", label: "contract", says: ["contract", "contracts", "tender"]),
        Choice(
          "commissioned", label: "commissioned work",
          says: ["commissioned", "commission", "spot purchase", "bits of work", "pieces of work", "we buy", "buy bits"]),
      ], isOpen: true, parent: organisations),
    ListShape(
      nouns: ["funder", "funders"],
      classes: [
        Choice("nhs", label: "the NHS", says: ["NHS", "ICB", "CCG", "health", "hospital", "trust"]),
        Choice(
          "national", label: "a national body",
          says: ["Lottery", "National Lottery", "Arts Council", "Children in Need", "Comic Relief"]),
        Choice("charity", label: "a charity", says: ["charity", "foundation", "Henry Smith"]),
        Choice("council", label: "another council", says: ["council", "borough", "county"]),
      ], isOpen: true, parent: organisations),
    ListShape(
      nouns: [
        "board", "boards", "group", "groups", "forum", "forums", "partnership board", "reference group", "panel",
      ],
      isOpen: true),
    ListShape(nouns: [], isOpen: false),
    ListShape(nouns: ["people", "community", "communities"], isOpen: true),
  ]

  private static let organisations = List.organisations

  static let areaSlots: [Slot] = [
    Slot(id: 0, kind: .names, cues: ["ULOs", "user-led"], makes: organisations),
    Slot(
      id: 1, kind: .yesNo, cues: ["speaks for", "represents", "covers"],
      choices: [
        Choice("yes", label: "yes", says: ["covers", "represents"]),
        Choice("partly", label: "partly", says: ["sort of", "a bit", "some"]),
      ], over: [organisations, List.groups]),
    Slot(id: 2, kind: .names, cues: ["gap", "gaps", "overlooked"], makes: List.groups),
    Slot(
      id: 3, kind: .choice, cues: ["network", "networks"],
      choices: [
        Choice("formal", label: "formal", says: ["MoU", "agreement", "written", "consortium", "partnership"]),
        Choice(
          "informal", label: "informal",
          says: ["know each other", "talk", "meet up", "nothing written", "nothing formal", "chat"]),
        Choice("none", label: "none", says: ["nothing", "don't work together"]),
      ], over: [List.reach]),
    Slot(
      id: 4, kind: .choices, cues: ["services", "provides", "offers"],
      choices: services, over: [organisations]),
  ]

  static let services: [Choice] = [
    Choice("information", label: "information", says: ["info", "signposting"]),
    Choice("advice", label: "advice"),
    Choice("advocacy", label: "advocacy", says: ["advocates", "advocate"]),
    Choice("benefits", label: "benefits support", says: ["benefits", "welfare rights", "PIP"]),
    Choice("employment", label: "employment support", says: ["employment", "job club", "jobs"]),
    Choice("dp", label: "direct payments support", says: ["DP support", "direct payments", "DPs", "direct payment"]),
    Choice("peer", label: "peer support", says: ["peer"]),
    Choice("training", label: "training", says: ["courses"]),
  ]

  static let organisationSlots: [Slot] = [
    Slot(
      id: 5, kind: .share, cues: ["committee", "board", "trustees", "directors"], over: [organisations],
      shareWords: ShareWords(
        part: ["use", "users", "user", "disabled", "service", "lived experience"],
        whole: ["trustees", "members", "directors", "board", "committee"], carers: ["carers", "carer"])),
    Slot(id: 6, kind: .time, cues: ["est", "established", "founded", "started", "going since"], over: [organisations]),
    Slot(
      id: 7, kind: .contact, cues: ["email", "phone", "website", "open", "opening hours", "hours", "drop-in"],
      over: [organisations]),
    Slot(
      id: 8, kind: .count,
      cues: ["staff", "employees", "paid staff", "workers", "FTE", "all volunteers", "volunteers only"],
      over: [organisations], limits: 0...5000, notCounted: StaffWords.notCounted, countWords: StaffWords.counted),
    Slot(
      id: 9, kind: .yesNo, cues: ["diverse", "diversity", "reflect"],
      choices: [
        Choice("yes", label: "yes", says: ["diverse", "very mixed"]),
        Choice("partly", label: "partly", says: ["mostly", "mainly"]),
        Choice("no", label: "no", says: ["all white", "not diverse"]),
      ], over: [organisations]),
    Slot(
      id: 10, kind: .choice, cues: ["area", "areas", "borough", "county-wide", "covers"],
      choices: [
        Choice("one", label: "this area only", says: ["only us", "just us", "just here", "only here", "one area"]),
        Choice(
          "several", label: "several areas",
          says: ["and", "other areas", "also", "neighbouring areas", "regional", "several"]),
      ], over: [organisations]),
    Slot(
      id: 11, kind: .choices, cues: ["values", "ethos", "believe"],
      choices: [
        Choice("social-model", label: "social model of disability", says: ["social model"]),
        Choice("independent-living", label: "independent living"),
        Choice("rights", label: "rights", says: ["human rights", "equal rights"]),
        Choice("peer", label: "peer support", says: ["peer"]),
      ], over: [organisations]),
  ]

  static let relationshipSlots: [Slot] = [
    Slot(
      id: 12, kind: .yesNo, cues: ["fund", "funded", "funding", "we pay", "council funding"],
      choices: [
        Choice("past", label: "used to", says: ["ran out", "used to", "ended", "stopped"]),
        Choice("no", label: "no", says: ["not us"]),
      ], over: [organisations], makes: List.strands),
    Slot(
      id: 13, kind: .money, cues: ["worth", "amount", "pay"], over: [organisations, List.strands]),
    Slot(
      id: 14, kind: .choice,
      choices: [
        Choice("year", label: "a year", says: ["year", "annual", "annually", "per year", "yearly", "pa"]),
        Choice("term", label: "the whole term", says: ["whole term", "in total", "all of it", "altogether"]),
      ], over: [organisations, List.strands], isVolunteered: false),
    Slot(
      id: 15, kind: .time, cues: ["since", "from", "until", "til", "ends", "runs out"],
      over: [organisations, List.strands]),
    Slot(
      id: 16, kind: .choices, cues: ["for the money", "they do"],
      choices: [
        Choice("advice", label: "information and advice", says: ["advice", "information"]),
        Choice("advocacy", label: "advocacy"),
        Choice("peer", label: "peer support"),
        Choice("payroll", label: "payroll"),
        Choice("brokerage", label: "brokerage"),
        Choice("assessments", label: "help with self-assessments", says: ["self-assessment", "assessments"]),
        Choice("training", label: "training", says: ["equality training"]),
      ], over: [organisations, List.strands]),
    Slot(
      id: 17, kind: .choices, cues: ["in kind"],
      choices: [
        Choice("premises", label: "premises", says: ["peppercorn rent", "rent", "free room", "room", "office space"]),
        Choice("it", label: "IT equipment", says: ["computers", "laptops", "IT"]),
        Choice("furniture", label: "furniture", says: ["desks"]),
        Choice("staff-time", label: "staff time", says: ["secondment", "officer time"]),
        Choice("training", label: "training"),
      ], over: [organisations]),
    Slot(id: 18, kind: .names, cues: ["funders", "also funded by"], over: [organisations], makes: List.funders),
    Slot(id: 19, kind: .money, over: [organisations, List.funders]),
    Slot(id: 20, kind: .time, cues: ["until", "til", "till"], over: [organisations, List.funders]),
    Slot(
      id: 21, kind: .choices, cues: ["earns", "earn", "income", "sells"],
      choices: [
        Choice("training", label: "training", says: ["courses"]),
        Choice("audits", label: "access audits", says: ["audits"]),
        Choice("publications", label: "publications", says: ["leaflets"]),
        Choice("membership", label: "membership", says: ["subs", "members' fees"]),
        Choice("research", label: "research"),
      ], over: [organisations], notCounted: ["that's us", "we pay for it"]),
  ]

  static let engagementSlots: [Slot] = [
    Slot(id: 22, kind: .names, cues: ["boards", "forums"], makes: List.bodies),
    Slot(
      id: 23, kind: .yesNo, cues: ["meet", "meets", "met", "meeting"],
      choices: [Choice("no", label: "no", says: ["not met", "hasn't met", "folded", "dormant"])], over: [List.bodies]),
    Slot(
      id: 24, kind: .rating, cues: ["effective"],
      scales: [
        Scale(
          "depth",
          steps: [
            Choice("shapes", label: "shapes decisions", says: ["co-wrote", "co-write", "co-produce", "co-design"]),
            Choice("comments", label: "comments", says: ["consulted", "comment", "feedback"]),
            Choice("told", label: "is told", says: ["told", "told things", "get told", "informed"]),
          ]),
        Scale(
          "level",
          steps: [
            Choice("strategic", label: "strategic", says: ["strategy"]),
            Choice("operational", label: "operational", says: ["day to day"]),
            Choice("both", label: "both", says: ["all levels", "every level"]),
          ]),
      ], over: [List.bodies]),
    Slot(id: 25, kind: .share, cues: ["seats", "seat"], over: [List.bodies], makes: List.bodies),
    Slot(
      id: 26, kind: .choice,
      choices: [
        Choice("group", label: "one group", says: ["just their group", "own group"]),
        Choice("all", label: "all disabled people", says: ["for everyone", "everybody", "all of them"]),
      ], over: [List.bodies]),
    Slot(
      id: 27, kind: .yesNo, cues: ["seldom heard"],
      choices: [
        Choice("yes", label: "yes", says: ["via", "through"]),
        Choice("partly", label: "partly", says: ["something", "a bit"]),
      ], over: [List.seldom]),
    Slot(
      id: 28, kind: .choice,
      choices: [
        Choice("same", label: "the same way", says: ["same"]),
        Choice("different", label: "differently", says: ["different", "another way"]),
      ], over: [List.seldom], isVolunteered: false),
    Slot(
      id: 29, kind: .choices, cues: ["coordinates", "coordinator"],
      choices: [
        Choice("officer", label: "an officer of the council", says: ["me", "I do", "officer", "my team"]),
        Choice("ulo", label: "a user-led organisation", says: ["ULO"], namesFrom: organisations),
        Choice("other", label: "somebody else"),
        Choice("nobody", label: "nobody", says: ["no one", "no-one", "noone"]),
      ]),
  ]

  static let commands: [CommandPattern] = [
    CommandPattern("help", says: ["help", "help me", "?"]),
    CommandPattern("why", says: ["why", "why do you ask", "why does it matter"]),
    CommandPattern("example", says: ["example", "examples", "for example"]),
    CommandPattern("what-is", says: ["what is {}", "what's {}", "what does {} mean", "what are {}"]),
    CommandPattern("back", says: ["back", "go back", "previous"]),
    CommandPattern("undo", says: ["undo", "undo that"]),
    CommandPattern("skip", says: ["skip", "skip this", "next"]),
    CommandPattern("change", says: ["change {}"]),
    CommandPattern("go-to", says: ["go to {}"]),
    CommandPattern("add", says: ["add {}"]),
    CommandPattern("rename", says: ["rename {} to {}", "rename {} as {}"]),
    CommandPattern("merge", says: ["merge {} and {}", "merge {} with {}", "merge {} into {}"]),
    CommandPattern("remove", says: ["remove {}", "delete {}"]),
    CommandPattern("note", says: ["note {}"]),
    CommandPattern("progress", says: ["progress", "where am i"]),
    CommandPattern("pause", says: ["pause", "stop", "quit", "exit"]),
  ]

  static let vocabulary = Vocabulary(
    slots: areaSlots + organisationSlots + relationshipSlots + engagementSlots, lists: lists, commands: commands)
}
