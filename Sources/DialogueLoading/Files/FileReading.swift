import Glibc

/// Reads whole files, up to a size, with one clear sentence for each way in which that can fail.
enum FileReading {
  /// The largest file that is read: ten times what the largest dialogue needs.
  static let limit = 1_000_000

  /// The file's text, or nothing and a fault.
  static func text(at path: String, _ faults: Faults) -> SourceFile? {
    let place = Place.start(of: path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR {
        faults.add(
          .missingFile, at: place, "There is no such file.", hint: "See docs/dialogue-format.md for what belongs where."
        )
      } else {
        faults.add(.unreadableFile, at: place, "The file can't be opened: \(String(cString: strerror(errno))).")
      }
      return nil
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      faults.add(.unreadableFile, at: place, "This isn't an ordinary file.")
      return nil
    }
    guard status.st_size <= limit else { return tooLarge(Int(status.st_size), place, faults) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count <= limit {
      let got = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: count), limit + 1 - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        faults.add(.unreadableFile, at: place, "The file can't be read: \(String(cString: strerror(errno))).")
        return nil
      }
      if got == 0 { break }
      count += got
    }
    guard count <= limit else { return tooLarge(count, place, faults) }
    guard let text = String(validating: bytes[..<count], as: UTF8.self) else {
      faults.add(
        .notText, at: place, "The file isn't plain text in UTF-8.", hint: "Save it as UTF-8 text in your editor.")
      return nil
    }
    return SourceFile(name: path, text: text)
  }

  private static func tooLarge(_ size: Int, _ place: Place, _ faults: Faults) -> SourceFile? {
    faults.add(
      .tooLarge, at: place, "The file has \(size) bytes; a dialogue file may have \(limit).",
      hint: "Is it really a dialogue?")
    return nil
  }

  /// The names of the folder's files that end in `.yaml`, sorted.
  static func yamlFiles(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".yaml"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
