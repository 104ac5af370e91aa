/// The duels of a sync against what a person would type into git instead.
extension Benchmark {
  /// One new entry on each side, exchanged with a hub by path.
  func syncDuel() throws -> Duel {
    let corpus = Corpus(count: options.entries, seed: options.seed)
    let ours = try arena.makeJournal("ours", corpus)
    let theirs = try arena.makeJournal("theirs", corpus)
    try arena.addHub(to: ours)
    try arena.addHub(to: theirs)
    try arena.run(options.journal, "sync", in: ours)
    var duel = Duel(
      "sync of one entry",
      .init("S9", 1.3),
      Command(options.journal, "sync", in: ours),
      against: Command(
        "sh",
        "-c",
        "git add -A && git commit -qm entry && git push -q",
        in: theirs
      )
    )
    var count = 0
    func addEntry(to name: String) throws {
      count += 1
      let id = "\(Corpus.lastDay)-checkin-new\(count)"
      try arena.write(
        "---\nkind: checkin\ndate: \(Corpus.lastDay)\nmood: 3\n---\n\nEntry \(count).\n",
        to: "\(name)/entries/2026/03/\(id).md"
      )
    }
    duel.prepareOurs = { try addEntry(to: "ours") }
    duel.prepareTheirs = { try addEntry(to: "theirs") }
    return duel
  }

  /// Nothing to exchange; the journals are those of the sync before.
  func idleDuel() -> Duel {
    Duel(
      "sync of nothing",
      .init("S9", 1.5),
      Command(options.journal, "sync", in: "\(arena.path)/ours"),
      against: Command("sh", "-c", "git status && git fetch", in: "\(arena.path)/theirs")
    )
  }

  /// A thousand entries, or half of fewer, that two devices wrote on, each at another place.
  ///
  /// Each round has copies of its own and nothing is deleted in between: a file system that shuns
  /// the places of files deleted just now would make the later rounds dearer than the first.
  func mergeDuel() throws -> Duel {
    let corpus = Corpus(count: options.entries, seed: options.seed)
    let here = try arena.makeJournal("here", corpus)
    // Git is to merge by itself.
    try arena.run("git", "config", "--remove-section", "merge.journal", in: here)
    try arena.addHub(to: here)
    try arena.run("cp", "-a", "here", "elsewhere", in: arena.path)
    let some = stride(from: 0, to: corpus.files.count, by: max(2, options.entries / 1000)).map {
      corpus.files[$0]
    }
    for file in some {
      try arena.write(file.text + "\nElsewhere.\n", to: "elsewhere/\(file.path)")
      let words = file.text.replacing("\n---\n", with: "\n---\n\nHere.\n", maxReplacements: 1)
      try arena.write(words, to: "here/\(file.path)")
    }
    for name in ["here", "elsewhere"] {
      try arena.run("git", "commit", "-qam", "some", in: "\(arena.path)/\(name)")
    }
    try arena.run("git", "push", "-q", in: "\(arena.path)/elsewhere")

    var duel = Duel(
      "sync that merges 1,000",
      .init("merge", 3),
      Command(options.journal, "sync", in: "\(arena.path)/merging-ours"),
      against: Command(
        "sh",
        "-c",
        "git fetch -q && git merge -qm both @{u} && git push -q",
        in: "\(arena.path)/merging-theirs"
      )
    )
    duel.prepareOurs = { try copy(to: "merging-ours") }
    duel.prepareTheirs = { try copy(to: "merging-theirs") }
    return duel
  }

  /// The journal that is to be merged and its hub, under another name and by themselves.
  private func copy(to name: String) throws {
    try arena.run(
      "sh",
      "-c",
      """
      for end in '' .git; do
        [ ! -e \(name)$end ] || mv \(name)$end "$(mktemp -d old.XXXXXX)"
        cp -a here$end \(name)$end
      done
      git -C \(name) remote set-url origin "$PWD/\(name).git" && git -C \(name) status && sync
      """,
      in: arena.path
    )
  }
}
