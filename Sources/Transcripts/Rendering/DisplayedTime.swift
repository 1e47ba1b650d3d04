/// Times as a transcript shows them: the same on every machine, whatever its time zone.
enum DisplayedTime {
  /// "09:15 UTC"
  static func clock(_ time: Int) -> String {
    let minutes = (time % 86_400 + 86_400) % 86_400 / 60
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60)) UTC"
  }
}
