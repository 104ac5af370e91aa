import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `A remote that git has several addresses for` {
  private let hub: Devices
  private let device: Device
  private let remote: RedactedURL

  init() throws {
    hub = try Devices()
    device = try hub.sharing(["journal.yaml": "id: 1\n", "a.md": "a\n"], "desk")[0]
    remote = try #require(try Repository(at: device.root).remoteAddress())
  }

  private func newHub(_ name: String) throws -> String {
    let path = "\(hub.folder.path)/\(name).git"
    try git("init", "--quiet", "--bare", "--initial-branch=main", path, in: hub.folder.path)
    return path
  }

  private func expectOnlyAddress(_ address: String) throws {
    let known = try device.knowledgeOfRemote()
    #expect(known["remote.origin.url"] == [address])
    #expect(known["remote.origin.pushurl"] == nil)
  }

  private static let several = [
    "git config --add remote.origin.url ../second.git",
    "git config remote.origin.pushurl ../second.git",
    """
    git config --add remote.origin.url ../second.git
    git config --add remote.origin.pushurl ../third.git
    git config --add remote.origin.pushurl ../second.git
    git config --add remote.origin.fetch +refs/notes/*:refs/notes/*
    """,
  ]

  @Test(arguments: several)
  func `is not exchanged with, and all is saved`(making: String) throws {
    let second = try newHub("second")
    try device.configure(making)
    try device.root.write("new.md", "new\n")
    guard case .notExchanged(.failed(.unable(let words))) = try device.sync().exchange else {
      Issue.record("it was exchanged")
      return
    }
    #expect(
      words.hasPrefix("git's settings name several addresses for the remote, '\(remote)' and '")
    )
    #expect(words.contains("'../second.git'"))
    #expect(words.hasSuffix("'journal sync --set-remote URL' names the one to use"))
    #expect(try device.journal.problemReachingRemote() == .unable(words))
    #expect(try git("status", "--porcelain", in: device.root.path) == "")
    #expect(try git("for-each-ref", in: second) == "")
    #expect(try device.trying(remote).exchange == .exchanged)
    try expectOnlyAddress(remote.address)
  }

  @Test(arguments: several)
  func `gives way to another one with all of them`(making: String) throws {
    let path = try newHub("new")
    try device.configure(making)
    #expect(try device.trying(RedactedURL(path)).exchange == .exchanged)
    try expectOnlyAddress(path)
    let notes = making.contains("notes") ? ["+refs/notes/*:refs/notes/*"] : []
    let fetched = try device.knowledgeOfRemote()["remote.origin.fetch"]
    #expect(fetched == ["+refs/heads/*:refs/remotes/origin/*"] + notes)
  }

  @Test(arguments: several)
  func `has all of them again where another one does not serve`(making: String) throws {
    try device.configure(making)
    let known = try device.knowledgeOfRemote()
    let away = try RedactedURL(hub.folder.path + "/away.git")
    guard case .notExchanged(.failed(.unreachable)) = try device.trying(away).exchange else {
      Issue.record("it was reached")
      return
    }
    #expect(try device.knowledgeOfRemote() == known)
  }

  @Test(arguments: [
    ("https://example.org/ada/journal.git", "git@example.org:ada/journal.git"),
    ("https://ada@Example.org/ada/journal", "ssh://git@example.org:2222/ada/journal.git/"),
    ("git@example.org:ada/journal", "ssh://example.org/ada/journal"),
  ])
  func `is no obstacle where they lead to one repository`(one: String, other: String) throws {
    for (url, pushing) in [(one, other), (other, one)] {
      #expect(try problem(url, pushing: pushing) == nil)
    }
  }

  @Test(arguments: [
    ("https://example.org/ada/journal.git", "git@example.org:ada/diary.git"),
    ("https://example.org/ada/journal.git", "git@example.net:ada/journal.git"),
    ("https://example.org/ada/journal.git", "git@example.org:Ada/journal.git"),
    ("https://example.org/ada/journal", "https://example.org:8443/ada/journal"),
    ("ssh://example.org/srv/journal", "ssh://example.org:2222/srv/journal"),
    ("https://example.org/srv/journal", "/srv/journal"),
    ("/srv/journal", "file:///srv/journal.git"),
  ])
  func `is one where they lead to two`(one: String, other: String) throws {
    for (url, pushing) in [(one, other), (other, one)] {
      #expect(try problem(url, pushing: pushing) != nil)
    }
  }

  private func problem(_ url: String, pushing: String) throws -> TransportFailure? {
    let repository = try Repository(at: device.root)
    try repository.set(["remote.origin.url": url, "remote.origin.pushurl": pushing])
    return try repository.problemWithAddresses(of: "origin")
  }

  @Test func `is synced with when they are one and the same`() throws {
    try device.configure("git remote set-url --add origin $(git config remote.origin.url)")
    try device.configure("git config remote.origin.pushurl $(git config remote.origin.url)")
    try device.root.write("new.md", "new\n")
    #expect(try device.sync().exchange == .exchanged)
    #expect(try git("rev-parse", "main", in: hub.hub) == device.head)
  }
}
