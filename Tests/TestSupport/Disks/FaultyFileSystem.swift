import Glibc
import Synchronization
import Transcripts

/// What goes wrong on a disk, and when.
public struct DiskFault: Hashable, Sendable {
  /// What goes wrong.
  public enum Kind: Hashable, Sendable {
    /// The call fails with this error number.
    case error(Int32)
    /// A write writes only so many of its bytes; other calls are well.
    case short(Int)
    /// A write leaves so many of its bytes and fails all the same, as a disk that fills up in the middle may.
    case partly(Int, Int32)
  }

  /// What goes wrong.
  public var kind: Kind
  /// At which call, counted from 1 among those that count.
  public var call: Int
  /// Which calls count; empty for all.
  public var operations: Set<FileError.Operation>
  /// Whether every later call goes wrong, too.
  public var lasts: Bool

  /// A fault.
  public init(_ kind: Kind, at call: Int, of operations: Set<FileError.Operation> = [], lasts: Bool = false) {
    self.kind = kind
    self.call = call
    self.operations = operations
    self.lasts = lasts
  }
}

/// A disk on which a chosen call goes wrong.
public final class FaultyFileSystem: FileSystem {
  private let base: any FileSystem
  private let state: Mutex<State>

  private struct State {
    var fault: DiskFault?
    var calls = 0
    var struck = 0
    var interruption: (@Sendable (FileError.Operation) -> Void)?
  }

  /// The disk `base` with a fault; without one, it only counts.
  public init(_ base: any FileSystem, _ fault: DiskFault? = nil) {
    self.base = base
    state = Mutex(State(fault: fault))
  }

  /// How many calls counted so far.
  public var calls: Int { state.withLock { $0.calls } }

  /// How often the fault has struck.
  public var struck: Int { state.withLock { $0.struck } }

  /// Lets the next fault come; counting begins anew.
  public func set(_ fault: DiskFault?) {
    state.withLock { ($0.fault, $0.calls, $0.struck) = (fault, 0, 0) }
  }

  /// Has something done before every call, as if by another process.
  public func interrupt(_ interruption: (@Sendable (FileError.Operation) -> Void)?) {
    state.withLock { $0.interruption = interruption }
  }

  /// Counts a call; says what goes wrong with it.
  private func strike(_ operation: FileError.Operation) -> DiskFault.Kind? {
    state.withLock { $0.interruption }?(operation)
    return state.withLock { state in
      if let operations = state.fault?.operations, !operations.isEmpty, !operations.contains(operation) { return nil }
      state.calls += 1
      guard let fault = state.fault, state.calls == fault.call || (fault.lasts && state.calls > fault.call) else {
        return nil
      }
      if operation != .write, case .short = fault.kind { return nil }
      state.struck += 1
      return fault.kind
    }
  }

  private func check(_ operation: FileError.Operation) throws(FileError) {
    switch strike(operation) {
    case .error(let number), .partly(_, let number): throw FileError(operation, number)
    case .short, nil: return
    }
  }

  // MARK: The disk

  /// See `FileSystem`.
  public func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile {
    try check(.open)
    return try base.open(path, for: purpose)
  }

  /// See `FileSystem`. Never fails.
  public func close(_ file: OpenFile) { base.close(file) }

  /// See `FileSystem`.
  public func lock(_ file: OpenFile) throws(FileError) {
    try check(.lock)
    try base.lock(file)
  }

  /// See `FileSystem`.
  public func status(of file: OpenFile) throws(FileError) -> FileStatus {
    try check(.inspect)
    return try base.status(of: file)
  }

  /// See `FileSystem`.
  public func status(at path: String) throws(FileError) -> FileStatus {
    try check(.inspect)
    return try base.status(at: path)
  }

  /// See `FileSystem`.
  public func read(
    _ file: OpenFile, at offset: Int, into bytes: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    try check(.read)
    return try base.read(file, at: offset, into: bytes)
  }

  /// See `FileSystem`.
  public func append(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) -> Int {
    switch strike(.write) {
    case nil:
      return try base.append(bytes, to: file)
    case .error(let number):
      throw FileError(.write, number)
    case .short(let count):
      return try base.append(UnsafeRawBufferPointer(rebasing: bytes.prefix(count)), to: file)
    case .partly(let count, let number):
      _ = try base.append(UnsafeRawBufferPointer(rebasing: bytes.prefix(count)), to: file)
      throw FileError(.write, number)
    }
  }

  /// See `FileSystem`.
  public func synchroniseData(of file: OpenFile) throws(FileError) {
    try check(.synchronise)
    try base.synchroniseData(of: file)
  }

  /// See `FileSystem`.
  public func synchronise(_ file: OpenFile) throws(FileError) {
    try check(.synchronise)
    try base.synchronise(file)
  }

  /// See `FileSystem`.
  public func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    try check(.truncate)
    try base.truncate(file, to: size)
  }

  /// See `FileSystem`.
  public func rename(_ path: String, to other: String) throws(FileError) {
    try check(.rename)
    try base.rename(path, to: other)
  }

  /// See `FileSystem`.
  public func remove(_ path: String) throws(FileError) {
    try check(.remove)
    try base.remove(path)
  }

  /// See `FileSystem`.
  public func makeFolder(_ path: String) throws(FileError) {
    try check(.makeFolder)
    try base.makeFolder(path)
  }

  /// See `FileSystem`.
  public func synchroniseFolder(_ path: String) throws(FileError) {
    try check(.synchroniseFolder)
    try base.synchroniseFolder(path)
  }

  /// See `FileSystem`.
  public func list(_ path: String) throws(FileError) -> [String] {
    try check(.list)
    return try base.list(path)
  }
}
