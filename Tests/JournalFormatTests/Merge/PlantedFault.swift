@testable import JournalFormat

/// A merge with a mistake in it, to show that the laws would find that mistake in ours.
enum PlantedFault: CaseIterable {
  case secondVersionDropped, versionsUnprotected, union, deletionBeatsEdit, markersInCodeConverted,
    baseFromTheWrongSide

  /// The merge that makes the mistake.
  func merge(_ base: [UInt8]?, _ ours: [UInt8]?, _ theirs: [UInt8]?, _ path: String) -> MergedFile {
    let merged = MergeLaws.product(base, ours, theirs, path)
    guard let ours, let theirs, ours != theirs, base != ours, base != theirs else {
      let isDeleted = self == .deletionBeatsEdit && (ours == nil || theirs == nil)
      return isDeleted ? MergedFile(nil) : merged
    }
    switch self {
    case .secondVersionDropped:
      return merged.replacing(merged.bytes?.withFirstVersionsAlone)
    case .versionsUnprotected:
      let (o, x, y) = (base?.versions ?? [], ours.versions, theirs.versions)
      let kept = x.intersection(y).union(x.subtracting(o)).union(y.subtracting(o))
      return MergedFile(Versions(kept)?.rendered() ?? kept.first ?? merged.bytes)
    case .union:
      let lines = ours.lines.map(Array.init)
      return MergedFile(
        Array((lines + theirs.lines.map(Array.init).filter { !lines.contains($0) }).joined())
      )
    case .deletionBeatsEdit:
      return merged.record == [.keptEdit]
        ? MergedFile(ours.count < theirs.count ? ours : theirs) : merged
    case .markersInCodeConverted:
      let blind = MergeLaws.product(
        base?.withoutFences,
        ours.withoutFences,
        theirs.withoutFences,
        path
      )
      return blind.replacing(blind.bytes?.withFences)
    case .baseFromTheWrongSide:
      return MergeLaws.product(ours, ours, theirs, path)
    }
  }
}

extension MergedFile {
  fileprivate func replacing(_ bytes: [UInt8]?) -> MergedFile {
    MergedFile(bytes, copies: copies, record: Set(record))
  }
}

extension [UInt8] {
  private static let fence = Array("```".utf8)
  private static let noFence = Array("%%%".utf8)

  fileprivate var withoutFences: [UInt8] { replacing(Self.fence, with: Self.noFence) }
  fileprivate var withFences: [UInt8] { replacing(Self.noFence, with: Self.fence) }

  private func replacing(_ old: [UInt8], with new: [UInt8]) -> [UInt8] {
    Array(lines.map { $0.starts(with: old) ? new + $0.dropFirst(old.count) : Array($0) }.joined())
  }

  private static let opening = Array("<!-- journal:versions ".utf8)
  private static let between = Array("<!-- journal:or ".utf8)
  private static let closing = Array("<!-- journal:end ".utf8)

  /// The versions of a body that is one passage.
  fileprivate var versions: Set<[UInt8]> {
    let parts = lines.split { $0.starts(with: Self.between) }
    let texts = parts.map { part in
      Array(
        part.filter {
          !$0.starts(with: Self.opening) && !$0.starts(with: Self.closing)
            && !Versions.isCallout($0)
        }
        .joined()
      )
      .withoutOuterBlankLines
    }
    return Set(texts)
  }

  /// The text with the first version of each passage in its place.
  fileprivate var withFirstVersionsAlone: [UInt8] {
    var kept: [UInt8] = []
    var isLater = false
    for line in lines {
      if line.starts(with: Self.between) {
        isLater = true
      } else if line.starts(with: Self.closing) {
        isLater = false
      } else if !isLater, !line.starts(with: Self.opening), !Versions.isCallout(line) {
        kept += line
      }
    }
    return kept
  }
}
