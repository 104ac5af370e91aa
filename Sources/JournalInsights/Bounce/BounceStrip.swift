import JournalFormat

/// The six practices after a no: Feel, Rest, Thank, Ask, Learn, Move (M5); derived, never ticked.
public struct BounceStrip: Sendable, Hashable {
  /// One of the six, in the order of the strip.
  public enum Practice: String, Sendable, CaseIterable {
    case feel, rest, thank, ask, learn, move

    /// Until how many days after the no it fills its cell.
    var window: Int {
      switch self {
      case .feel: 0
      case .rest: 3
      case .thank, .ask, .move: 7
      case .learn: 14
      }
    }
  }

  /// How a practice stands.
  public enum Cell: String, Sendable {
    case done
    /// Not done, and there is still time.
    case pending
    case open
    /// Not asked of this no, as a thank-you for a form letter.
    case notApplicable = "not_applicable"
  }

  private let cells: [Cell]

  /// How a practice stands.
  public subscript(practice: Practice) -> Cell {
    cells[Practice.allCases.firstIndex(of: practice) ?? 0]
  }

  init(_ cell: (Practice) -> Cell) {
    cells = Practice.allCases.map(cell)
  }
}
