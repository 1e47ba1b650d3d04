extension JSON {
  /// Reads one value that fills the bytes, apart from white space.
  ///
  /// - Throws: a `JSONFault` with the place of the first fault. Nothing that it is given makes it trap.
  public init(parsing bytes: UnsafeRawBufferPointer, limits: JSONLimits = JSONLimits()) throws(JSONFault) {
    var parser = Parser(bytes, limits)
    do throws(Refusal) {
      self = try parser.document()
    } catch {
      throw error.fault(at: parser.pointer, limits: limits)
    }
  }

  /// Reads one value that fills the bytes, apart from white space.
  public init(parsing bytes: some Sequence<UInt8>, limits: JSONLimits = JSONLimits()) throws(JSONFault) {
    let inPlace = bytes.withContiguousStorageIfAvailable { buffer in
      Result { () throws(JSONFault) in try JSON(parsing: UnsafeRawBufferPointer(buffer), limits: limits) }
    }
    if let inPlace {
      self = try inPlace.get()
    } else {
      try self.init(parsing: Array(bytes), limits: limits)
    }
  }

  /// Reads one value that fills the text, apart from white space.
  public init(parsing text: String, limits: JSONLimits = JSONLimits()) throws(JSONFault) {
    try self.init(parsing: text.utf8, limits: limits)
  }
}
