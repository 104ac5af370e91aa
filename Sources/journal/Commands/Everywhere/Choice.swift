import JournalFiles
import JournalStore

extension RawRepresentable where Self: CaseIterable, RawValue == String {
  /// The choice of this name, or a failure that says which one is meant; `what` is the option.
  static func named(_ name: String, _ what: String) throws(Failure) -> Self {
    guard let choice = Self(rawValue: name) else {
      throw .unknown("value of \(what)", name, among: allCases.map(\.rawValue))
    }
    return choice
  }
}

extension MachineSettings {
  /// When this machine shows colours.
  var colour: ColourChoice {
    switch color {
    case .auto: .auto
    case .always: .always
    case .never: .never
    }
  }
}
