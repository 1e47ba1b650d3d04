/// The members of a JSON object: in the order in which they were written, each key once.
///
/// Equality and hash respect the order, since what is written from two equal values must be the same bytes.
public struct JSONObject: Sendable {
  /// One key with its value.
  public struct Member: Hashable, Sendable {
    /// The key. Keys that differ in how an accent is composed are two, as for everybody who compares code points.
    public let key: String
    /// What stands under it.
    public var value: JSON

    /// A member.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// All members, in order.
  public private(set) var members: [Member] = []

  /// Where each key stands. Empty for small objects, where looking through them is faster than hashing; filled for
  /// larger ones, so that the cost of an object of many tiny keys grows with its size and no faster.
  private var places: [ExactText: Int] = [:]

  private static let small = 8

  /// An object without members.
  public init() {}

  /// How many members there are.
  public var count: Int { members.count }

  /// The keys, in order.
  public var keys: some Sequence<String> { members.lazy.map(\.key) }

  /// The value under a key. Setting a new key adds it at the end; setting nil removes the member.
  public subscript(key: String) -> JSON? {
    get {
      place(of: key).map { members[$0].value }
    }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): remove(at: place)
      case (nil, let value?): append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Adds a member, unless its key is there already: then nothing changes and the answer is false.
  mutating func insert(_ key: String, _ value: JSON) -> Bool {
    guard place(of: key) == nil else { return false }
    append(Member(key: key, value: value))
    return true
  }

  private func place(of key: String) -> Int? {
    if places.isEmpty {
      members.firstIndex { $0.key.isExactly(key) }
    } else {
      places[ExactText(text: key)]
    }
  }

  private mutating func append(_ member: Member) {
    if members.isEmpty { members.reserveCapacity(4) }
    members.append(member)
    if !places.isEmpty {
      places[ExactText(text: member.key)] = members.count - 1
    } else if members.count > Self.small {
      index()
    }
  }

  private mutating func remove(at place: Int) {
    members.remove(at: place)
    places.removeAll()
    if members.count > Self.small { index() }
  }

  private mutating func index() {
    for (place, member) in members.enumerated() { places[ExactText(text: member.key)] = place }
  }
}

/// A text that is equal to another only if all of its bytes are.
private struct ExactText: Hashable {
  let text: String

  static func == (left: ExactText, right: ExactText) -> Bool { left.text.isExactly(right.text) }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// Has it the same bytes? `==` is content with letters that look the same.
  public func isExactly(_ other: String) -> Bool { self == other && utf8.elementsEqual(other.utf8) }
}

extension JSONObject: Hashable {
  /// Equal members in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool { left.members == right.members }

  /// Feeds the members in order.
  public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}
