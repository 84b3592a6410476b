internal import Synchronization

/// The steps of procedures that stand for the whole, worked out once a sheet: its pages are written many times.
final class KeySteps: Sendable {
    private let known = Mutex<[Int: Set<Int>]>([:])

    func numbers(_ steps: Quotable, in sheet: Sheet) -> Set<Int> {
        if let known = known.withLock({ $0[steps.id] }) { return known }
        let numbers = Self.choose(steps, sheet)
        known.withLock { $0[steps.id] = numbers }
        return numbers
    }

    /// The first, the last, the one nearest to the question, for that may be what decides, and those that warn. All of them where
    /// code or a remark parts the list, so that its end is not known.
    private static func choose(_ steps: Quotable, _ sheet: Sheet) -> Set<Int> {
        let around = sheet.quotables.filter { $0.rank == steps.rank }
        guard around.count(where: { $0.kind == .steps }) == 1 else { return Set(steps.parts.indices) }
        let near = around.filter { $0.kind == .step }.max { sheet.closeness[$0.id] < sheet.closeness[$1.id] }
        let nearest = near.flatMap { step in steps.parts.firstIndex { $0 == step.parts[0] } }
        let warning = steps.parts.indices.filter { Cautions.warns(sheet.text(steps.parts[$0], of: steps)) }
        return Set([0, steps.parts.count - 1] + warning + (nearest.map { [$0] } ?? []))
    }
}
