/// A passage that a merge kept in two versions or more, between its markers.
public struct VersionRegion: Sendable, Hashable {
  /// The id that all its markers bear.
  public let id: String
  /// From the first byte of the first marker's line to the last byte of the last one's.
  public let range: Range<Int>
  /// The bytes of each version, blank lines and the note on top included.
  public let versions: [Range<Int>]
}

/// The markers of a body, paired.
public struct VersionRegions: Sendable, Hashable {
  /// The passages kept in two versions, in order.
  public private(set) var regions: [VersionRegion] = []
  /// Markers without their partners, which are ordinary text.
  public private(set) var damaged: [Block] = []

  /// Pairs the markers among these blocks.
  public init(_ blocks: [Block], in bytes: borrowing Span<UInt8>) {
    var markers: [Block] = []
    for block in blocks {
      guard case .marker(let marker) = block.kind else { continue }
      let continues = markers.first.map { bytes.string($0.content) == bytes.string(block.content) }
      if marker == .versions || continues != true {
        damaged += markers
        markers = marker == .versions ? [block] : []
        if marker != .versions { damaged.append(block) }
        continue
      }
      markers.append(block)
      guard marker == .end else { continue }
      if markers.count == 2 {
        damaged += markers
      } else {
        regions.append(VersionRegion(markers, id: bytes.string(block.content)))
      }
      markers = []
    }
    damaged += markers
  }
}

extension VersionRegion {
  fileprivate init(_ markers: [Block], id: String) {
    self.id = id
    range = markers[0].range.lowerBound..<markers[markers.count - 1].range.upperBound
    versions = zip(markers, markers.dropFirst()).map {
      $0.range.upperBound..<$1.range.lowerBound
    }
  }
}
