import StrictJSON
import Testing

@Suite struct JSONReaderTests {
  private enum Role: String { case answer, watch }

  private func reader(_ text: String) throws -> JSONReader { JSONReader(try JSON(parsing: text)) }

  @Test func readsFields() throws {
    let reader = try reader(
      #"{"type":"open","n":4,"on":true,"role":"watch","facts":[{"k":"a"},{"k":"b"}],"map":{"x":1}}"#)
    #expect(try reader.string("type") == "open")
    #expect(try reader.integer("n") == 4)
    #expect(try reader.bool("on"))
    #expect(try reader.choice("role", of: Role.self) == .watch)
    #expect(try reader.elements("facts").map { element in try element.string("k") } == ["a", "b"])
    #expect(try reader.field("map").members().map(\.key) == ["x"])
    #expect(try reader.optional("absent") == nil)
    #expect(try reader.field("facts").elements()[1].field("k").pointer.description == "/facts/1/k")
  }

  private func fault(_ text: String, _ read: (JSONReader) throws -> Void) throws -> JSONFault? {
    let reader = try reader(text)
    return #expect(throws: JSONFault.self) { try read(reader) }
  }

  @Test func missing() throws {
    let fault = try fault(#"{"a":{}}"#) { _ = try $0.field("a").string("b") }
    #expect(fault?.description == #"missing-field at /a/b: The field "b" is missing."#)
    #expect(fault?.isSyntax == false)
  }

  @Test func null() throws {
    #expect(try fault(#"{"a":null}"#) { _ = try $0.optional("a") }?.description.hasPrefix("null-field at /a: ") == true)
    #expect(try fault(#"{"a":null}"#) { _ = try $0.string("a") }?.code == .nullField)
    #expect(try fault(#"{"a":null}"#) { _ = try $0.members() }?.pointer.description == "/a")
  }

  @Test func wrongType() throws {
    let fault = try fault(#"{"facts":[{"n":1},{"n":"my secret"}]}"#) { reader in
      for fact in try reader.elements("facts") { _ = try fact.integer("n") }
    }
    #expect(fault?.description == "wrong-type at /facts/1/n: Expected a whole number here, found a string.")
    #expect(
      try self.fault("[1]") { _ = try $0.string("a") }?.description
        == "wrong-type: Expected an object here, found an array.")
    #expect(try self.fault("[1.0]") { _ = try $0.elements()[0].integer() }?.code == .wrongType)
    #expect(try self.fault("{}") { _ = try $0.elements() }?.code == .wrongType)
    #expect(try self.fault("{}") { _ = try $0.bool() }?.code == .wrongType)
  }

  @Test func badValue() throws {
    #expect(
      try fault(#"{"n":-1}"#) { _ = try $0.integer("n", in: 0 ... .max) }?.sentence == "The number must be at least 0.")
    #expect(
      try fault(#"{"n":9}"#) { _ = try $0.integer("n", in: .min...8) }?.sentence == "The number must be at most 8.")
    #expect(
      try fault(#"{"n":9}"#) { _ = try $0.integer("n", in: 1...8) }?.sentence == "The number must be from 1 to 8.")
    let fault = try fault(#"{"role":"my secret"}"#) { _ = try $0.choice("role", of: Role.self) }
    #expect(fault?.code == .badValue)
    #expect(fault?.pointer.description == "/role")
    #expect(fault?.description.contains("secret") == false)
  }
}
