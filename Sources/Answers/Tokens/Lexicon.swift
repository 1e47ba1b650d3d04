/// The words that values are made of, with their senses.
enum Lexicon {
  /// Gives a token the sense of its word; a word that was typed with a slip becomes the one that was meant.
  ///
  /// - Parameter mayBeName: whether a capital says that it is a name, as it does within a sentence.
  static func fill(_ token: inout Token, mayBeName: Bool = false) {
    if let place = places[token.word] {
      token.sense = senses[place]
    } else if let meant = slips.meant(by: token, mayBeName: mayBeName) {
      token.word = meant.word
      token.sense = meant.sense
    }
  }

  /// Is it a word for a number?
  static func isNumber(_ word: Word) -> Bool {
    guard let place = places[word] else { return false }
    switch senses[place].sort {
    case .unit, .teen, .tens, .hundred, .magnitude, .dozen: return true
    default: return false
    }
  }

  /// Words whose full stop doesn't end a sentence.
  static func isAbbreviation(_ word: Word) -> Bool { abbreviations.contains(word) }

  /// Is it a word that is never taken for a slip of another?
  static func isWord(_ token: Token) -> Bool { token.sense.sort != .none }

  /// Is it a word of English that only looks like one that carries meaning?
  static func isLookalike(_ token: Token) -> Bool { token.sense == .lookalike }

  private static let abbreviations: Set<Word> = [
    "approx", "etc", "est", "dept", "ltd", "inc", "vs", "eg", "ie", "incl", "st", "dr", "mr", "mrs", "ms", "rev",
    "prof",
    "tel", "ext", "nos",
  ]

