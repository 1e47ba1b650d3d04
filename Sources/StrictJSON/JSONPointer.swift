/// Where in a document a value stands (RFC 6901), such as `/facts/2/to`.
///
/// A chain from the value up to the root, because decoders go down far more often than anybody asks for the text.
public indirect enum JSONPointer: Hashable, Sendable {
  /// The whole document; its text is empty.
  case root
  /// A member of the object at `of`.
  case member(of: JSONPointer, key: String)
  /// An element of the array at `of`, counted from 0.
  case element(of: JSONPointer, index: Int)

  /// One step further down, into an object.
  public func appending(_ key: String) -> JSONPointer { .member(of: self, key: key) }

  /// One step further down, into an array.
  public func appending(_ index: Int) -> JSONPointer { .element(of: self, index: index) }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as RFC 6901 writes it: `~` as `~0`, `/` as `~1`.
  public var description: String {
    var steps: [String] = []
    var here = self
    while true {
      switch here {
      case .root:
        return steps.reversed().map { "/" + $0 }.joined()
      case .member(let parent, let key):
        steps.append(Self.escaped(key))
        here = parent
      case .element(let parent, let index):
        steps.append(String(index))
        here = parent
      }
    }
  }

  private static func escaped(_ key: String) -> String {
    var text = ""
    for scalar in key.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
