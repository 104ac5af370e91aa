import FormatLaws

/// What libFuzzer calls with each input; the first byte chooses the law.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do throws(BrokenLaw) {
    try Law.check(case: Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    // A precondition would lose its sentence where the build is optimised.
    fatalError("broken law: \(error)")
  }
  return 0
}
