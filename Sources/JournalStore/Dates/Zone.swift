package import JournalFiles
package import JournalFormat

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// A time zone, as the C library knows it.
package enum Zone: Sendable, Hashable {
  /// The one this machine is set to.
  case machine
  case named(Name)

  /// An IANA name that this machine knows.
  package struct Name: Sendable, Hashable {
    package let string: String

    /// `Europe/Berlin` → a name; one that this machine has no rules for → `nil`, as the C library
    /// would silently take it for UTC.
    package init?(_ name: String) {
      let isPlain = name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "_+-/".utf8.contains(byte)
        }
      }
      guard isPlain, !name.isEmpty, !name.hasPrefix("/"), Self.hasRules(for: name) else {
        return nil
      }
      string = name
    }

    private static func hasRules(for name: String) -> Bool {
      guard name != "UTC" else { return true }
      var status = stat()
      return stat("/usr/share/zoneinfo/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// The zone with this name, or the machine's when there is no name or no rules for it.
  package init(named name: String?) {
    self = name.flatMap(Name.init).map(Zone.named) ?? .machine
  }
}

extension Zone {
  /// The civil date in this zone, with the offset that holds then.
  package func date(at instant: Int) -> EntryDate {
    let parts = inEffect {
      var parts = tm()
      var time = time_t(instant)
      localtime_r(&time, &parts)
      return parts
    }
    let offset = parts.tm_gmtoff
    let local = instant + offset
    let second = (local % 86_400 + 86_400) % 86_400
    let day = CivilDate(dayNumber: (local - second) / 86_400)
    return EntryDate(day: day, secondOfDay: second, offset: offset)
  }

  /// The offset that holds at this civil time, in seconds east of UTC.
  ///
  /// Of a time that the clocks show twice or never, it is one of the two.
  package func offset(on day: CivilDate, secondOfDay: Int) -> Int {
    inEffect {
      let (year, month, dayOfMonth) = day.parts
      var parts = tm()
      parts.tm_year = Int32(year - 1900)
      parts.tm_mon = Int32(month - 1)
      parts.tm_mday = Int32(dayOfMonth)
      parts.tm_sec = Int32(secondOfDay)
      parts.tm_isdst = -1
      _ = mktime(&parts)
      return parts.tm_gmtoff
    }
  }

  /// Runs C calls with this zone set; the C library has one for the whole process.
  private func inEffect<Result>(_ work: () -> Result) -> Result {
    guard case .named(let name) = self else {
      tzset()
      return work()
    }
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", ":" + name.string, 1)
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    tzset()
    return work()
  }

  /// The IANA name of the machine's zone, from `TZ` or the link that `/etc/localtime` is; `nil`
  /// when neither tells.
  package static func machineName(environment: EnvironmentVariables) -> String? {
    if let zone = environment["TZ"] {
      return Name(zone.hasPrefix(":") ? String(zone.dropFirst()) : zone)?.string
    }
    guard let path = realpath("/etc/localtime", nil) else { return nil }
    defer { free(path) }
    let names = String(cString: path).split(separator: "zoneinfo/", maxSplits: 1)
    return names.count == 2 ? Name(String(names[1]))?.string : nil
  }
}
