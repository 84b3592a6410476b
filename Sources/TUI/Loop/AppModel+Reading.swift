/// Questions that have just appeared: a key that was on its way before they could be read is not their answer.
extension AppModel {
    /// Longer than a key is on its way over a slow line, shorter than it takes to read the question.
    static let unread = Duration.milliseconds(700)

    func isRead(_ shown: Duration) -> Bool { elapsed - shown >= Self.unread }

    /// Whether digits answer the question why: it can be read, and nothing else takes them.
    var isAskingWhy: Bool {
        guard let why, isRead(why.shown), overlay == nil, page == nil, pending == nil, search == nil else {
            return false
        }
        return view == .chat && focus == .composer && composer.isEmpty && !awaitsDigit
    }

    /// When a question that stands there may be answered; nothing when none waits for that.
    public var isReadFrom: Duration? {
        if case .consent(let request) = overlay, !isRead(request.shown) { return request.shown + Self.unread }
        return why.flatMap { isRead($0.shown) ? nil : $0.shown + Self.unread }
    }
}
