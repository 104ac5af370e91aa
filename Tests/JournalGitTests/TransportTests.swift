import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `The engine that runs git` {
  func run(_ output: String = "", errors: String = "", succeeded: Bool = false) -> GitRun {
    GitRun(succeeded: succeeded, output: output, errors: errors)
  }

  @Test(arguments: [
    (" \tabc:refs/heads/main\ta..b", true, PushOutcome.pushed),
    ("*\tabc:refs/heads/main\t[new branch]", true, .pushed),
    ("=\tabc:refs/heads/main\t[up to date]", true, .upToDate),
    ("!\tabc:refs/heads/main\t[rejected] (fetch first)", false, .notFastForward),
    ("!\tabc:refs/heads/main\t[rejected] (non-fast-forward)", false, .notFastForward),
    ("!\tabc:refs/heads/main\t[remote rejected] (failed to update ref)", false, .notFastForward),
    (
      "!\tabc:refs/heads/main\t[remote rejected] (protected branch hook declined)", false,
      .failed(.refused("[remote rejected] (protected branch hook declined)"))
    ),
    (" \tabc:refs/heads/other\ta..b", true, .failed(.unreachable(""))),
    ("", true, .failed(.unreachable(""))),
  ])
  func `believes only the line of the reference that was pushed`(
    line: String,
    succeeded: Bool,
    outcome: PushOutcome
  ) {
    let output = "To /hub.git\n" + line + "\nDone\n"
    #expect(run(output, succeeded: succeeded).pushOutcome(of: "main") == outcome)
  }

  @Test(arguments: [
    "git@example.org: Permission denied (publickey).",
    "Host key verification failed.",
    "fatal: could not read Username for 'https://example.org': terminal prompts disabled",
    "fatal: Authentication failed for 'https://example.org/'",
  ])
  func `tells a missing login from a missing server`(words: String) {
    guard case .authentication = run(errors: words).failure else {
      Issue.record("\(run(errors: words).failure)")
      return
    }
    let other = "ssh: Could not resolve hostname hub: Name or service not known"
    #expect(run(errors: other).failure == .unreachable(other))
  }

  @Test func `tells what is wrong, not how far git had come`() {
    let counted = """
      remote: Enumerating objects: 31, done.
      remote: Counting objects:   3% (1/31)\rremote: Counting objects: 100% (31/31), done.
      remote: Total 31 (delta 0), reused 0 (delta 0), pack-reused 0

      """
    let fault = "error: object 1234: missingEmail: invalid author/committer line"
    let end = "fatal: fsck error in packed object"
    #expect(run(errors: counted + fault + "\n" + end).failure == .damaged("\(fault); \(end)"))
    let lost = "aborting due to possible repository corruption on the remote side."
    #expect(
      run(errors: counted + "remote: \(lost)\nfatal: early EOF\n").failure == .damaged(lost)
    )
  }

  @Test func `hides passwords in what git says`() {
    let words = "fatal: unable to access 'https://ada:s3cret@example.org/j.git/': no route"
    guard case .unreachable(let said) = run(errors: words).failure else { return }
    #expect(said == "fatal: unable to access 'https://ada:…@example.org/j.git/': no route")
  }

  @Test func `sets no deadline while a person may be typing a password`() {
    #expect(TransportOptions(mayAsk: true).patience == nil)
    #expect(TransportOptions(mayAsk: false).patience != nil)
  }

  @Test(arguments: [
    ("git version 2.25.0", true), ("git version 2.39.5 (Apple Git-154)", true),
    ("git version 3.0.0-rc1", true), ("git version 2.24.9", false), ("git version 1.99", false),
    ("gti version", false), ("", false),
  ])
  func `is left aside where git is too old`(version: String, isNewEnough: Bool) {
    #expect(GitCommand.isNewEnough(version) == isNewEnough)
  }

  @Test(arguments: ["", "/", "/."])
  func `finds no repository above the folder it is given`(ending: String) throws {
    let folder = TestFolder()
    try git("init", "--quiet", folder.path, in: folder.path)
    _ = try folder.root("inner")
    let list = GitCommand().list("origin", in: folder.path + "/inner" + ending)
    guard case .failed(.unreachable(let words)) = list else {
      Issue.record("\(list)")
      return
    }
    #expect(GitCommand.parent(of: ".")?.hasPrefix("/") == true)
    #expect(words.contains("not a git repository") || words.contains("does not appear"))
  }
}

@Suite struct `A remote's address` {
  @Test(arguments: [
    "https://example.org/ada/journal.git", "https://ada@example.org/journal", "/srv/journal.git",
    "ssh://git@example.org:2222/~/journal",
    "https://example.org:8443/~ada@home/journal", "git@example.org:ada/journal.git", "../hub.git",
    "file:///srv/journal.git", "hub:journal", "/media/usb stick/journal.git",
    "ssh://[::1]:2222/srv/journal", "ada@[::1]:journal", "[hub:2222]:journal", "./a:b]/c",
  ])
  func `may be one of the usual ones`(address: String) throws {
    #expect(try RedactedURL(address).address == address)
  }

  @Test(arguments: [
    ("https://ada:s3cret@example.org/j.git", "it holds a password"),
    ("ssh://ada:s3cret@example.org/j.git", "it holds a password"),
    ("https://ada:s3cret/s3cret@example.org/j.git", "it holds a password"),
    ("https://ada:/s3cret@example.org/j.git", "it holds a password"),
    ("http://example.org/j.git", "in the clear"), ("git://example.org/j.git", "in the clear"),
    ("ext::sh -c touch% /tmp/x", "it names a program"), ("-oProxyCommand=x", "begins with '-'"),
    ("ssh://-oProxyCommand=x/j.git", "begins with '-'"), ("-x@host:j.git", "begins with '-'"),
    ("ssh://host/-x", "its path begins with '-'"), ("host:-x", "its path begins with '-'"),
    ("host:a'b", "quotes or backslashes"), ("https://example.org/\nhost=evil", "control"),
    ("ftp://example.org/j", "is not used"), ("", "it is empty"),
    ("ssh://%2doProxyCommand=x/j.git", "begins with '-'"), ("ssh://host/%2dx", "begins with '-'"),
    ("ssh://ada:%73ecret@host/j", "it holds a password"), ("ssh://host/a%27b", "quotes"),
    ("ssh://ada%3as3cret@host/j", "it holds a password"), ("ssh://host/a%0ab", "control"),
    ("[-x]:j", "begins with '-'"), ("ssh://host:-1/j", "begins with '-'"),
  ])
  func `is refused when it is not safe to use`(address: String, reason: String) {
    let error = #expect(throws: GitError.self) { _ = try RedactedURL(address) }
    #expect(error?.code == .address)
    #expect(error?.message.contains(reason) == true, "\(String(describing: error))")
    #expect(error?.description.contains("s3cret") == false)
  }
}
