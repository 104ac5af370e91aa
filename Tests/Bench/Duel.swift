/// Two commands that are compared, and the goal of SPEED.md that the first one has.
struct Duel {
  let name: String
  let goal: Goal?
  let ours: Command
  let theirs: Command
  /// What is done before each run, unmeasured.
  var prepareOurs: () throws -> Void = {}
  var prepareTheirs: () throws -> Void = {}

  struct Goal {
    let name: String
    let ratio: Double

    init(_ name: String, _ ratio: Double) {
      self.name = name
      self.ratio = ratio
    }
  }

  init(_ name: String, _ goal: Goal?, _ ours: Command, against theirs: Command) {
    self.name = name
    self.goal = goal
    self.ours = ours
    self.theirs = theirs
  }

  /// Runs both in turn, after one run of each that does not count.
  func fight(rounds: Int, _ stopwatch: Stopwatch) throws -> Score {
    var score = Score()
    for round in 0...rounds {
      try prepareOurs()
      let our = try stopwatch.run(ours)
      try prepareTheirs()
      let their = try stopwatch.run(theirs)
      if round > 0 { score.add(our, their) }
    }
    return score
  }
}

/// What the rounds of a duel gave, in nanoseconds.
struct Score {
  private var ours: [Double] = []
  private var theirs: [Double] = []

  mutating func add(_ our: Int64, _ their: Int64) {
    ours.append(Double(our))
    theirs.append(Double(their))
  }

  var rounds: Int { ours.count }
  var ourMedian: Double { ours.quantile(0.5) }
  var theirMedian: Double { theirs.quantile(0.5) }

  /// Ratios within the rounds, which share what else the machine did just then.
  private var ratios: [Double] { zip(ours, theirs).map { $0 / $1 } }
  var ratio: Double { ratios.quantile(0.5) }
  var middleHalf: ClosedRange<Double> { ratios.quantile(0.25)...ratios.quantile(0.75) }
}

extension [Double] {
  /// The value below which this share of the values lies; neighbours are averaged.
  func quantile(_ share: Double) -> Double {
    let sorted = sorted()
    let place = share * Double(count - 1)
    let (lower, upper) = (sorted[Int(place)], sorted[Swift.min(Int(place) + 1, count - 1)])
    return lower + (upper - lower) * (place - place.rounded(.down))
  }
}
