import Engine

/// Asking, reading, and what can be done with an answer.
extension Update {
    mutating func send() {
        let text = model.composer.text
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        if text.hasPrefix("/") { return command(model.composer.send()) }
        guard model.pending == nil else {
            model.notice = "The last question is still being answered."
            return
        }
        // What was typed before the people were read is not lost.
        guard model.person != nil else { return tellWhoIsMissing() }
        _ = model.composer.send()
        if model.view == .chat { ask(text) } else { compareQuestion(text) }
    }

    mutating func ask(_ text: String) {
        guard let person = model.person else { return tellWhoIsMissing() }
        model.entries.append(.said(text, by: person.id))
        model.why = nil
        model.pending = text
        model.chatAnchor = nil
        model.chatScroll = 0
        effects.append(.ask(text, person: person.id))
    }

    private mutating func tellWhoIsMissing() {
        model.notice =
            model.counts == nil
            ? "The people are still being read: press Enter again." : "Choose who asks first: Esc 5."
    }

    private mutating func command(_ text: String) {
        let parts = text.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = parts.first else { return perform(.palette) }
        let rest = parts.count > 1 ? parts[1] : ""
        switch name {
        case "who" where !rest.isEmpty: choosePerson(rest)
        case "compare" where !rest.isEmpty: compare(typed: rest)
        case "forget" where !rest.isEmpty: forget(wordsWith: rest)
        case "import" where !rest.isEmpty: if allows(.importDocuments) { effects.append(.importPath(rest)) }
        case "privacy" where PrivacyLevel(rawValue: rest) != nil: choose(PrivacyLevel(rawValue: rest)!)
        case "relate" where !rest.isEmpty: effects.append(.relate(rest))
        case "inventory" where rest == "all": openInventory(ofEverybody: true)
        case "audit" where rest == "all": openAudit(ofEverybody: true)
        default:
            guard let action = model.keys.action(command: name) else {
                model.notice = "There is no command /\(name). \(model.keys.label(.palette)) lists what there is."
                return
            }
            perform(action)
        }
    }

    /// "Simpler": learned from like any message, then the last question again.
    mutating func adjust(_ wish: String) {
        guard let answer = model.lastAnswer, let person = model.person else {
            model.notice = "There is no answer yet."
            return
        }
        model.entries.append(.said(wish, by: person.id))
        model.why = nil
        effects.append(.askAgain(answer.question, wish: wish, person: person.id))
        model.pending = answer.question
        model.chatAnchor = nil
        model.chatScroll = 0
    }

    mutating func received(_ answer: Answer, to question: String) {
        // A cancelled question's answer is not shown, nor taken for that of the next.
        guard model.pending == question else { return }
        model.pending = nil
        model.lastAnswer = answer
        model.why = answer.whyQuestion.map { WhyRequest(question: $0, shown: model.elapsed) }
        model.entries.append(.answered(answer))
        // A long answer is read from its beginning.
        model.chatAnchor = max(0, model.entries.count - 2)
        model.chatScroll = 0
        model.howScroll = 0
        guard let person = model.person else { return }
        effects += [.loadModel(person: person.id), .trace(answer, person: person.id)]
    }

    /// How an answer was made, unless another has come since.
    mutating func received(_ trace: AnswerTrace) {
        if trace.question == model.lastAnswer?.question { model.trace = trace }
    }

    mutating func received(failure sentence: String) {
        model.pending = nil
        model.compare.isLoading = false
        model.notice = sentence
    }

    mutating func cancel() {
        if model.pending != nil {
            model.pending = nil
            model.consent = nil
            model.entries.append(.note("cancelled"))
        } else if !model.composer.isEmpty, model.focus == .composer {
            model.composer.set("")
        } else if model.mayQuit {
            effects.append(.quit)
            return
        } else {
            model.notice = "Press Ctrl-C again to leave."
        }
        model.mayQuit = true
    }

    /// The next question at this place of the list.
    mutating func askNext(_ place: Int) {
        guard let answer = model.lastAnswer, place < answer.followUps.count else {
            model.notice = "There is no such question."
            return
        }
        guard model.pending == nil else {
            model.notice = "The last question is still being answered."
            return
        }
        model.view = .chat
        ask(answer.followUps[place] + "?")
    }

    mutating func pressInSearch(_ key: Key) {
        switch key {
        case .character(let character): model.search?.text.append(character)
        case .backspace: if !(model.search?.text.isEmpty ?? true) { model.search?.text.removeLast() }
        case .paste(let text): model.search?.text += text
        case .enter: model.search?.isTyping = false
        case .ctrl("c"): model.search = nil
        default: if let action = model.keys.action(key, in: [.everywhere]) { perform(action) }
        }
        model.search?.match = 0
    }

    /// Letters go to the words that are looked for, then n and N to the conversation.
    mutating func find() {
        model.view = .chat
        model.focus = .main
        model.search = SearchState()
    }

    mutating func copyAnswer() {
        guard let answer = model.lastAnswer else {
            model.notice = "There is no answer to copy yet."
            return
        }
        effects.append(.copy(AnswerText.page(answer, width: 100)))
        model.notice = "Sent to the clipboard."
    }

    mutating func rate(_ rating: Rating) {
        guard let id = model.lastAnswer?.id else {
            model.notice = "There is no logged answer to rate."
            return
        }
        effects.append(.rate(id, rating))
    }

    mutating func keepAnswer() {
        guard let id = model.lastAnswer?.id else {
            model.notice = "There is no logged answer to keep."
            return
        }
        effects.append(.keepAnswer(id))
    }

    mutating func received(rating report: ObservationReport) {
        let learned = report.signals.map { "\($0.polarity == .for ? "+" : "−") \($0.key) \($0.value)" }.joined(
            separator: ", ")
        model.notice = learned.isEmpty ? "Rated; nothing is kept at this privacy level." : "Rated: \(learned)"
        reload()
    }
}
