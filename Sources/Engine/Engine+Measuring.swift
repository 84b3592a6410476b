public import Foundation

extension Engine {
    /// Seconds that bare inserts of the same rows take, in a database of their own.
    public static func bareInsertSeconds(_ texts: [String], in folder: URL) throws -> Double {
        try BareInserts.seconds(texts, path: folder.appendingPathComponent("bare.sqlite").path)
    }

    /// Somebody of whom much is known, for timing alone: so many signals of a year, of some three hundred beliefs.
    public func addForTiming(_ id: String, signals count: Int) throws {
        try addPerson(Person(id: id, name: id, privacy: .individual, created: now))
        let levels = Expertise.allCases.map(\.rawValue)
        let signals = (0..<count).map { number in
            let topic = "topic-\(number % 97)"
            let key: BeliefKey =
                switch number % 4 {
                case 0: .expertise(topic)
                case 1: .stack(topic)
                case 2: .goal(topic)
                default: .preference(topic, "way-\(number / 4 % 3)")
                }
            return Signal(
                key: key, value: key.family == .expertise ? levels[number / 400 % levels.count] : topic,
                source: .manual, at: now.adding(days: -365 * Double(count - number) / Double(count)),
                kind: key.family == .goal ? .implement : nil, status: key.family == .goal ? .active : nil)
        }
        try people.seed(signals, person: id, at: now)
    }
}
