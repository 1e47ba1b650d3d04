import Glibc
import Testing

@testable import Terminal

struct CommandHistoryTests {
  private let folder: String

  init() throws {
    var template = Array("/tmp/command-history-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
  }

  private var path: String { folder + "/commands" }

  @Test func comesBackTheNewestLastAndOnce() {
    var history = CommandHistory(path: path)
    #expect(history.lines == [])
    for command in ["help", "where", "", "change Môn", "help", "two\nlines"] { history.add(command) }
    #expect(history.lines == ["where", "change Môn", "help"])
    #expect(history.save() && history.save())
    #expect(CommandHistory(path: path).lines == history.lines)
  }

  @Test func isForItsOwnerOnly() throws {
    var history = CommandHistory(path: path)
    history.add("help")
    #expect(history.save())
    var status = stat()
    try #require(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func keepsTheNewest() {
    var history = CommandHistory(path: path)
    for number in 0..<500 { history.add("command \(number)") }
    #expect(history.lines.count == 200)
    #expect(history.lines.last == "command 499")
  }

  @Test func aFileThatIsNoHistoryIsNone() throws {
    #expect(CommandHistory(path: folder).lines == [])
    #expect(CommandHistory(path: "/dev/null").lines == [])
    try #require(symlink("/etc/passwd", path) == 0)
    #expect(CommandHistory(path: path).lines == [])
    let file = open(folder + "/bytes", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    try #require(write(file, [0xFF, 0x0A] as [UInt8], 2) == 2 && close(file) == 0)
    #expect(CommandHistory(path: folder + "/bytes").lines == [])
  }

  @Test func aFolderThatIsNotThereIsNoReasonToStop() {
    var history = CommandHistory(path: folder + "/none/commands")
    history.add("help")
    #expect(!history.save())
  }
}
