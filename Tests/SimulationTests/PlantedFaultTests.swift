import Testing

/// The suite's own test, part of `make simulate`: mistakes that were made on purpose must show.
@Suite(.enabled(if: Requested.isLong)) struct `A planted fault` {
  @Test(arguments: PlantedFault.allCases)
  func `is found`(fault: PlantedFault) throws {
    for seed in 1...UInt64(fault.budget) {
      guard try !History(seed: seed, fault: fault).run().findings.isEmpty,
        try History(seed: seed).run().findings.isEmpty
      else { continue }
      print("found in history \(seed): \(fault.rawValue)")
      return
    }
    Issue.record("\(fault.budget) histories do not show it: \(fault.rawValue)")
  }
}
