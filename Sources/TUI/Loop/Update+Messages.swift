import Engine

/// What came of work that was asked for. It only dispatches.
extension Update {
    mutating func receive(_ message: Message) {
        switch message {
        case .people(let people, let counts): received(people, counts)
        case .model(let known, let summary, let histories): received(known, summary, histories)
        case .answered(let answer, let question): received(answer, to: question)
        case .withheld(let held, let effect): received(held, then: effect)
        case .decided: break
        case .explained(let outcome): received(outcome)
        case .traced(let trace): received(trace)
        case .evidence(let evidence): received(evidence)
        case .compared(let comparison): received(comparison)
        case .edited(let report): received(report)
        case .blindPair(let pair): received(pair)
        case .chosen(let arm, let result): received(arm, result)
        case .adopted(let reports, let person): received(adopted: reports, of: person)
        case .editing(let preview, let edit): received(preview, edit)
        case .forgetting(let preview, let target, let person): received(preview, target, of: person)
        case .forgot(let receipt, let words, let person, let isGone):
            received(receipt, words, of: person, isGone: isGone)
        case .forgottenElsewhere(let people): clearConversation(of: people)
        case .privacy(let levels, let consents): received(levels, consents)
        case .lowering(let preview, let level, let person): received(preview, lowering: person, to: level)
        case .privacySet(let change, let words): received(change, words)
        case .card(let card): show(DocumentPage(.card(card)))
        case .inventory(let inventory): received(inventory)
        case .audit(let entries, let report, let person): show(DocumentPage(.audit(entries, report, of: person)))
        case .keptAnswer(let saved): model.notice = SavedText.verdict(saved)
        case .savedAnswers(let pages, let person): show(DocumentPage(.saved(pages, of: person)))
        case .related(let answer): show(DocumentPage(.counted(answer)))
        case .saved(let path): model.notice = "Saved as \(path)"
        case .fileExists(let path, let replace): received(existing: path, replace)
        case .source(let page): model.overlay = .source(page)
        case .documents(let documents): received(documents)
        case .rated(let report): received(rating: report)
        case .imported(let report): received(report)
        case .importing(let progress):
            model.libraryNote = "\(progress.documents) documents, \(progress.passages) passages …"
        case .failed(let sentence): received(failure: sentence)
        }
    }
}
