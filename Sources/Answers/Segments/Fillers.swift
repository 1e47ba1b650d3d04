/// Small words that carry a sentence but no answer. Words that mean something for a value (numbers, hedges, no)
/// aren't here.
enum Fillers {
  /// Articles and the like, before a name.
  static let articles: WordSet = ["the", "a", "an"]

  /// Small words inside names that initials may leave out.
  static let small: WordSet = ["and", "of", "for", "the", "in", "with", "or", "to"]

  /// Words that join two things of the same sort.
  static let joiners: WordSet = ["and", "plus", "also", "then", "or"]

  /// Words before an item that say that what stands before belongs to it ("30 for the contract").
  static let prepositions: WordSet = [
    "for", "from", "by", "via", "at", "with", "on", "to", "of", "through", "in", "under", "per", "as", "about",
  ]

  /// Words between an item and what is said of it.
  static let links: WordSet = [
    "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "gets", "get", "got", "covers", "cover",
    "speaks", "speak", "for", "represents", "represent", "its", "it", "they", "theyre", "a", "an", "the", "with",
    "provides", "provide", "offers", "offer", "runs", "run", "gives", "give", "which", "that", "who", "on", "of",
    "works", "work", "they", "just", "so", "and", "too", "also", "as", "well", "be", "been", "being",
  ]

  /// Words that only tie what follows to the name before it.
  static let plainLinks: WordSet = [
    "is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "gets", "get", "got", "a", "an", "the",
    "its", "it", "which", "who", "theyre", "they", "and", "also", "be", "been", "being", "provides", "provide",
    "offers", "offer", "gave", "gives", "give", "pays", "paid", "pay", "funds", "funded",
  ]

  /// Words that give one value to everything that was asked about.
  static let distributors: WordSet = ["each", "all", "both", "every", "everyone", "everybody", "apiece", "neither"]

  /// Words around a denial ("we don't have a contract").
  static let denials: WordSet = [
    "no", "not", "dont", "doesnt", "isnt", "have", "get", "give", "any", "we", "without", "theres", "there", "them",
  ]

  /// Words that are no name and no part of one by themselves.
  static let nothing: WordSet = [
    "none", "nobody", "nothing", "no", "not", "idea", "dunno", "dont", "cant", "couldnt", "unsure", "clue", "any",
    "sure", "skip", "pass", "there", "more", "others", "other", "some", "few", "many", "lots", "several", "all",
    "sorry", "tell", "remember", "forget", "forgotten", "names", "things", "thing", "stuff", "though", "think",
    "partly", "partially", "mostly", "mainly", "sort", "kind", "bit", "roughly", "everyone", "everybody", "everything",
    "anyone", "anybody", "neither", "else", "say", "said", "know", "as", "far", "yet", "off", "hand", "top", "head",
    "moment",
    "really", "ones", "will",
  ]

  /// Nouns that names of organisations end in.
  static let organisationNouns: WordSet = [
    "centre", "center", "group", "groups", "forum", "network", "association", "alliance", "board", "society", "trust",
    "partnership", "council", "federation", "union", "project", "service", "services", "club", "coalition",
    "collective", "charity", "foundation", "panel", "committee", "team", "hub", "line", "assembly", "consortium",
  ]

  /// Words that go with such a noun ("partnership board", "reference group").
  static let nounCompanions: WordSet = [
    "partnership", "reference", "working", "steering", "advisory", "user", "planning", "consultative", "engagement",
    "liaison", "involvement", "strategy", "programme", "development",
  ]

  /// Words that describe a group or a service and are no name on their own ("Deaf and Hard of Hearing Group"). The words
  /// for the items of a dialogue's other lists describe as well.
  static let describing: WordSet = [
    "disabled", "physical", "sensory", "learning", "mental", "health", "older", "young", "people", "women", "womens",
    "men",
    "mens", "advice", "information", "disability", "disabilities", "visual", "visually", "impaired", "hearing", "hard",
    "head", "long", "term", "conditions", "care", "social", "adult", "adults", "children", "youth", "family",
    "families",
    "users", "user", "service", "patient", "patients", "equality", "rights", "inclusion", "access", "employment",
    "deaf", "blind", "black", "asian", "minority", "ethnic", "bme", "gay", "lesbian", "bisexual", "trans", "sports",
    "sport", "arts", "advocacy", "stroke", "brain", "sight", "hearing", "older", "wiser",
    "housing",
    "transport", "welfare", "benefits", "training", "support", "refugee", "faith",
  ]

