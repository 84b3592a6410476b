import Foundation
import Testing

/// Where everything lives is said, also what is not there yet.
@Suite struct DoctorTests {
    @Test func doctorNamesTheFilesOneMayWrite() throws {
        let program = Program()
        defer { program.remove() }
        let configuration = program.data + "-configuration"
        defer { try? FileManager.default.removeItem(atPath: configuration) }
        try FileManager.default.createDirectory(
            atPath: configuration + "/selfsame", withIntermediateDirectories: true)
        try "pin = \"P\"\n".write(toFile: configuration + "/selfsame/keys", atomically: true, encoding: .utf8)
        let result = try program.run(
            ["doctor", "--json"],
            environment: ["XDG_CONFIG_HOME": configuration, "XDG_CONFIG_DIRS": configuration + "/machine"])
        let checks = result.json["checks"] as? [[String: Any]] ?? []
        func values(_ name: String) -> [String] {
            checks.filter { $0["name"] as? String == name }.compactMap { $0["value"] as? String }
        }
        #expect(values("keys file") == [configuration + "/selfsame/keys"])
        #expect(values("drafts").first?.hasPrefix(program.data + "/draft.txt") == true)
        #expect(
            values("config file")
                == ["/machine/selfsame", "/selfsame"].map {
                    "\(configuration)\($0)/config.json5 (none: all levels are allowed)"
                })
    }
}
