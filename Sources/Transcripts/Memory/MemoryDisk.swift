import Glibc

/// What is on a disk in memory: files with what has been written to them and what of it is safe, and their names, the
/// same way.
struct MemoryDisk: Sendable {
  struct Node: Sendable {
    var kind: FileStatus.Kind
    var bytes: [UInt8] = [] {
      didSet { written.append(bytes) }
    }
    var durable: [UInt8] = [] {
      didSet { written = [] }
    }
    /// What the bytes were after each call since they were last safe. The system brings bytes to the disk whenever it
    /// likes, so that any of these may be found after a power cut.
    private(set) var written: [[UInt8]] = []

    init(kind: FileStatus.Kind, safe bytes: [UInt8] = []) {
      self.kind = kind
      self.bytes = bytes
      durable = bytes
    }
  }

  struct Opened: Sendable {
    let node: UInt64
    let purpose: OpenPurpose
  }

  var nodes: [UInt64: Node] = [:]
  var names: [String: UInt64] = [:]
  var durableNames: [String: UInt64] = [:]
  var open: [Int32: Opened] = [:]
  private var locks: [UInt64: Int32] = [:]
  private var lastNode: UInt64 = 0
  private var lastFile: Int32 = 2

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private mutating func add(_ node: Node) -> UInt64 {
    lastNode += 1
    nodes[lastNode] = node
    return lastNode
  }

  mutating func putFolder(_ path: String) {
    makeFolder(path)
    durableNames[path] = names[path]
  }

  mutating func makeFolder(_ path: String) {
    names[path] = add(Node(kind: .folder))
  }

  mutating func put(_ bytes: [UInt8], at path: String) {
    names[path] = add(Node(kind: .file, safe: bytes))
    durableNames[path] = names[path]
  }

  mutating func putLink(at path: String) {
    names[path] = add(Node(kind: .link))
    durableNames[path] = names[path]
  }

  func requireFolder(of path: String, _ operation: FileError.Operation) throws(FileError) {
    switch names[Self.folder(of: path)].flatMap({ nodes[$0]?.kind }) {
    case .folder: return
    case nil: throw FileError(operation, ENOENT)
    default: throw FileError(operation, ENOTDIR)
    }
  }

  mutating func open(_ path: String, for purpose: OpenPurpose) throws(FileError) -> OpenFile {
    try requireFolder(of: path, .open)
    let number: UInt64
    switch (names[path], purpose) {
    case (nil, .creating):
      number = add(Node(kind: .file))
      names[path] = number
    case (nil, _): throw FileError(.open, ENOENT)
    case (_?, .creating): throw FileError(.open, EEXIST)
    case (let found?, _): number = found
    }
    switch nodes[number]?.kind {
    case .link: throw FileError(.open, ELOOP)
    case .folder where purpose != .reading: throw FileError(.open, EISDIR)
    default: break
    }
    lastFile += 1
    open[lastFile] = Opened(node: number, purpose: purpose)
    return OpenFile(number: lastFile)
  }

  mutating func close(_ file: OpenFile) {
    precondition(open[file.number] != nil, "a file was closed twice")
    open[file.number] = nil
    locks = locks.filter { $0.value != file.number }
  }

  mutating func lock(_ file: OpenFile) throws(FileError) {
    let node = try node(of: file, .lock)
    guard locks[node] == nil || locks[node] == file.number else { throw FileError(.lock, EWOULDBLOCK) }
    locks[node] = file.number
  }

  func node(of file: OpenFile, _ operation: FileError.Operation) throws(FileError) -> UInt64 {
    guard let opened = open[file.number] else { throw FileError(operation, EBADF) }
    return opened.node
  }

  func status(of number: UInt64) throws(FileError) -> FileStatus {
    guard let node = nodes[number] else { throw FileError(.inspect, ENOENT) }
    return FileStatus(
      kind: node.kind, size: node.bytes.count, identity: [number], names: names.values.count { $0 == number },
      permissions: node.kind == .folder ? 0o700 : 0o600, modified: 0)
  }

  mutating func synchroniseFolder(_ path: String) {
    durableNames = durableNames.filter { Self.folder(of: $0.key) != path }
    for (name, number) in names where Self.folder(of: name) == path { durableNames[name] = number }
  }

  // MARK: The power goes

  func afterPowerCut(using source: inout some RandomNumberGenerator) -> MemoryDisk {
    var disk = MemoryDisk()
    disk.lastNode = lastNode
    let changed = Set(names.keys).union(durableNames.keys).sorted()
    for name in changed {
      disk.names[name] =
        names[name] == durableNames[name] || Bool.random(using: &source) ? durableNames[name] : names[name]
    }
    disk.durableNames = disk.names
    for number in Set(disk.names.values).sorted() {
      guard let node = nodes[number] else { continue }
      disk.nodes[number] = Node(kind: node.kind, safe: Self.rest(of: node, using: &source))
    }
    return disk
  }

  /// What is left of a file: its safe bytes, or what it was at some time since; of bytes added by then, a part, which
  /// may end in zeros.
  private static func rest(of node: Node, using source: inout some RandomNumberGenerator) -> [UInt8] {
    let found = node.written.randomElement(using: &source) ?? node.durable
    guard found.count > node.durable.count, found.starts(with: node.durable), Bool.random(using: &source) else {
      return found
    }
    let added = Int.random(in: 0...found.count - node.durable.count, using: &source)
    var bytes = Array(found.prefix(node.durable.count + added))
    if Int.random(in: 0..<4, using: &source) == 0 {
      let zeros = Int.random(in: 0...added, using: &source)
      bytes.replaceSubrange((bytes.count - zeros)..., with: repeatElement(0, count: zeros))
    }
    return bytes
  }
}
