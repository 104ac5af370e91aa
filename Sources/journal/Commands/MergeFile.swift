import ArgumentParser
import JournalFiles
import JournalFormat
import JournalGit
import JournalStore

extension JournalCommand {
  struct MergeFile: JournalSubcommand {
    static let configuration = CommandConfiguration(
      commandName: "merge-file",
      _superCommandName: JournalCommand.name,
      abstract: "Merge one file as a sync does, for plain git.",
      discussion: """
        'journal init' makes it git's merge driver for the journal's files, so that 'git merge' and \
        'git pull' give what a sync gives. What both sides wrote is put into OURS; what cannot \
        stand in one file is put beside PATH. It leaves no conflict for git.

        Examples:
          journal merge-file base.md ours.md theirs.md
          git config merge.journal.driver 'journal merge-file %O %A %B %P'
        """
    )

    @Argument(help: "The last common version; an empty file when there is none.")
    var base: String

    @Argument(help: "This side; the merged file is written here.")
    var ours: String

    @Argument(help: "The other side.")
    var theirs: String

    @Argument(help: "Where the file stands in the journal; OURS unless given.")
    var path: String?

    @OptionGroup(title: "Everywhere") var everywhere: GlobalOptions

    func run(in session: Session) throws {
      let base = try bytes(of: base)
      let merged = Merge.merge(
        base: base.isEmpty ? nil : base,
        ours: try bytes(of: ours),
        theirs: try bytes(of: theirs),
        path: path ?? ours
      )
      for copy in merged.copies { try Self.write(copy) }
      try NamedFile(ours).write(merged.bytes ?? [])
    }

    /// Writes a copy in nothing's place: one of an earlier merge may have been written on.
    private static func write(_ copy: KeptCopy) throws {
      for path in CopyPlaces(of: FileMerge.Copy(path: copy.path, bytes: copy.bytes)) {
        let file = NamedFile(path)
        let there = try file.read(limit: Journal.Limits.entry)
        if there == nil { return try file.write(copy.bytes) }
        if there == copy.bytes { return }
      }
    }

    private func bytes(of file: String) throws -> [UInt8] {
      guard let bytes = try NamedFile(file).read(limit: Journal.Limits.entry) else {
        throw Failure("could not merge: there is no file '\(file)'")
      }
      return bytes
    }
  }
}
