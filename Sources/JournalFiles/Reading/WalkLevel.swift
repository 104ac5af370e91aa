private import Synchronization

/// A piece of a walk.
enum WalkTask: Sendable {
  /// An open folder; who takes the task closes it.
  case folder(String, descriptor: Int32)
  /// Not opened yet, so that a wide tree does not use up the descriptors.
  case subfolder(String, in: SharedFolder)
  case files(Range<Int>, of: FolderListing, in: SharedFolder)
}

/// An open folder that several tasks need, closed when the last of them is done.
final class SharedFolder: Sendable {
  let descriptor: Int32
  /// From the root.
  let path: String

  init(_ path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { try? SystemCalls().close(descriptor) }
}

/// The tasks of one depth, handed out one by one to whoever is free.
final class WalkLevel: Sendable {
  private let tasks: [WalkTask]
  private let taken = Atomic(0)

  init(_ tasks: [WalkTask]) {
    self.tasks = tasks
  }

  func next() -> WalkTask? {
    let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < tasks.count ? tasks[index] : nil
  }
}

/// A thread's part in a walk.
final class WalkJob<Worker: EntryWorker>: ParallelJob {
  var lane: WalkLane<Worker>
  var level = WalkLevel([])

  init(_ lane: WalkLane<Worker>) {
    self.lane = lane
  }

  override func run() { lane.work(on: level) }
}
