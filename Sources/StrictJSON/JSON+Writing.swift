extension JSON {
  /// Appends the value as compact JSON: no white space, members in their order, the same bytes each time.
  public func write(to bytes: inout [UInt8]) {
    var buffer: [UInt8] = []
    swap(&buffer, &bytes)  // taken out, so that the writer owns it alone and doesn't copy
    var writer = JSONWriter(after: buffer)
    buffer = []
    writer.value(self)
    bytes = writer.bytes
  }

  /// The value as compact JSON, in UTF-8.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  /// The value as compact JSON.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
