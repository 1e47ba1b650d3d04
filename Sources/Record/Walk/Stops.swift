import Answers
import Dialogue

/// How far a station has come: of what stands at its addresses, that which leaves most to do.
public enum Progress: Int, Comparable, Sendable {
  /// Nothing arises there.
  case absent
  /// There is nothing yet to ask it for, and as a whole it hasn't been answered.
  case itemless
  /// All of it has been answered.
  case known
  /// Somebody would rather not say.
  case declined
  /// Nobody knows.
  case unknown
  /// Something was passed over.
  case skipped
  /// Something hasn't been answered, or was carried over and hasn't been confirmed.
  case open

  /// By how much there is left to do.
  public static func < (left: Progress, right: Progress) -> Bool { left.rawValue < right.rawValue }
}

/// The stations of a stretch, in order, each with how far it has come, as far as anybody has asked.
struct Stops: Sendable {
  let stations: [Station]
  var known: [Progress?]

  init(_ stations: [Station]) {
    self.stations = stations
    known = Array(repeating: nil, count: stations.count)
  }

  /// How far the stations of these questions have come has to be worked out anew.
  mutating func forget(_ questions: [Bool]) {
    for index in stations.indices where questions[stations[index].question] { known[index] = nil }
  }
}

/// How far things have come on the way.
extension Evaluator {
  /// All stations of a stretch, in order, reachable or not: each question, and behind it its follow-ups.
  public func stations(on stretch: Stretch) -> [Station] { stops(on: stretch).stations }

  /// How far each station of a stretch has come.
  public func progress(on stretch: Stretch) -> [(station: Station, progress: Progress)] {
    var all: [(station: Station, progress: Progress)] = []
    firstStation(on: stretch) { station, progress in
      all.append((station, progress))
      return false
    }
    return all
  }

  /// The stations of a stretch at which something arises and hasn't been answered; with `skipped`, or passed over.
  public func openStations(on stretch: Stretch, skipped: Bool = false) -> [Station] {
    var open: [Station] = []
    firstStation(on: stretch) { station, progress in
      if progress == .open || skipped && progress == .skipped { open.append(station) }
      return false
    }
    return open
  }

  /// The first station of a stretch, from this place on, that is what is looked for. How far those behind it have come isn't
  /// worked out.
  @discardableResult
  public func firstStation(
    on stretch: Stretch, from place: Int = 0, where isWanted: (Station, Progress) -> Bool
  ) -> Station? {
    var stops = stops(on: stretch)
    var hasWorked = false
    defer { if hasWorked, excluding == nil { record.workedOut.keep(stops, on: stretch, today: today) } }
    for index in place..<stops.stations.count {
      let station = stops.stations[index]
      let progress: Progress
      if let known = stops.known[index] {
        progress = known
      } else {
        progress = self.progress(at: station)
        stops.known[index] = progress
        hasWorked = true
      }
      if isWanted(station, progress) { return station }
    }
    return nil
  }

  private func stops(on stretch: Stretch) -> Stops {
    guard excluding == nil else { return Stops(workOutStations(on: stretch)) }
    if let known = record.workedOut.stops(on: stretch, today: today) { return known }
    let stops = Stops(workOutStations(on: stretch))
    record.workedOut.keep(stops, on: stretch, today: today)
    return stops
  }

  private func progress(at station: Station) -> Progress {
    if let address = onlyAddress(of: station) { return progress(at: address) }
    let paths = paths(of: station.question, from: station.items)
    if paths.isEmpty { return progressWithoutItems(at: station) }
    var furthest = Progress.absent
    for path in paths where furthest != .open {
      furthest = max(furthest, progress(at: Address(station.question, path)))
    }
    return furthest
  }

  private func progress(at address: Address) -> Progress {
    guard reach(address).isReachable else { return .absent }
    guard let entry = record[address] else { return .open }
    if entry.isCarried { return entry.isPassedOver ? .skipped : .open }
    return Progress(entry.answer.status)
  }

  /// Of a question that was asked when there was nothing on its list yet: the answer to it as a whole.
  private func progressWithoutItems(at station: Station) -> Progress {
    let status = record.status(at: Address(station.question, station.items))
    return status.map { $0 == .skipped ? .itemless : Progress($0) } ?? .itemless
  }
}

extension Progress {
  init(_ status: Status) {
    switch status {
    case .known, .approximate, .none, .notApplicable: self = .known
    case .declined: self = .declined
    case .unknown: self = .unknown
    case .skipped: self = .skipped
    }
  }
}
