/// Takes one kind of signal from a message. Observers run in a fixed order, and a later one sees what earlier ones found.
protocol Observer: Sendable {
    func read(_ message: ParsedMessage, into reading: inout Reading)
}
