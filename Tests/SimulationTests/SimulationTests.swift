import Testing

@testable import JournalFiles

/// Random histories of devices that share a journal, over the product's own code.
@Suite struct `A simulated history` {
  @Test func `loses no word, and all devices agree in the end`() async throws {
    let histories = Requested.histories
    let start = ContinuousClock.now
    let lanes = Requested.isOne ? 1 : ParallelJob.coreCount
    let tally = try await withThrowingTaskGroup(of: Tally.self) { group in
      for lane in 0..<lanes {
        let own = stride(from: lane, to: histories.count, by: lanes).map { histories[$0] }
        group.addTask { try Tally(of: own) }
      }
      return try await group.reduce(into: Tally()) { $0.add($1) }
    }
    for failure in tally.failures { Issue.record("\(failure.report)") }
    #expect(tally.failed.isEmpty)
    print(
      "seeds \(Requested.range), \((ContinuousClock.now - start).components.seconds) s: \(tally)"
    )
  }

  @Test(arguments: 1...6) func `has the same log again`(seed: UInt64) throws {
    let (first, second) = (try History(seed: seed).run(), try History(seed: seed).run())
    #expect(first.log.hash == second.log.hash, "seed \(seed) went another way the second time")
  }

  @Test(arguments: History.regressions)
  func `that once went wrong goes well`(history: History) throws {
    let outcome = try history.run()
    #expect(outcome.findings.isEmpty, "\(history.command)")
  }
}
