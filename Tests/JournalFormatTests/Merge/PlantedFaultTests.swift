import Testing

@Suite struct `Planted faults` {
  /// The most random triples it may take to find one.
  private static let patience: UInt64 = 2000

  @Test(arguments: PlantedFault.allCases)
  func `are found by the laws`(fault: PlantedFault) {
    let laws = (1...Self.patience).lazy.map { seed in
      MergeLaws(triple(seed, for: fault), merging: fault.merge).broken
    }
    #expect(laws.contains { $0.contains(where: expected(fault).contains) })
  }

  /// The law that is there to find the fault.
  private func expected(_ fault: PlantedFault) -> [String] {
    switch fault {
    case .secondVersionDropped, .versionsUnprotected, .deletionBeatsEdit, .baseFromTheWrongSide:
      ["L5 words"]
    case .union: ["L6 deletes"]
    case .markersInCodeConverted: ["L5 lines", "L5 words"]
    }
  }

  private func triple(_ seed: UInt64, for fault: PlantedFault) -> MergeTriple {
    guard fault == .versionsUnprotected else { return MergeTriple(seed: seed) }
    var dice = Dice(seed: seed)
    return MergeTriple(passagesFrom: &dice)
  }
}
