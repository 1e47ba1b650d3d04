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
  /// The folder of the conversations.
  private(set) var transcripts = ""
  /// What is logged.
  private(set) var logLevel = Logger.Level.info
  /// What is wrong, each with its place. Where there is anything, the server mustn't be started.
  var problems: [String] { settings.problems }

  private(set) var settings: Settings
  /// The settings whose values are no use.
  private var unfound: Set<Setting> = []
  /// Where each address comes from.
  private var origins: [ListeningAddress: Given.Origin] = [:]

  /// - Parameters:
  ///   - settings: what is set.
  ///   - inherited: the sockets that were handed over.
  ///   - clock: what time it is.
  init(_ settings: Settings, inherited: [ListeningAddress], clock: Clock) {
    self.settings = settings
    configuration = Server.Configuration(addresses: inherited, clock: clock)
    checkFolder(.dialogues)
    transcripts = folderOfTranscripts()
    readPage()
    readNumbers()
    readNames()
    let areSecretsRead = readSecrets(at: clock.now().time)
    // What a secret is wanted for isn't complained of as well, where something is wrong with the secret.
    readAddresses(inherited, isObjecting: areSecretsRead && isFound(.host))
    if let given = settings.given[.logLevel]?.last {
      let levels: [Logger.Level] = [.debug, .info, .notice, .warning, .error]
      if let level = levels.first(where: { $0.rawValue == given.value }) {
        logLevel = level
      } else {
        self.settings.problem(given.origin, "\"\(given.value)\" is none of debug, info, notice, warning and error.")
      }
    }
  }

  /// Something is wrong.
  mutating func problem(_ origin: Given.Origin, _ sentence: String) { settings.problem(origin, sentence) }

  /// Where a setting comes from.
  func origin(of setting: Setting) -> Given.Origin { settings.given[setting]?.last?.origin ?? .nowhere }

  /// Where an address comes from.
  func origin(of address: ListeningAddress) -> Given.Origin { origins[address] ?? .nowhere }

  /// Is a setting left out, or is there what it names?
  func isFound(_ setting: Setting) -> Bool { !settings.empty.contains(setting) && !unfound.contains(setting) }

  // MARK: Values

  private mutating func checkFolder(_ setting: Setting) {
    guard let given = settings.given[setting]?.last else { return }
    var status = stat()
    if stat(given.value, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR {
      settings.problem(given.origin, "There is no folder \(given.value).")
      unfound.insert(setting)
    }
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
      if let number = Int(digits: given.value), range.contains(number) {
        configuration[keyPath: path] = number
      } else {
        settings.problem(
          given.origin, "\"\(given.value)\" isn't a whole number from \(range.lowerBound) to \(range.upperBound).")
      }
    }
  }

  private mutating func readNames() {
    for given in settings.given[.host] ?? [] {
      if HostName.isOne(given.value) {
        configuration.hosts.append(given.value)
      } else {
        settings.problem(given.origin, "A name looks like this: assess.example.org. \"\(given.value)\" doesn't.")
      }
    }
    for given in settings.given[.origin] ?? [] {
      let schemes = ["https://", "http://"].filter { given.value.lowercased().hasPrefix($0) }
      if let scheme = schemes.first, HostName.isOne(given.value.dropFirst(scheme.count)) {
        configuration.origins.append(given.value)
      } else {
        settings.problem(
          given.origin, "An origin looks like this: https://assess.example.org. \"\(given.value)\" doesn't.")
      }
    }
  }

  /// The files that take the place of the page's own.
  private mutating func readPage() {
    checkFolder(.page)
    guard let given = settings.given[.page]?.last else { return }
    var files: [String: [UInt8]] = [:]
    for name in WebPage.names where access("\(given.value)/\(name)", F_OK) == 0 {
      do throws(SmallFile.Fault) { files[name] = try SmallFile("\(given.value)/\(name)").bytes } catch {
        settings.problem(given.origin, error.sentence)
      }
    }
    configuration.page = WebPage(with: files)
  }

  // MARK: Secrets

  /// The tokens and the certificate. Whether they are as they should be.
  private mutating func readSecrets(at time: Int) -> Bool {
    guard isFound(.tokenFile), isFound(.certificate), isFound(.privateKey) else { return false }
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
    for address in inherited {
      origins[address] = .handedOver
      guard isObjecting, let objection = configuration.objection(to: address) else { continue }
      settings.problem(.handedOver, objection)
    }
    let given = [Setting.socket, .tcp, .web].flatMap { setting in
      (settings.given[setting] ?? []).map { (setting, $0) }
    }
    for (setting, given) in given { read(given, setting, isObjecting: isObjecting) }
    readWhatOnlyPagesNeed()
    guard inherited.isEmpty, given.isEmpty, isFound(.socket), isFound(.tcp), isFound(.web) else { return }
    do throws(ListeningFault) { configuration.addresses = [try .usual()] } catch {
      settings.problem(.nowhere, error.sentence)
    }
  }

  /// Whoever sets something for web pages believes that there is a port for them.
  private mutating func readWhatOnlyPagesNeed() {
    let isOpened = configuration.addresses.contains { $0.way == .web }
    guard isFound(.web), settings.given[.web] == nil, !isOpened else { return }
    for setting in [Setting.host, .origin, .page] {
      guard let given = settings.given[setting]?.first else { continue }
      settings.problem(given.origin, "This is for web pages, and no port is opened for them. Open one: web.")
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
      origins[address] = given.origin
      if isObjecting, let objection = configuration.objection(to: address) {
        settings.problem(given.origin, objection)
      }
    } catch {
      settings.problem(given.origin, error.sentence)
    }
  }
}
