public import Engine

/// A page that stands over the view until it is closed, and that can be saved: a receipt, her card, the audit, answers
/// that are kept.
public struct DocumentPage: Sendable {
    public enum Content: Sendable {
        /// What was forgotten of whom; the person herself may be gone.
        case receipt(ForgetReceipt, of: String, isGone: Bool)
        case card(Card)
        /// The newest lines, of one person or of everybody.
        case audit([AuditEntry], AuditReport, of: Person?)
        case saved([SavedPage], of: Person)
        /// What was counted over everybody, and how.
        case counted(RelationalAnswer)
    }

    public var content: Content
    public var scroll = 0

    public init(_ content: Content) {
        self.content = content
    }

    var title: String {
        switch content {
        case .receipt: "Receipt"
        case .card(let card): "Card: \(card.name)"
        case .audit(_, _, let person): "Audit: \(person?.name ?? "everybody")"
        case .saved(_, let person): "Saved answers: \(person.name)"
        case .counted: "Counted"
        }
    }

    /// What `s` and `h` write: the text, whose data it is, and under which name unless another is given.
    func file(asPage: Bool) -> PageFile? {
        switch content {
        case .receipt(let receipt, let person, let isGone):
            let day = receipt.at.map { "-" + $0.iso8601.prefix(10) } ?? ""
            return PageFile(
                name: "receipt-\(person)\(day).txt", text: ReceiptText.page(receipt, of: person, isGone: isGone),
                person: isGone ? nil : person)
        case .card(let card):
            return PageFile(
                name: "card-\(card.person)-\(card.stamp).\(asPage ? "html" : "txt")",
                text: asPage ? CardPage.html(card) : CardText.page(card), person: card.person)
        case .audit: return nil
        case .counted(let answer):
            return PageFile(name: "counted.txt", text: RelationalText.page(answer) + "\n", person: nil)
        case .saved(let pages, let person):
            guard !pages.isEmpty else { return nil }
            return PageFile(name: "answers-\(person.id).md", text: SavedText.page(pages) + "\n", person: person.id)
        }
    }
}

/// A text that may become a file.
public struct PageFile: Hashable, Sendable {
    public var name: String
    public var text: String
    /// Whose data it is, so that forgetting finds the file; nothing when she is gone.
    public var person: String?
}

/// A receipt as it is saved.
enum ReceiptText {
    static func page(_ receipt: ForgetReceipt, of person: String, isGone: Bool) -> String {
        ([head(receipt, of: person), ""] + lines(receipt, isGone: isGone)).joined(separator: "\n") + "\n"
    }

    /// Of somebody who is gone no belief is named, not even by its key: no file is to say what she used or wanted.
    static func lines(_ receipt: ForgetReceipt, isGone: Bool) -> [String] {
        var receipt = receipt
        if isGone {
            receipt.asked = nil
            receipt.recomputed = []
            receipt.alsoIn = []
        }
        return receipt.lines
    }

    static func head(_ receipt: ForgetReceipt, of person: String) -> String {
        "What was forgotten of \(person)" + (receipt.at.map { ", \(DayText.minute($0))" } ?? "")
    }
}
