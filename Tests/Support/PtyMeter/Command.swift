internal import CPty
internal import Glibc

/// Runs a program to its end, for tests.
public enum Command {
    /// The status is 0...255, or 256 + n for signal n.
    public static func run(
        _ path: String,
        _ arguments: [String],
        environment: [String: String]
    ) -> (status: Int, output: String) {
        var template = Array("/tmp/command-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { return (-1, "") }
        unlink(template)
        defer { close(file) }
        let variables = environment.map { "\($0.key)=\($0.value)" }
        var argv = ([path] + arguments).map { strdup($0) } + [nil]
        var envp = variables.map { strdup($0) } + [nil]
        defer { (argv + envp).forEach { free($0) } }
        let status = Int(cpty_run(path, &argv, &envp, file))
        let count = Int(lseek(file, 0, SEEK_END))
        let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            filled = max(0, pread(file, buffer.baseAddress, max(0, count), 0))
        }
        return (status, String(decoding: bytes, as: UTF8.self))
    }
}
