import Engine
import Foundation
import TUI

/// Writes a page of the interface to a file that only its owner can read.
struct PageWriter {
    let engine: Engine

    func write(_ page: PageFile, to path: String, replacing: Bool) throws -> Message {
        let path = NSString(string: path.trimmingCharacters(in: .whitespaces)).expandingTildeInPath
        let file = URL(fileURLWithPath: path).standardizedFileURL
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) {
            guard !isFolder.boolValue else {
                return try write(page, to: file.appendingPathComponent(page.name).path, replacing: replacing)
            }
            guard replacing else {
                return .fileExists(path: file.path, replace: .save(page, path: file.path, replacing: true))
            }
        }
        if let person = page.person {
            try waiting { [engine] in try await engine.write(page.text, of: person, to: file) }
        } else {
            try writeOfNobody(page.text, to: file)
        }
        return .saved(path: file.path)
    }

    /// Nothing in a person's own words goes in it, so no later forgetting has to find it.
    func writePersona(of id: String, to path: String, replacing: Bool) throws -> Message {
        let path = NSString(string: path.trimmingCharacters(in: .whitespaces)).expandingTildeInPath
        var file = URL(fileURLWithPath: path).standardizedFileURL
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) {
            if isFolder.boolValue {
                file.appendPathComponent("\(id).json5")
            } else if !replacing {
                return .fileExists(path: file.path, replace: .savePersona(of: id, path: file.path, replacing: true))
            }
        }
        try writeOfNobody(try Engine.file(of: engine.persona(of: id)), to: file)
        return .saved(path: file.path)
    }

    /// The receipt of somebody who is gone says how much went and names no belief: nothing has to find it later.
    private func writeOfNobody(_ text: String, to file: URL) throws {
        let isWritten = FileManager.default.createFile(
            atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten else {
            throw StoreError.cannotWrite(
                path: file.deletingLastPathComponent().path, reason: "the file cannot be made there")
        }
    }
}
