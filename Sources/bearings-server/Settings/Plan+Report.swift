import Server

extension Plan {
  /// What holds, as a file of settings, and behind each where it comes from.
  var report: String {
    var lines = Setting.allCases.flatMap { setting -> [(String, String)] in
      if let given = settings.given[setting] {
        return given.map { ("\(setting.rawValue): \($0.value)", "\($0.origin)") }
      }
      return usual(setting).map { [("\(setting.rawValue): \($0)", "\(Given.Origin.nowhere)")] } ?? []
    }
    for case .inherited(let socket) in configuration.addresses {
      lines.append(("", "\(socket.way.rawValue) socket \(socket.descriptor), \(Given.Origin.handedOver)"))
    }
    let width = lines.map(\.0.count).filter { $0 <= 40 }.max() ?? 0
    return lines.reduce(into: "") { text, line in
      text += line.0 + String(repeating: " ", count: max(0, width - line.0.count)) + "  # \(line.1)\n"
    }
  }

  /// What a setting is that nobody has set; nothing where there is nothing then.
  private func usual(_ setting: Setting) -> String? {
    if let number = Self.numbers.first(where: { $0.setting == setting }) {
      return "\(configuration[keyPath: number.path])"
    }
    if setting == .logLevel { return logLevel.rawValue }
    if setting == .socket, case .unix(let path)? = configuration.addresses.first, settings.given[.tcp] == nil {
      return path
    }
    return nil
  }
}
