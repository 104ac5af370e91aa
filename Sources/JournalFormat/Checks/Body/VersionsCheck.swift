extension DiagnosticCode {
  static let openVersions = DiagnosticCode(601, "open-versions", .info)
  static let damagedVersions = DiagnosticCode(602, "damaged-versions", .warning)
}

extension EntryCheck {
  /// How a person settles a passage in two versions.
  private static let settling =
    "'journal conflicts' shows them and asks, or keep what you want and delete the marker lines"

  /// Passages that a merge kept in two versions.
  static let versions = EntryCheck([
    DiagnosticPage(
      .openVersions,
      "a passage stands in two versions after a sync and waits for a decision",
      "Two devices changed the same sentence, and a sync does not choose between your words. Both "
        + "versions stay until you have looked: \(settling).",
      failing: .body(
        """
        <!-- journal:versions 7f3a9c21 -->
        We talked.
        <!-- journal:or 7f3a9c21 -->
        We were silent.
        <!-- journal:end 7f3a9c21 -->

        """
      ),
      passing: .body("We talked.\n")
    ),
    DiagnosticPage(
      .damagedVersions,
      "a marker of a passage in two versions has lost its partners and is ordinary text",
      "The passage was marked as one in two versions, and one of the marks is gone. The words are "
        + "all there, as ordinary text.",
      failing: .body("<!-- journal:versions 7f3a9c21 -->\nWe talked.\n"),
      passing: .body("We talked.\n")
    ),
  ]) { entry in
    let versions = VersionRegions(entry.blocks, in: entry.document.bytes.span)
    let open = versions.regions.findings(atMost: entry.limit) { region in
      Diagnostic(
        .openVersions,
        "this passage stands in \(region.versions.count) versions",
        at: BodyLine(
          at: region.range.lowerBound,
          limit: region.range.upperBound,
          in: entry.document.bytes.span
        ).text,
        help: settling
      )
    }
    let damaged = versions.damaged.findings(atMost: entry.limit) { marker in
      Diagnostic(
        .damagedVersions,
        "this marker has lost its partners and is ordinary text",
        at: marker.range.dropLineEnd(of: entry.document),
        help: "delete the line once the text around it is as you want it"
      )
    }
    return open + damaged
  }
}
