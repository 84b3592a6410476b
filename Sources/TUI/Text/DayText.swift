public import Engine
public import Foundation

/// A day as people here say it: `3 Nov`, with the year when it is another one.
public enum DayText {
    public static func day(_ moment: Moment, now: Moment? = nil, zone: TimeZone = .current) -> String {
        let (date, today) = (Self.date(moment), now.map(Self.date))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let isThisYear = today.map { calendar.component(.year, from: $0) == calendar.component(.year, from: date) }
        let locale = Locale(identifier: "en_GB")
        return isThisYear ?? true
            ? date.formatted(
                .verbatim(
                    "\(day: .defaultDigits) \(month: .abbreviated)", locale: locale, timeZone: zone, calendar: calendar)
            )
            : date.formatted(
                .verbatim(
                    "\(day: .defaultDigits) \(month: .abbreviated) \(year: .defaultDigits)", locale: locale,
                    timeZone: zone, calendar: calendar))
    }

    /// `2026-11-03 14:05`, here.
    public static func minute(_ moment: Moment, zone: TimeZone = .current) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date(moment))
        return String(
            format: "%04d-%02d-%02d %02d:%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0, parts.hour ?? 0,
            parts.minute ?? 0)
    }

    private static func date(_ moment: Moment) -> Date {
        Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
    }
}

extension BeliefEvidence.Entry {
    /// The words it rests on; else what became of them: `words erased 3 Nov (window)`.
    public func words(now: Moment?) -> String {
        if let span { return "“\(span)”" }
        if let erased { return "words erased \(DayText.day(erased, now: now)) (\(erasedBy ?? "window"))" }
        if source == .record { return "from the account’s books" }
        return observation == nil ? "by hand" : "words not kept"
    }
}
