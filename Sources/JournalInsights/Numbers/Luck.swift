/// How ordinary a run of noes is (M17): the chance that luck alone brings it, as a band.
///
/// The reference rates are for interviews that led to a hire: 27 % in a survey of small US
/// businesses (CareerPlug, 2024), 15 to 37 % as a plausible band. Noes are taken as independent.
public struct Luck: Sendable, Hashable {
  /// Human-stage noes and silences since the last offer.
  public let run: Int

  /// Makes the luck of a run.
  public init(run: Int) {
    self.run = run
  }

  /// Of 100 people with ordinary luck, how many would see a run this long, from the highest
  /// reference rate to the lowest.
  public var inHundred: ClosedRange<Int> { chance(0.37)...chance(0.15) }

  /// The same with the middle reference rate.
  public var typicalInHundred: Int { chance(0.27) }

  private func chance(_ rate: Double) -> Int {
    let part = (0..<run).reduce(1.0) { part, _ in part * (1 - rate) }
    return Int(part * 100 + 0.5)
  }
}
