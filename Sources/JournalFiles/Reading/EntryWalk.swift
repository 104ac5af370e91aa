/// Reads every `.md` file below some folders once, on all cores.
///
/// Names that begin with a dot, and links, are passed over. A file costs three system calls: open,
/// read, close. Folders of one depth, and pieces of large folders, are shared out among the threads.
package struct EntryWalk: Sendable {
  package let root: Root
  package let folders: [RelativePath]
  /// Bytes; a larger file is a problem and is not read.
  package var limit = 4 * 1024 * 1024
  /// Whether to go into a folder, named by its path from the root.
  package var enters: @Sendable (String) -> Bool = { _ in true }
  /// Threads at most.
  package var width = ParallelJob.coreCount

  package init(_ folders: RelativePath..., in root: Root) {
    self.init(folders, in: root)
  }

  package init(_ folders: [RelativePath], in root: Root) {
    self.root = root
    self.folders = folders
  }

  /// Walks, and hands back the workers; a folder that does not exist is an empty one.
  ///
  /// What is to be done meanwhile is done on this thread, while the others begin.
  package func run<Worker: EntryWorker>(
    _ makeWorker: () -> Worker,
    meanwhile work: () -> Void = {}
  ) -> Walked<Worker> {
    var jobs = [WalkJob(WalkLane(makeWorker(), self))]
    var problems: [FileError] = []
    var tasks: [WalkTask] = []
    for folder in folders {
      do throws(FileError) {
        if let descriptor = try open(folder) {
          tasks.append(.folder(folder.string, descriptor: descriptor))
        }
      } catch {
        problems.append(error)
      }
    }
    var isFirstLevel = true
    repeat {
      while jobs.count < min(width, tasks.count) {
        jobs.append(WalkJob(WalkLane(makeWorker(), self)))
      }
      let level = WalkLevel(tasks)
      for job in jobs { job.level = level }
      ParallelJob.run(jobs.prefix(tasks.count)) { if isFirstLevel { work() } }
      isFirstLevel = false
      tasks = jobs.flatMap { $0.lane.takeFound() }
    } while !tasks.isEmpty
    problems += jobs.flatMap(\.lane.problems)
    return Walked(
      workers: jobs.map(\.lane.worker),
      problems: problems.sorted { $0.path < $1.path },
      irregular: jobs.flatMap(\.lane.irregular).sorted(),
      folders: jobs.flatMap(\.lane.folders).sorted()
    )
  }

  private func open(_ folder: RelativePath) throws(FileError) -> Int32? {
    try root.attempt(.list, folder) { () throws(ErrorNumber) in
      try unlessMissing { () throws(ErrorNumber) in
        try root.open(folder.folder).open(folder.name, for: .folder)
      }
    }
  }
}
