import AnswerCoding
import Answers
import StrictJSON

/// A `JSONReader` whose faults are those of a turn.
struct FactReader {
  let json: JSONReader

  init(_ json: JSONReader) { self.json = json }

  func string() throws(TurnFault) -> String {
    do throws(JSONFault) { return try json.string() } catch { throw .form(error) }
  }

  func field(_ key: String) throws(TurnFault) -> FactReader {
    do throws(JSONFault) { return FactReader(try json.field(key)) } catch { throw .form(error) }
  }

  func optional(_ key: String) throws(TurnFault) -> FactReader? {
    do throws(JSONFault) { return try json.optional(key).map(FactReader.init) } catch { throw .form(error) }
  }

  func string(_ key: String) throws(TurnFault) -> String {
    do throws(JSONFault) { return try json.string(key) } catch { throw .form(error) }
  }

  func optionalString(_ key: String) throws(TurnFault) -> String? {
    do throws(JSONFault) { return try json.optional(key)?.string() } catch { throw .form(error) }
  }

  func integer(_ key: String, in range: ClosedRange<Int> = .min ... .max) throws(TurnFault) -> Int {
    do throws(JSONFault) { return try json.integer(key, in: range) } catch { throw .form(error) }
  }

  func optionalInteger(_ key: String) throws(TurnFault) -> Int? {
    do throws(JSONFault) { return try json.optional(key)?.integer() } catch { throw .form(error) }
  }

  func bool(_ key: String) throws(TurnFault) -> Bool {
    do throws(JSONFault) { return try json.bool(key) } catch { throw .form(error) }
  }

  func optionalBool(_ key: String) throws(TurnFault) -> Bool? {
    do throws(JSONFault) { return try json.optional(key)?.bool() } catch { throw .form(error) }
  }

  func choice<Choice: RawRepresentable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) throws(TurnFault) -> Choice where Choice.RawValue == String {
    do throws(JSONFault) { return try json.choice(key) } catch { throw .form(error) }
  }

  func elements() throws(TurnFault) -> [FactReader] {
    do throws(JSONFault) { return try json.elements().map(FactReader.init) } catch { throw .form(error) }
  }

  func members() throws(TurnFault) -> [(key: String, value: FactReader)] {
    do throws(JSONFault) {
      return try json.members().map { ($0.key, FactReader($0.value)) }
    } catch {
      throw .form(error)
    }
  }

  /// A list of texts in a field that may be left out.
  func texts(_ key: String) throws(TurnFault) -> [String] {
    var texts: [String] = []
    for element in try optional(key)?.elements() ?? [] { texts.append(try element.string()) }
    return texts
  }

  func answer() throws(TurnFault) -> Answer {
    do throws(JSONFault) { return try json.answer() } catch { throw .form(error) }
  }

  func day() throws(TurnFault) -> Day {
    do throws(JSONFault) { return try json.day() } catch { throw .form(error) }
  }

  /// The first key of an object, which says what it is.
  func firstKey() throws(TurnFault) -> String {
    do throws(JSONFault) {
      guard let first = try json.object().members.first else { throw json.fault("An empty object can't stand here.") }
      return first.key
    } catch {
      throw .form(error)
    }
  }

  func fault(_ sentence: String) -> TurnFault { .form(json.fault(sentence)) }
}
