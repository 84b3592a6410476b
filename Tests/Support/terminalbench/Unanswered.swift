/// The program did not show what it should have.
struct Unanswered: Error, CustomStringConvertible {
    var description: String
}
