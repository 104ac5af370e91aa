/// Reads file after file into entries; one reader a worker.
public struct EntryReader: Sendable {
  /// How much of a file is read.
  public enum Detail: Sendable {
    /// The front matter alone.
    case fields
    /// Also sections, first heading and word count.
    case body
  }

  private let settings: JournalSettings
  private let detail: Detail
  private var scanner = FrontMatterScanner()

  /// Makes a reader for the files of one journal.
  public init(settings: JournalSettings = .init(), detail: Detail = .fields) {
    self.settings = settings
    self.detail = detail
  }

  /// The entry in these bytes; `id` is the file's stem.
  ///
  /// Values that are not valid are left out. A missing date is taken from the stem, else from the
  /// key `created`; `nil` when there is none.
  public mutating func entry(_ bytes: borrowing Span<UInt8>, id: String) -> Entry? {
    scanner.scan(bytes)
    return nil
  }
}
