import ArgumentParser
import Engine

/// What is to be otherwise in a comparison.
struct WhatIfOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Switch a belief off in a column: maya/style/format; or maya/segment. May be given several times.",
            valueName: "column/key"))
    var without: [String] = []
    @Option(
        help: ArgumentHelp(
            "Suppose a belief in a column: maya/expertise/saml=expert, or \"maya/goal=implement: sign-on by May\".",
            valueName: "column/key=value"))
    var suppose: [String] = []

    func validate() throws { _ = try whatIf() }

    func whatIf() throws -> WhatIf {
        var result = WhatIf()
        for text in without {
            let (column, rest) = try Self.split(text)
            if rest == "segment" {
                result.withoutSegment.insert(column)
            } else {
                guard let key = BeliefKey(rawValue: rest) else {
                    throw ValidationError(EngineError.invalidKey(rest).description)
                }
                result.without[column, default: []].insert(key)
            }
        }
        for text in suppose {
            let (column, rest) = try Self.split(text)
            result.supposed[column, default: []].append(try Self.supposition(rest))
        }
        return result
    }

    static func supposition(_ text: String) throws -> Supposition {
        do {
            return try Engine.supposition(text)
        } catch let error as EngineError {
            throw ValidationError(error.description)
        }
    }

    private static func split(_ text: String) throws -> (column: String, rest: String) {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw ValidationError("'\(text.prefix(60))' names no column: write COLUMN/KEY, such as maya/style/format.")
        }
        return (parts[0], parts[1])
    }
}
