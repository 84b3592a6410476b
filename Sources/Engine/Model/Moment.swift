public import Foundation

/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z.
///
/// The engine never reads the clock by itself; a `Moment` comes in as a parameter, so that the same call gives the
/// same reply in every run.
public struct Moment: Comparable, Hashable, Codable, Sendable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        left.milliseconds < right.milliseconds
    }

    public static var now: Moment {
        Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    /// Days between an earlier moment and this one; never negative, so a clock that jumped back ages nothing.
    public func days(since earlier: Moment) -> Double {
        max(0, Double(milliseconds - earlier.milliseconds) / 86_400_000)
    }

    public func adding(days: Double) -> Moment {
        Moment(milliseconds: milliseconds + Int64(days * 86_400_000))
    }

    // MARK: ISO 8601

    /// Reads `2026-01-01`, `2026-01-01T09:30:00Z`, or the same with fractional seconds or an offset.
    public init?(iso8601 text: String) {
        if let date = try? Date(text, strategy: .iso8601) {
            self.init(date)
        } else if let date = try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)) {
            self.init(date)
        } else if let date = try? Date(text, strategy: Date.ISO8601FormatStyle().year().month().day()) {
            self.init(date)
        } else {
            return nil
        }
    }

    public init(_ date: Date) {
        self.init(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }

    /// `2026-01-01T09:30:00Z`
    public var iso8601: String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            milliseconds = number
        } else if let moment = Moment(iso8601: try container.decode(String.self)) {
            self = moment
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an ISO 8601 time")
        }
    }

    /// Set in an encoder's `userInfo`, moments are written to the millisecond, as numbers; else as people read them, to the
    /// second.
    static let isExact = CodingUserInfoKey(rawValue: "exact moments")!

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if encoder.userInfo[Self.isExact] != nil {
            try container.encode(milliseconds)
        } else {
            try container.encode(iso8601)
        }
    }
}
