#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Work for a thread of its own, which nobody else touches until it is done.
class ParallelJob {
  func run() {}

  /// Runs the first job here and each other one in a new thread, until all are done; what is to be
  /// done meanwhile comes here before the first job.
  ///
  /// Threads of the system start in a twentieth of the time that Dispatch takes to wake up. A job
  /// that gets no thread runs here.
  static func run(_ jobs: ArraySlice<some ParallelJob>, meanwhile work: () -> Void = {}) {
    var threads: [pthread_t] = []
    for job in jobs.dropFirst() {
      if let thread = start(job) { threads.append(thread) } else { job.run() }
    }
    work()
    jobs.first?.run()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Starts the job, which must stay until the thread is joined; `nil`: there is no thread for it.
  static func start(_ job: ParallelJob) -> pthread_t? {
    let address = Unmanaged.passUnretained(job).toOpaque()
    #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(&thread, nil, { runJob($0) }, address)
    return status == 0 ? thread : nil
    #else
    var thread = pthread_t()
    let status = pthread_create(&thread, nil, { $0.flatMap { runJob($0) } }, address)
    return status == 0 ? thread : nil
    #endif
  }

  /// Cores that may run at the same time.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

/// Does pieces of work beside each other, each in a thread; the results are in the pieces' order.
package func inParallel<Result: Sendable>(
  _ count: Int,
  _ work: @escaping @Sendable (_ piece: Int) -> Result
) -> [Result] {
  let pieces = (0..<count).map { PieceOfWork($0, work) }
  ParallelJob.run(pieces[...])
  return pieces.compactMap(\.result)
}

/// How many pieces of work may be done at the same time.
package var usefulThreads: Int { min(ParallelJob.coreCount, 8) }

private final class PieceOfWork<Result: Sendable>: ParallelJob {
  private let piece: Int
  private let work: @Sendable (Int) -> Result
  private(set) var result: Result?

  init(_ piece: Int, _ work: @escaping @Sendable (Int) -> Result) {
    self.piece = piece
    self.work = work
  }

  override func run() { result = work(piece) }
}

private func runJob(_ address: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Unmanaged<ParallelJob>.fromOpaque(address).takeUnretainedValue().run()
  return nil
}
