import Testing

/// Who is answering is kept as it reads after "answered by".
@Suite struct AnswererTests {
  @Test(arguments: [
    ("Ruth, I'm the commissioning manager", "Ruth, the commissioning manager"),
    ("I'm Ruth and I'm the commissioning manager", "Ruth, the commissioning manager"),
    ("I am the equality lead", "the equality lead"), ("my name is Jo, I work in commissioning", "Jo, commissioning"),
    ("Jo, commissioning manager for adults", "Jo, commissioning manager for adults"), ("it's me", "me"),
    ("Tom and Ann", "Tom and Ann"), ("I'm", "I'm"),
  ]) func reads(words: String, kept: String) throws {
    var talk = try Talk()
    talk.says("Marlbeck", words)
    #expect(talk.answer("start.who") == kept)
  }
}