  /// Words that begin a line or a name without belonging to it.
  static let chatter: WordSet = [
    "i", "id", "ill", "im", "ive", "we", "weve", "wed", "were", "know", "knows", "there", "theres", "therere", "is",
    "are", "have", "has", "got", "had", "and", "also", "then", "plus", "oh", "well", "um", "umm", "er", "erm", "uh",
    "ah", "hmm", "so", "only", "just", "probably", "maybe", "perhaps", "possibly", "think", "say", "would", "of",
    "course", "obviously", "mainly", "mostly", "yes", "yeah", "yep", "ok", "okay", "right", "like", "eg", "ie",
    "called", "named", "namely", "definitely", "certainly", "actually", "really", "honestly", "basically", "that",
    "thats", "it", "its", "be", "being", "do", "does", "can", "could", "of", "it", "them", "they", "theyre", "those",
    "these", "this", "what", "guess", "suppose", "believe", "aware", "heard", "name", "call", "mean", "meant", "reckon",
    "both", "either", "our",
    "my", "to", "comes", "come", "lets", "let", "see", "me", "am", "us", "one", "add", "then", "too",
    "including", "includes", "include", "first", "firstly", "secondly", "lastly", "finally", "next",
  ]

  /// Words at the end of an answer that say nothing more.
  static let tails: WordSet = [
    "tbh", "really", "i", "think", "suppose", "guess", "believe", "imo", "too", "also", "as", "well", "please",
    "thanks", "thank", "you", "lol", "ish", "though", "anyway", "yeah", "yes", "ok", "etc", "maybe", "perhaps",
    "probably", "actually", "honestly", "obviously", "basically", "of", "course", "for", "sure", "there", "mate",
    "apparently", "currently", "now", "right", "at", "the", "moment", "xx", "x", "haha", "innit", "to", "be", "honest",
    "fair",
    "supposedly", "said", "like", "isnt", "it", "arent", "they", "sorry", "know",
  ]

  /// Words that make an answer less sure.
  static let hedges: WordSet = [
    "maybe", "perhaps", "probably", "possibly", "think", "guess", "suppose", "supposedly", "reckon", "apparently",
  ]

  /// Words that begin a remark on what was just said.
  static let remarks: WordSet = ["it", "its", "thats", "that", "theyre", "they", "which", "because", "cos", "as"]

  /// Words of everyday language that begin names ("Open Door", "Speak Up"): no name is known by one of them alone.
  static func isCommon(_ word: Word) -> Bool {
    common.contains(word) || chatter.contains(word) || links.contains(word) || prepositions.contains(word)
      || word.count < 2
  }

  private static let common: WordSet = [
    "open", "speak", "people", "peoples", "new", "all", "together", "up", "next", "voice", "voices", "choice",
    "choices", "access", "action", "active", "community", "care", "help", "support", "service", "services", "user",
    "users", "led", "group", "groups", "board", "forum", "network", "centre", "center", "centres", "club", "project",
    "trust", "union", "council", "local", "area", "independent", "living", "life", "lives", "self", "real", "right",
    "rights", "better", "moving", "making", "able", "willing", "ready", "time", "day", "out", "in", "on", "off", "over",
    "north", "south", "east",
    "west", "central", "national", "general", "your", "his", "her", "their", "home", "house", "city", "town",
    "county", "district", "borough", "long", "term", "more", "most", "some", "every", "each", "other", "others",
    "same", "different", "free", "full", "part", "core", "work", "working", "health", "social", "public", "advice",
    "information", "training", "money", "grant", "not", "no", "none", "never", "about", "around", "money", "year",
    "years", "shared", "share", "connect", "change", "changing", "power", "strong", "still", "staff", "paid", "take",
    "talk", "talking", "think", "look", "being", "inclusion", "equal", "equality", "member", "members", "meeting",
  ]
}
