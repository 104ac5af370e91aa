import JournalFiles

@testable import JournalGit

extension Engine {
  /// Both, for cases that must hold with either.
  static let both: [Engine] = [.git, .builtin]

  /// Whether there is time for what takes long, as in `make ci`.
  static var isThorough: Bool { EnvironmentVariables.current()["JOURNAL_CI"] != nil }

  /// The one that a whole test run is with: `JOURNAL_ENGINE=builtin make test`.
  static var tested: Engine {
    EnvironmentVariables.current()["JOURNAL_ENGINE"].flatMap(Engine.init(rawValue:)) ?? .git
  }

  /// The engine, ready to wait for a slow machine.
  func patient(
    _ environment: EnvironmentVariables = .current(),
    patience: Duration = .seconds(20)
  ) -> any Transport {
    transport(TransportOptions(environment: environment, patience: patience))
  }
}

extension PushOutcome {
  /// What the server said when it refused.
  var refusal: String? {
    if case .failed(.refused(let words)) = self { words } else { nil }
  }

  var isFailure: Bool { if case .failed = self { true } else { false } }
}

extension TransportFailure {
  var isUnreachable: Bool { if case .unreachable = self { true } else { false } }

  /// The words of a missing login.
  var login: String? {
    if case .authentication(let words) = self { words } else { nil }
  }
}

extension RemoteList {
  var failure: TransportFailure? {
    if case .failed(let failure) = self { failure } else { nil }
  }
}

extension FetchOutcome {
  var failure: TransportFailure? {
    if case .failed(let failure) = self { failure } else { nil }
  }
}
