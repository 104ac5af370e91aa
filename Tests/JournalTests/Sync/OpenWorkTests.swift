import JournalFiles
import Testing

/// A rebase, a cherry-pick or the like that a person began with plain git and left in the middle.
@Suite struct `Work begun with git` {
  private let machine: TestMachine
  private static let entry = "entries/2026/03/2026-03-01-day.md"

  /// A journal in which `main` and `other` changed the same words.
  init() throws {
    machine = try TestMachine()
    let prepared = try machine.shell(
      """
      set -e
      journal init --device laptop --no-input -q; cd journal
      git config --unset merge.journal.driver; mkdir -p entries/2026/03
      printf -- '---\nkind: checkin\ndate: 2026-03-01\n---\n\nWe walked.\n' > \(Self.entry)
      journal sync -q; git branch other
      sed -i.old s/walked/ran/ \(Self.entry); rm \(Self.entry).old; journal sync -q
      git checkout -q other; sed -i.old s/walked/rode/ \(Self.entry); rm \(Self.entry).old
      git commit -qam theirs; git format-patch -q -1; git checkout -q main; mv 0001-* ..
      """
    )
    try #require(prepared.exitCode == 0, "\(prepared.errors)")
  }

  private func begin(_ command: String) throws -> String {
    try machine.shell("git -C journal \(command)")
    return try machine.shell("cat journal/\(Self.entry)").output
  }

  @Test(arguments: [
    ("merge other", "merge", "'journal sync' or 'git merge --abort'"),
    (
      "cherry-pick other", "cherry-pick",
      "'git cherry-pick --continue' or 'git cherry-pick --abort'"
    ),
    ("revert --no-edit HEAD~1", "revert", "'git revert --continue' or 'git revert --abort'"),
    ("am $PWD/0001-*", "'git am'", "'git am --continue' or 'git am --abort'"),
    ("bisect start", "bisect", "'git bisect reset'"),
  ])
  func `is told by the status with what ends it, and nothing is taken back before`(
    command: String,
    name: String,
    ends: String
  ) throws {
    let text = try begin(command)
    let status = try machine.journal("status")
    #expect(
      status.output.contains("Not finished   a \(name) that you began with git; \(ends) ends it\n")
    )
    #expect(!status.output.contains("All is saved"))
    try expectRefused(
      ["undo", "--yes"],
      by: "a \(name) that you began with git is not finished; run \(ends)"
    )
    #expect(try machine.shell("cat journal/\(Self.entry)").output == text)
    let preview = try machine.journal("sync", "--dry-run")
    #expect(preview.exitCode == (name == "merge" ? 0 : 2))
  }

  @Test(arguments: [
    ("rebase other", "rebase", "'git rebase --continue' or 'git rebase --abort'"),
    ("bisect start HEAD HEAD~2", "bisect", "'git bisect reset'"),
  ])
  func `that leaves no branch is named by each command with what ends it`(
    command: String,
    name: String,
    ends: String
  ) throws {
    _ = try begin(command)
    for command in [["status"], ["undo", "--yes"], ["history"], ["sync"], ["sync", "--dry-run"]] {
      try expectRefused(
        command,
        by: "a \(name) that you began with git is not finished; run \(ends)"
      )
    }
    let doctor = try machine.journal("doctor", "--offline").output.split(separator: "\n")
    #expect(doctor.filter { $0.contains(name) }.count == 1)
  }

  private func expectRefused(_ command: [String], by reason: String) throws {
    let run = try machine.journal(command)
    #expect(run.exitCode == 2)
    #expect(run.errors.hasSuffix(": \(reason)\n"), "\(run.errors)")
    #expect(run.output == "")
  }
}
