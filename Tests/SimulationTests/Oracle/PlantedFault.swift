@testable import JournalGit

/// A mistake made on purpose: the suite must find each one, or its silence proves nothing.
enum PlantedFault: String, CaseIterable {
  case branchFirst = "the branch moves before the files"
  case forcedPush = "a push is forced"
  case copyNamedByHost = "a kept copy is named after the device"
  case clockInMerge = "a merge remembers the clock"
  case deleteBeatsEdit = "a deletion beats an edit"
  case newestWins = "one side wins"
  case wrongBase = "the base is taken from the wrong side"
  case noBase = "the base is forgotten"
  case union = "both sides' lines are put one after the other"
  case droppedVersion = "a passage's second version is dropped"
  case caseIgnored = "names that differ only in case are two files"
  case compositionIgnored = "a letter and its accent are another letter"
  case retryRepeats = "after a lost answer the words are sent again"

  /// In how many histories it must show, at most.
  var budget: Int { 400 }

  /// What it does before a step, wherever it lies in the protocol itself.
  func reached(_ step: SyncStep, on device: Device) {
    switch (self, step) {
    case (.branchFirst, .apply):
      let pending = device.reference("refs/journal/pending")
      guard let target = pending ?? device.reference("refs/journal/incoming/origin") else { return }
      device.setReference("refs/heads/main", to: target)
    case (.compositionIgnored, .finish): device.decompose()
    case (.retryRepeats, .snapshot):
      if device.hasLostAnswer { device.repeatItself() }
    default: break
    }
  }

  /// The rules with the fault in them, if it lies there.
  func planted(in rules: FileRules, on device: Device) -> FileRules {
    var rules = rules
    let merge = rules.merge
    switch self {
    case .copyNamedByHost:
      rules.merge = { versions in
        var merged = merge(versions)
        merged.copies = merged.copies.map {
          FileMerge.Copy(path: $0.path + "-" + device.name, bytes: $0.bytes)
        }
        return merged
      }
    case .clockInMerge:
      rules.merge = { versions in
        var merged = merge(versions)
        merged.notes.append(.init("Time", "\(device.clock)"))
        return merged
      }
    case .deleteBeatsEdit:
      rules.merge = { $0.ours == nil || $0.theirs == nil ? FileMerge(bytes: nil) : merge($0) }
    case .newestWins:
      rules.merge = { FileMerge(bytes: $0.ours ?? $0.theirs) }
    case .wrongBase:
      rules.merge = { merge($0.with(base: $0.ours)) }
    case .noBase:
      rules.merge = { merge($0.with(base: nil)) }
    case .union:
      rules.merge = { versions in
        let base = Set(Page(versions.base ?? []).lines)
        let more = Page(versions.theirs ?? []).lines.filter { !base.contains($0) || $0.isEmpty }
        return FileMerge(bytes: (versions.ours ?? []) + Page(more).bytes())
      }
    case .droppedVersion:
      rules.merge = { versions in
        var merged = merge(versions)
        merged.bytes = merged.bytes.map { Page($0).withoutSecondVersions.bytes() }
        return merged
      }
    case .caseIgnored: rules.pathKey = { $0 }
    default: break
    }
    return rules
  }
}

extension Device {
  /// Whether its last push arrived, and it was not told.
  fileprivate var hasLostAnswer: Bool {
    guard case .notExchanged(.failed) = lastExchange, let tip = world.hub.tip else { return false }
    return tip == head || tip == reference("refs/journal/pending")
  }

  /// Writes files with an accent in their name under the other spelling, too.
  fileprivate func decompose() {
    for file in PlainFiles.files(below: path) where file.unicodeScalars.contains("\u{e9}") {
      let scalars = file.unicodeScalars.flatMap { $0 == "\u{e9}" ? ["e", "\u{301}"] : [$0] }
      let other = path + "/" + String(String.UnicodeScalarView(scalars))
      PlainFiles.put(other, PlainFiles.read(path + "/" + file) ?? [])
      PlainFiles.stamp(other, world.nextSerial())
    }
  }

  /// Writes its last line again.
  fileprivate func repeatItself() {
    let paths = PlainFiles.files(below: path).filter { $0.hasSuffix(".md") }
    for path in paths {
      guard var page = content(of: path).map({ Page($0) }), let line = page.touchable.last else {
        continue
      }
      page.lines.append(page.lines[line])
      PlainFiles.put(place(of: path), page.bytes())
      PlainFiles.stamp(place(of: path), world.nextSerial())
    }
  }
}

extension FileVersions {
  fileprivate func with(base: [UInt8]?) -> FileVersions {
    FileVersions(path: path, base: base, ours: ours, theirs: theirs)
  }
}

extension Page {
  fileprivate var withoutSecondVersions: Page {
    var page = self
    guard let markers = page.versionMarkers else { return page }
    page.lines.removeSubrange((markers[1] + 1)..<markers[2])
    return page
  }
}
