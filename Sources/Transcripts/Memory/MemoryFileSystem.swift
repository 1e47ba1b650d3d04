import Glibc
import Synchronization

/// A disk in memory, for conversations that nobody keeps. It knows what has reached the platter and what is still on its
/// way, so that a test can pull the plug.
public final class MemoryFileSystem: FileSystem {
  private let disk: Mutex<MemoryDisk>

  /// An empty disk with these folders on it.
  public init(folders: [String] = ["/t"]) {
    var disk = MemoryDisk()
    for folder in ["/"] + folders { disk.putFolder(folder) }
    self.disk = Mutex(disk)
  }

  private init(_ disk: MemoryDisk) {
    self.disk = Mutex(disk)
  }

  // MARK: From outside

  /// The bytes of a file; nil where there is none.
  public func bytes(of path: String) -> [UInt8]? {
    disk.withLock { disk in disk.names[path].flatMap { disk.nodes[$0]?.bytes } }
  }

  /// Puts a file on the disk, for certain, whatever stood there.
  public func put(_ bytes: [UInt8], at path: String) {
    disk.withLock { $0.put(bytes, at: path) }
  }

  /// Puts a symbolic link on the disk.
  public func putLink(at path: String) {
    disk.withLock { $0.putLink(at: path) }
  }

  /// The paths of all files, sorted.
  public var paths: [String] {
    disk.withLock { disk in disk.names.filter { disk.nodes[$0.value]?.kind == .file }.keys.sorted() }
  }

  /// How many files are open.
  public var openFiles: Int { disk.withLock { $0.open.count } }

  /// What is found after the power went: whatever was synchronised, and of the rest a random part.
  public func afterPowerCut(using source: inout some RandomNumberGenerator) -> MemoryFileSystem {
    MemoryFileSystem(disk.withLock { $0.afterPowerCut(using: &source) })
  }

  // MARK: The disk

  /// See `FileSystem`.
  public func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile {
    try disk.withLock { disk throws(FileError) in try disk.open(path, for: purpose) }
  }

  /// See `FileSystem`.
  public func close(_ file: OpenFile) {
    disk.withLock { $0.close(file) }
  }

  /// See `FileSystem`.
  public func lock(_ file: OpenFile) throws(FileError) {
    try disk.withLock { disk throws(FileError) in try disk.lock(file) }
  }

  /// See `FileSystem`.
  public func status(of file: OpenFile) throws(FileError) -> FileStatus {
    try disk.withLock { disk throws(FileError) in try disk.status(of: disk.node(of: file, .inspect)) }
  }

  /// See `FileSystem`.
  public func status(at path: String) throws(FileError) -> FileStatus {
    try disk.withLock { disk throws(FileError) in
      let folder = path.hasSuffix("/.") ? String(path.dropLast(2)) : path
      guard let number = disk.names[folder.isEmpty ? "/" : folder] else { throw FileError(.inspect, ENOENT) }
      let status = try disk.status(of: number)
      if folder != path, status.kind != .folder { throw FileError(.inspect, ENOTDIR) }
      return status
    }
  }

  /// See `FileSystem`.
  public func read(
    _ file: OpenFile, at offset: Int, into bytes: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    let all = try disk.withLock { disk throws(FileError) in
      disk.nodes[try disk.node(of: file, .read)]?.bytes ?? []
    }
    let part = all.dropFirst(offset).prefix(bytes.count)
    bytes.copyBytes(from: part)
    return part.count
  }

  /// See `FileSystem`.
  public func append(_ bytes: UnsafeRawBufferPointer, to file: OpenFile) throws(FileError) -> Int {
    let added = [UInt8](bytes)
    try disk.withLock { disk throws(FileError) in
      guard disk.open[file.number]?.purpose != .reading else { throw FileError(.write, EBADF) }
      disk.nodes[try disk.node(of: file, .write)]?.bytes += added
    }
    return added.count
  }

  /// See `FileSystem`.
  public func synchroniseData(of file: OpenFile) throws(FileError) {
    try disk.withLock { disk throws(FileError) in
      let number = try disk.node(of: file, .synchronise)
      let bytes = disk.nodes[number]?.bytes ?? []
      disk.nodes[number]?.durable = bytes
    }
  }

  /// See `FileSystem`.
  public func synchronise(_ file: OpenFile) throws(FileError) {
    try synchroniseData(of: file)
  }

  /// See `FileSystem`.
  public func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    try disk.withLock { disk throws(FileError) in
      let number = try disk.node(of: file, .truncate)
      let bytes = disk.nodes[number]?.bytes ?? []
      disk.nodes[number]?.bytes = Array(bytes.prefix(size))
    }
  }

  /// See `FileSystem`.
  public func rename(_ path: String, to other: String) throws(FileError) {
    try disk.withLock { disk throws(FileError) in
      guard let number = disk.names.removeValue(forKey: path) else { throw FileError(.rename, ENOENT) }
      disk.names[other] = number
    }
  }

  /// See `FileSystem`.
  public func remove(_ path: String) throws(FileError) {
    try disk.withLock { disk throws(FileError) in
      guard let number = disk.names[path] else { throw FileError(.remove, ENOENT) }
      if disk.nodes[number]?.kind == .folder { throw FileError(.remove, EISDIR) }
      disk.names[path] = nil
    }
  }

  /// See `FileSystem`.
  public func makeFolder(_ path: String) throws(FileError) {
    try disk.withLock { disk throws(FileError) in
      if disk.names[path] != nil { throw FileError(.makeFolder, EEXIST) }
      try disk.requireFolder(of: path, .makeFolder)
      disk.makeFolder(path)
    }
  }

  /// See `FileSystem`.
  public func synchroniseFolder(_ path: String) throws(FileError) {
    try disk.withLock { disk throws(FileError) in
      guard disk.names[path] != nil else { throw FileError(.synchroniseFolder, ENOENT) }
      disk.synchroniseFolder(path)
    }
  }

  /// See `FileSystem`.
  public func list(_ path: String) throws(FileError) -> [String] {
    try disk.withLock { disk throws(FileError) in
      guard disk.names[path] != nil else { throw FileError(.list, ENOENT) }
      return disk.names.keys.filter { $0 != "/" && MemoryDisk.folder(of: $0) == path }
        .map { String($0.dropFirst(path == "/" ? 1 : path.count + 1)) }
    }
  }
}
