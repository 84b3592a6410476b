/// `1 quote`, `2 quotes`.
enum Counted {
    static func text(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 || noun.hasSuffix("s") ? "" : "s")"
    }
}
