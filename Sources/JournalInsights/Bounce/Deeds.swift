import JournalFormat

/// Acts that follow a no, in order of time: kind ones, and steps forward (PRACTICES 5.2).
struct Deeds: Sendable {
  struct Deed {
    let date: EntryDate
    /// Of a kind act: what it was, in the words of the fields.
    var name = ""
    /// The application it is about, when the deed comes before that application's no.
    var precedes: String?
  }

  private var kind: [Deed] = []
  private var forward: [Deed] = []

  mutating func read(_ glance: Glance, opensApplication: Bool) {
    if let act = glance.kindAct { kind.append(Deed(date: glance.date, name: act)) }
    if let date = glance.forwardDate(opensApplication: opensApplication) {
      let comesBefore = [.application, .prep, .interview].contains(glance.kind)
      forward.append(Deed(date: date, precedes: comesBefore ? glance.app : nil))
    }
  }

  /// The deeds up to a day in order: messages may be sent on another day than they were written.
  func sorted(upTo day: CivilDate) -> Deeds {
    var deeds = self
    deeds.forward = forward.filter { $0.date.day <= day }.sorted { $0.date < $1.date }
    return deeds
  }

  /// M1: the first `care`, support connection or self-compassion after a no.
  func firstKindAct(after rejection: Rejection) -> EntryDate? {
    Self.first(of: kind, after: rejection)
  }

  /// M2: the first forward entry after a no.
  func firstStep(after rejection: Rejection) -> EntryDate? {
    Self.first(of: forward, after: rejection)
  }

  /// What kind acts there were on these days.
  func kindActs(in days: ClosedRange<CivilDate>) -> [String] {
    let first = Self.index(of: days.lowerBound, in: kind)
    return kind[first...].prefix { $0.date.day <= days.upperBound }.map(\.name)
  }

  private static func first(of deeds: [Deed], after rejection: Rejection) -> EntryDate? {
    deeds[index(of: rejection.date.day, in: deeds)...].first { $0.follows(rejection) }?.date
  }

  /// The place of the first deed on that day or later.
  private static func index(of day: CivilDate, in deeds: [Deed]) -> Int {
    var low = 0
    var high = deeds.count
    while low < high {
      let middle = (low + high) / 2
      if deeds[middle].date.day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Deeds.Deed {
  /// What leads up to a no of the same day follows it when its time says so, and then for certain:
  /// the entry that opens an application may have the very time of the no it was written with.
  fileprivate func follows(_ rejection: Rejection) -> Bool {
    guard date.isOnOrAfter(rejection.date) else { return false }
    guard date.day == rejection.date.day, let precedes, precedes == rejection.app else {
      return true
    }
    let hasTimes = date.secondOfDay != nil && rejection.date.secondOfDay != nil
    return hasTimes && !rejection.date.isOnOrAfter(date)
  }
}
