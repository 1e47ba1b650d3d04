extension FileSystem {
  /// Appends bytes with one write. Fewer written than given means that there was no room; a piece may be left behind.
  func appendAll(_ bytes: [UInt8], to file: OpenFile) throws(FileError) {
    let count = try bytes.withBytes { bytes throws(FileError) in try append(bytes, to: file) }
    guard count == bytes.count else { throw FileError(.write, Errno.noRoom) }
  }

  /// Creates a file under a name that only drafts have; one that a crash left there is removed.
  func createDraft(_ path: String) throws(FileError) -> OpenFile {
    do throws(FileError) {
      return try open(path, for: .creating)
    } catch {
      guard error.number == Errno.exists else { throw error }
      try remove(path)
      return try open(path, for: .creating)
    }
  }
}

extension [UInt8] {
  /// As `withUnsafeBytes`, which doesn't know typed errors.
  func withBytes<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try withUnsafeBufferPointer { bytes throws(Failure) in try body(UnsafeRawBufferPointer(bytes)) }
  }
}
