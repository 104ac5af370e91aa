import Foundation
import PackagePlugin

/// Turns the folder `journal-template` into one Swift file of the target, so that the binary
/// carries the starter journal.
///
/// Every file is named as an input, so a build after a change or an addition generates anew. After
/// a removal SwiftPM says once that the file is missing; the build after that is right again.
@main
struct EmbedTemplate: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "journal-template")
    let output = context.pluginWorkDirectoryURL.appending(path: "Template.swift")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { try isFile(folder.appending(path: $0)) }
    return [
      .buildCommand(
        displayName: "Embedding \(paths.count) files of journal-template",
        executable: try context.tool(named: "embed-template").url,
        arguments: [output.path, folder.path] + paths,
        inputFiles: paths.map { folder.appending(path: $0) },
        outputFiles: [output]
      )
    ]
  }

  private func isFile(_ url: URL) throws -> Bool {
    try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
  }
}
