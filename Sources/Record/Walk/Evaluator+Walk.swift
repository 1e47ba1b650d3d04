import Dialogue

/// The way through a dialogue: which stations there are, in order, and what is open at each.
extension Evaluator {
  /// All stretches, in order, for the items there are now.
  public var stretches: [Stretch] {
    guard excluding == nil else { return workOutStretches() }
    if let known = record.workedOut.stretches(on: today) { return known }
    let stretches = workOutStretches()
    record.workedOut.keep(stretches, on: today)
    return stretches
  }

  private func workOutStretches() -> [Stretch] { dialogue.blocks.indices.flatMap { stretches(of: $0) } }

  /// The stretches of one block.
  private func stretches(of block: Int) -> [Stretch] {
    guard let list = dialogue.blocks[block].each else { return [Stretch(block: block)] }
    return record.liveItems(of: list).filter { item in
      dialogue.blocks[block].sections.contains { admits($0, item) }
    }.map { Stretch(block: block, item: $0) }
  }

  /// The stretch that a station is on.
  public func stretch(of station: Station) -> Stretch {
    let block = dialogue.blockOfQuestion[station.question]
    return Stretch(block: block, item: dialogue.blocks[block].each == nil ? nil : station.items.prefix(1).last)
  }

  /// The first stretch after this one.
  public func stretch(after stretch: Stretch) -> Stretch? {
    stretches.first { stretch < $0 }
  }

  func workOutStations(on stretch: Stretch) -> [Station] {
    var stations: [Station] = []
    let fixed = stretch.path
    for number in dialogue.blocks[stretch.block].sections {
      if let item = stretch.item, !admits(number, item) { continue }
      for question in dialogue.sections[number].questions {
        add(question, at: fixed, fixed: fixed, to: &stations)
      }
    }
    return stations
  }

  private func add(_ number: Int, at path: ItemPath, fixed: ItemPath, to stations: inout [Station]) {
    let question = dialogue.questions[number]
    if question.isTogether {
      stations.append(Station(number, fixed))
      for followUp in question.followUps { add(followUp, at: fixed, fixed: fixed, to: &stations) }
      return
    }
    for full in paths(of: number, from: path) {
      stations.append(Station(number, full))
      for followUp in question.followUps where !dialogue.questions[followUp].isTogether {
        add(followUp, at: full, fixed: fixed, to: &stations)
      }
    }
    for followUp in question.followUps where dialogue.questions[followUp].isTogether {
      add(followUp, at: fixed, fixed: fixed, to: &stations)
    }
  }

  /// All ways to complete a path with live items of the question's lists.
  public func paths(of question: Int, from path: ItemPath) -> [ItemPath] {
    let lists = dialogue.questions[question].over
    if path.count == lists.count { return [path] }
    if let known = record.workedOut.paths(of: question, from: path) { return known }
    let paths = paths(over: lists, from: path)
    record.workedOut.keep(paths, of: question, from: path)
    return paths
  }

  /// All ways to complete a path with live items of these lists.
  public func paths(over lists: [Int], from path: ItemPath = ItemPath()) -> [ItemPath] {
    var paths: [ItemPath] = []
    complete(path, over: lists, into: &paths)
    return paths
  }

  private func complete(_ path: ItemPath, over lists: [Int], into paths: inout [ItemPath]) {
    guard path.count < lists.count else {
      paths.append(path)
      return
    }
    let list = lists[path.count]
    let parent = dialogue.lists[list].parent.flatMap { lists[..<path.count].firstIndex(of: $0) }.map { path[$0] }
    for item in record.liveItems(of: list) where parent == nil || record.items[item].parent == parent {
      complete(path.appending(item), over: lists, into: &paths)
    }
  }

  /// The addresses that a station asks for and that arise, answered or not.
  public func addresses(of station: Station) -> [Address] {
    if let address = onlyAddress(of: station) { return reach(address).isReachable ? [address] : [] }
    var addresses: [Address] = []
    for path in paths(of: station.question, from: station.items) {
      let address = Address(station.question, path)
      if reach(address).isReachable { addresses.append(address) }
    }
    return addresses
  }

  /// The addresses of a station that arise and haven't been answered, or confirmed where the answer was carried over; with `skipped`, those
  /// passed over as well.
  public func open(at station: Station, skipped: Bool = false) -> [Address] {
    if let address = onlyAddress(of: station) { return isOpen(address, skipped: skipped) ? [address] : [] }
    var open: [Address] = []
    for path in paths(of: station.question, from: station.items) {
      let address = Address(station.question, path)
      if isOpen(address, skipped: skipped) { open.append(address) }
    }
    return open
  }

  /// The address of a station that fixes all items of its question.
  func onlyAddress(of station: Station) -> Address? {
    guard station.items.count == dialogue.questions[station.question].over.count else { return nil }
    return Address(station.question, station.items)
  }

  private func isOpen(_ address: Address, skipped: Bool) -> Bool {
    guard let entry = record[address] else { return reach(address).isReachable }
    // What was carried over is asked for until it is confirmed.
    let isOpen = entry.isCarried ? skipped || !entry.isPassedOver : skipped && entry.answer.status == .skipped
    return isOpen && reach(address).isReachable
  }

  /// The station at which an address is asked.
  public func station(of address: Address) -> Station {
    let question = dialogue.questions[address.question]
    guard question.isTogether else { return Station(address.question, address.items) }
    return Station(address.question, address.items.prefix(dialogue.sections[question.section].each == nil ? 0 : 1))
  }

  private func admits(_ section: Int, _ item: Int) -> Bool {
    let section = dialogue.sections[section]
    guard let condition = section.where, let list = section.each else { return true }
    return verdict(condition, in: Scope().binding(list, to: item)) != .no
  }
}
