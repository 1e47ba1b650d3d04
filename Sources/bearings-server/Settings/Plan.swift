import Glibc
import LineProtocol
import Logging
import ProgramSupport
import Server
import Sessions

/// What the server is to be, worked out from what is set; and everything that is wrong with it.
struct Plan {
  /// What it is to be, as far as that could be worked out.
  private(set) var configuration: Server.Configuration
  /// The folder of the dialogues, where one is named.
  private(set) var dialogues: String?
  /// The folder of the conversations, where one is named.
  private(set) var transcripts: String?
  /// What is logged.
  private(set) var logLevel = Logger.Level.info
  /// What is wrong, each with its place. Where there is anything, the server mustn't be started.
  var problems: [String] { settings.problems }

  private(set) var settings: Settings

  /// - Parameters:
  ///   - settings: what is set.
  ///   - inherited: the sockets that were handed over.
  ///   - clock: what time it is.
  init(_ settings: Settings, inherited: [ListeningAddress], clock: Clock) {
    self.settings = settings
    configuration = Server.Configuration(addresses: inherited, clock: clock)
    dialogues = folder(.dialogues)
    transcripts = writableFolder(.transcripts)
    readPage()
    readNumbers()
    readNames()
    let areSecretsRead = readSecrets(at: clock.now().time)
    // What a secret is wanted for isn't complained of as well, where something is wrong with the secret.
    readAddresses(inherited, isObjecting: areSecretsRead)
    if let given = settings.given[.logLevel]?.last {
      let levels: [Logger.Level] = [.debug, .info, .notice, .warning, .error]
      if let level = levels.first(where: { $0.rawValue == given.value }) {
        logLevel = level
      } else {
        self.settings.problem(given.origin, "\"\(given.value)\" is none of debug, info, notice, warning and error.")
      }
    }
  }

  // MARK: Values

  private mutating func folder(_ setting: Setting) -> String? {
    guard let given = settings.given[setting]?.last else { return nil }
    var status = stat()
    if stat(given.value, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR {
      settings.problem(given.origin, "There is no folder \(given.value).")
    }
    return given.value
  }

  /// A folder that is made where there is none: somebody has to be able to write there.
  private mutating func writableFolder(_ setting: Setting) -> String? {
    guard let given = settings.given[setting]?.last else { return nil }
    if let objection = Writability.objection(to: given.value) { settings.problem(given.origin, objection) }
    return given.value
  }

  /// The numbers, and where they go.
  static let numbers: [(setting: Setting, path: WritableKeyPath<Server.Configuration, Int> & Sendable)] = [
    (.connections, \.connections), (.sessions, \.sessions), (.rate, \.limits.rate), (.burst, \.limits.burst),
    (.waiting, \.limits.waiting), (.fronts, \.limits.fronts), (.open, \.limits.open), (.idle, \.limits.idle),
    (.queue, \.limits.queue), (.rest, \.rest), (.grace, \.grace), (.diskThreads, \.diskThreads),
  ]

  private mutating func readNumbers() {
    for (setting, path) in Self.numbers {
      guard let given = settings.given[setting]?.last, let range = setting.range else { continue }
      if let number = Int(given.value), range.contains(number) {
        configuration[keyPath: path] = number
      } else {
        settings.problem(
          given.origin, "\"\(given.value)\" isn't a whole number from \(range.lowerBound) to \(range.upperBound).")
      }
    }
  }

  private mutating func readNames() {
    for given in settings.given[.host] ?? [] {
      if Self.isHost(given.value) {
        configuration.hosts.append(given.value)
      } else {
        settings.problem(given.origin, "A name looks like this: assess.example.org. \"\(given.value)\" doesn't.")
      }
    }
    for given in settings.given[.origin] ?? [] {
      let schemes = ["https://", "http://"].filter { given.value.lowercased().hasPrefix($0) }
      if let scheme = schemes.first, Self.isHost(given.value.dropFirst(scheme.count)) {
        configuration.origins.append(given.value)
      } else {
        settings.problem(
          given.origin, "An origin looks like this: https://assess.example.org. \"\(given.value)\" doesn't.")
      }
    }
  }

  /// A name or an address, with a port or without.
  private static func isHost(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) }
  }

  /// The files that take the place of the page's own.
  private mutating func readPage() {
    guard let folder = folder(.page), let given = settings.given[.page]?.last else { return }
    var files: [String: [UInt8]] = [:]
    for name in WebPage.names where access("\(folder)/\(name)", F_OK) == 0 {
      do throws(SmallFile.Fault) { files[name] = try SmallFile("\(folder)/\(name)").bytes } catch {
        settings.problem(given.origin, error.sentence)
      }
    }
    configuration.page = WebPage(with: files)
  }

  // MARK: Secrets

  /// The tokens and the certificate. Whether they are as they should be.
  private mutating func readSecrets(at time: Int) -> Bool {
    let before = problems.count
    if let given = settings.given[.tokenFile]?.last {
      configuration.tokens = told(given) { () throws(Sentence) in try Secrets.tokens(given.value) }
    }
    switch (settings.given[.certificate]?.last, settings.given[.privateKey]?.last) {
    case (nil, nil): break
    case (let certificate?, nil): settings.problem(certificate.origin, "A certificate needs its key: private-key.")
    case (nil, let key?): settings.problem(key.origin, "A private key needs its certificate: certificate.")
    case (let certificate?, let key?):
      let chain = told(certificate) { () throws(Sentence) in try Secrets.file(certificate.value).bytes }
      let secret = told(key) { () throws(Sentence) in try Secrets.key(key.value) }
      guard let chain, let secret else { break }
      do throws(ServerCertificate.Fault) {
        configuration.certificate = try ServerCertificate(certificates: chain, key: secret, at: time)
      } catch {
        switch error {
        case .certificate(let sentence): settings.problem(certificate.origin, "\(certificate.value): \(sentence)")
        case .key(let sentence): settings.problem(key.origin, "\(key.value): \(sentence)")
        }
      }
    }
    return problems.count == before
  }

  private mutating func told<Value>(_ given: Given, _ body: () throws(Sentence) -> Value) -> Value? {
    do throws(Sentence) { return try body() } catch {
      settings.problem(given.origin, error.text)
      return nil
    }
  }

  // MARK: Addresses

  private mutating func readAddresses(_ inherited: [ListeningAddress], isObjecting: Bool) {
    if isObjecting {
      for address in inherited {
        if let objection = configuration.objection(to: address) { settings.problem(.handedOver, objection) }
      }
    }
    let given = [Setting.socket, .tcp, .web].flatMap { setting in
      (settings.given[setting] ?? []).map { (setting, $0) }
    }
    for (setting, given) in given { read(given, setting, isObjecting: isObjecting) }
    guard inherited.isEmpty, given.isEmpty else { return }
    do throws(ListeningFault) { configuration.addresses = [try .usual()] } catch {
      settings.problem(.nowhere, error.sentence)
    }
  }

  private mutating func read(_ given: Given, _ setting: Setting, isObjecting: Bool) {
    do throws(ListeningFault) {
      let address: ListeningAddress =
        switch setting {
        case .tcp: try ListeningAddress(tcp: given.value)
        case .web: try ListeningAddress(web: given.value)
        default: try ListeningAddress(socket: given.value)
        }
      configuration.addresses.append(address)
      if isObjecting, let objection = configuration.objection(to: address) {
        settings.problem(given.origin, objection)
      }
    } catch {
      settings.problem(given.origin, error.sentence)
    }
  }
}