  private static let places: WordTable = table.places
  private static let senses: [Sense] = table.senses
  private static let slips: SlipIndex = table.slips
  private static let table: (places: WordTable, senses: [Sense], slips: SlipIndex) = {
    var places = WordTable(capacity: 2400)
    var senses: [Sense] = []
    var known: [Word] = []
    /// - Parameter haveSlips: whether other words may be slips of these.
    func add(_ sort: Sense.Sort, _ words: [(String, Int32)], haveSlips: Bool = true) {
      for (text, value) in words {
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
          let word = Word(String(word))
          places[word] = senses.count
          senses.append(Sense(sort: sort, value: value))
          if haveSlips { known.append(word) }
        }
      }
    }
    add(.common, common.map { ($0, 0) })
    add(.unit, numerals("zero nought one two three four five six seven eight nine", from: -1))
    add(.unit, [("zero nought nil naught", 0), ("sevn", 7), ("eigth eigh", 8), ("thre", 3), ("single", 1)])
    add(
      .teen, numerals("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", from: 10))
    add(.teen, [("forteen", 14), ("fiveteen", 15), ("twelv", 12), ("elevn", 11)])
    add(
      .tens,
      [
        ("twenty twnety", 20), ("thirty", 30), ("forty fourty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
        ("eighty", 80), ("ninety ninty", 90),
      ])
    add(.hundred, [("hundred hundered", 100)])
    add(
      .magnitude,
      [
        ("thousand thousands thou k grand", 1_000), ("million millions mil mill mn m", 1_000_000),
        ("billion billions bn b", 1_000_000_000), ("trillion trillions quadrillion", Sense.tooLarge),
      ])
    add(
      .magnitude,
      [
        ("lakh lakhs", 100_000), ("crore crores", 10_000_000), ("bln", 1_000_000_000),
        ("tln", Sense.tooLarge),
      ], haveSlips: false)
    add(.dozen, [("dozen", 12), ("score", 20), ("pair", 2)])
    add(.dozen, [("doz dozs dz dzs", 12)], haveSlips: false)
    add(
      .vague,
      [
        ("couple", Vague.couple.rawValue), ("few", Vague.few.rawValue), ("several", Vague.several.rawValue),
        ("handful", Vague.handful.rawValue), ("dozens", Vague.dozens.rawValue), ("hundreds", Vague.hundreds.rawValue),
      ])
    add(.fraction, [("half", 2), ("quarter", 4)])
    add(.fraction, numerals("third fourth fifth sixth seventh eighth ninth tenth", from: 3))
    add(.fractions, [("halves", 2), ("quarters", 4)])
    add(.fractions, numerals("thirds fourths fifths sixths sevenths eighths ninths tenths", from: 3))
    add(.fraction, [("hundredth", 100), ("thousandth", 1_000), ("millionth", 1_000_000)], haveSlips: false)
    add(.fractions, [("hundredths", 100), ("thousandths", 1_000), ("millionths", 1_000_000)], haveSlips: false)
    add(.fractions, [("billionth billionths trillionth trillionths", Sense.tooLarge)], haveSlips: false)
    add(.fractionSign, [("threequarters", 34), ("twothirds", 23)])
    add(.ordinal, [("first", 1), ("second", 2), ("last", -1)])
    add(.ordinal, numerals("eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth", from: 11))
    add(.ordinal, [("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30)])
    add(.article, [("a an", 1)])
    add(.and, [("and n", 0)])
    add(.point, [("point", 0)])
    add(
      .month,
      [
        ("january jan", 1), ("february feb febuary", 2), ("march mar", 3), ("april apr", 4), ("may", 5),
        ("june jun", 6), ("july jul", 7), ("august aug", 8), ("september sept sep", 9), ("october oct", 10),
        ("november nov", 11), ("december dec", 12),
      ])
    add(.season, [("winter", 1), ("spring", 2), ("summer", 3), ("autumn", 4)])
    add(
      .weekday,
      [
        ("monday mondays mon mons", 1), ("tuesday tuesdays tue tues", 2), ("wednesday wednesdays wed weds", 3),
        ("thursday thursdays thu thur thurs", 4), ("friday fridays fri fris", 5), ("saturday saturdays sat sats", 6),
        ("sunday sundays sun suns", 7),
      ])
    add(
      .timeUnit,
      [
        ("hour hours hr hrs", TimeUnit.hour.rawValue), ("day days", TimeUnit.day.rawValue),
        ("week weeks wk wks", TimeUnit.week.rawValue), ("fortnight fortnights", TimeUnit.fortnight.rawValue),
        ("month months mth mths", TimeUnit.month.rawValue), ("year years yr yrs", TimeUnit.year.rawValue),
        ("decade decades", TimeUnit.decade.rawValue), ("century centuries", TimeUnit.century.rawValue),
      ])
    add(
      .moneyUnit,
      [
        ("pound pounds quid gbp squid", MoneyUnit.pound.rawValue), ("p pence penny pennies", MoneyUnit.penny.rawValue),
        ("euro euros eur", MoneyUnit.euro.rawValue), ("dollar dollars usd bucks", MoneyUnit.dollar.rawValue),
        ("cent cents", MoneyUnit.cent.rawValue),
        ("yen franc francs yuan krona kroner rupee rupees zloty lira rand peso pesos", MoneyUnit.other.rawValue),
      ])
    add(
      .moneyUnit,
      [
        (
          """
          rmb cny jpy chf sek nok dkk inr cad aud nzd hkd mxn btc kronor krone markka guilder guilders peseta pesetas bitcoin
          bitcoins satoshi satoshis dinar dinars dirham dirhams riyal riyals rouble roubles ruble rubles shekel shekels
          kuai mao meur musd mgbp maud
          """, MoneyUnit.other.rawValue
        )
      ], haveSlips: false)
    for word in Lookalikes.words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let word = Word(String(word))
      guard places[word] == nil else { continue }
      places[word] = senses.count
      senses.append(.lookalike)
    }
    var slips = SlipIndex()
    var added: Set<Word> = []
    for word in known where added.insert(word).inserted {
      if let place = places[word] { slips.add(word, senses[place]) }
    }
    return (places, senses, slips)
  }()

  private static func numerals(_ words: String, from first: Int32) -> [(String, Int32)] {
    words.split(separator: " ").enumerated().map { (String($0.element), first + Int32($0.offset)) }
  }

  /// Words that are close to others in spelling and must stay themselves.
  private static let common: [String] = [
    "the of in on at to by we us our they them their it is are was were be been has have had do does did dont doesnt didnt",
    "isnt arent wasnt cant couldnt would wouldnt will wont for from with about which while where there these those then than",
    "them some none nine sure like over under after other others board form free here hours house place people parts party",
    "since still state staff start short small sort so said same sale says see south stage stay think thing things this that",
    "three through trust until users using very via voice want well went what when who whole whom why year yes yet you your",
    "could should might must maybe most mostly more much many money mental carer carers career careers care cares caring centre",
    "no not now never next new need nearly just know known knows lots low long later less least let line list little live local",
    "all any also always another around asked back bar before being below best better between both but call came come coming",
    "contact contract contracts council cover covers deaf each early end ended ends even ever every except far funded funds",
  ]
}
