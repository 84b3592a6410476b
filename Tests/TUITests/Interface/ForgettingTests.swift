import Foundation
import Testing

@testable import Engine
@testable import TUI

/// Receipts and other pages, and forgotten words on this screen, without a terminal.
@Suite struct ForgettingTests {
    private func forgot(_ words: ForgottenWords, isGone: Bool = false, in model: AppModel) -> AppModel {
        Update.message(.forgot(Example.receipt, words, person: "maya", isGone: isGone), model).0
    }

    // MARK: Off the screen

    @Test func forgottenWordsLeaveTheConversationTheHistoryAndTheLine() {
        var model = Example.fresh()
        for line in ["I'm the CISO", "What is a key?", "/forget proof"] {
            model.pending = nil
            model = Example.press(Example.type(line) + [.enter], model).model
        }
        model.composer.set("and THE AUDITOR wants proof again")
        let after = forgot(Example.words, in: model)
        #expect(after.composer.isEmpty)
        let said = after.entries.compactMap { if case .said(let text, _) = $0 { text } else { nil } }
        #expect(said == ["What is a key?"])
        #expect(after.entries.last == .note("forgotten, and taken away here too: 1 message"))
        let recalled = (1...4).map {
            Example.press(Array(repeating: .up, count: $0), closed(after)).model.composer.text
        }
        #expect(!recalled.contains("I'm the CISO") && recalled.contains("What is a key?"))
    }

    private func closed(_ model: AppModel) -> AppModel { Example.press([.escape], model).model }

    /// An answer that the belief shaped, or that quotes the reason, goes; one beside it stays.
    @Test func answersThatHeldItGo() {
        let asked = Example.asked()
        #expect(forgot(Example.words, in: asked).lastAnswer == nil)
        let other = ForgottenWords(pieces: ["another matter"], keys: [Example.key("stack/okta")])
        let kept = forgot(other, in: asked)
        #expect(kept.lastAnswer != nil && kept.entries.count == asked.entries.count)
    }

    @Test func whatOthersSaidStays() {
        var model = Example.asked()
        model.entries.append(.said("the auditor wants proof", by: "devon"))
        #expect(forgot(Example.words, in: model).entries.contains(.said("the auditor wants proof", by: "devon")))
    }

    @Test func nothingIsLeftOfWhoIsForgottenWholly() {
        let after = forgot(ForgottenWords(), isGone: true, in: Example.asked())
        #expect(after.person == nil && after.lastAnswer == nil && after.inspector.model == nil)
        #expect(!after.entries.contains { if case .said = $0 { true } else { false } })
    }

    /// A secret was stored as stars, and the message goes all the same.
    @Test func aMessageWithASecretIsKnownAgain() {
        let words = ForgottenWords(messages: ["our key is ******"])
        #expect(words.areIn("our key is abc123") && !words.areIn("our key is abc1234"))
        #expect(!words.areIn("our car is abc123") && words.areIn("our key is *") && !words.areIn("our key"))
    }

    /// At a low level words were never stored, and still stand on the screen.
    @Test func wordsThatWereNeverKeptGoToo() {
        var model = Example.asked()
        model.entries.append(.said("I'm on call tonight", by: "maya"))
        let nothing = ForgetPreview(beliefs: [], observations: [], signals: 0, whys: 0)
        let after = Update.message(.forgetting(nothing, .search("on CALL"), person: "maya"), model).0
        #expect(!after.entries.contains(.said("I'm on call tonight", by: "maya")) && after.overlay == nil)
    }

    @Test func whatAnotherProgramForgotClearsTheConversation() {
        #expect(Update.message(.forgottenElsewhere(["devon"]), Example.asked()).0.lastAnswer != nil)
        let after = Update.message(.forgottenElsewhere(["maya"]), Example.asked()).0
        #expect(after.entries.count == 1 && after.lastAnswer == nil)
        #expect(Example.press([.up], after).model.composer.isEmpty)
    }

    // MARK: Never again

    @Test func neverAgainIsAKeyOfItsOwn() {
        let asked = Update.message(.forgetting(Example.preview, .key("role"), person: "maya"), Example.asked()).0
        let (_, effects) = Example.press([.character("a")], asked)
        #expect(
            effects.contains { if case .forget(.key("role"), "maya", true) = $0 { true } else { false } })
        let none = ForgetPreview(beliefs: [], observations: [EntryID(person: "maya", sequence: 1)], signals: 0, whys: 0)
        let words = Update.message(.forgetting(none, .search("key"), person: "maya"), Example.asked()).0
        #expect(Example.press([.character("a")], words).effects.isEmpty)
    }

    // MARK: Pages

    @Test func aReceiptIsAPageThatIsSaved() throws {
        var model = forgot(Example.words, in: Example.asked())
        #expect(RootView.frame(model).text.contains("Searched 7 files for the words: found none."))
        model = Example.press([.character("s")], model).model
        guard case .ask(let request) = model.overlay else {
            Issue.record("nothing asks for a path")
            return
        }
        #expect(request.composer.text == "receipt-maya-2026-11-02.txt")
        let (saved, effects) = Example.press([.enter], model)
        let file = try #require(
            effects.lazy.compactMap { if case .save(let file, _, false) = $0 { file } else { nil } }.first)
        #expect(file.person == "maya" && file.text.contains("Never to be learned again: 2 values."))
        // What is there already is not written over without a word.
        let there = Update.message(.fileExists(path: "/x", replace: .save(file, path: "/x", replacing: true)), saved).0
        #expect(Example.press([.escape], there).effects.isEmpty)
        let replaced = Example.press([.character("y")], there).effects
        #expect(replaced.contains { if case .save(_, "/x", true) = $0 { true } else { false } })
        #expect(closed(saved).page == nil)
    }

    @Test func theReceiptOfWhoIsGoneIsNobodysData() throws {
        let page = DocumentPage(.receipt(Example.receipt, of: "maya", isGone: true))
        let file = try #require(page.file(asPage: false))
        #expect(file.person == nil && file.text.contains("Forgotten: 2 answers"))
        for word in ["role", "style", "integration"] { #expect(!file.text.contains(word)) }
    }

    @Test func aCardIsSavedAsTextAndAsHTML() {
        let page = DocumentPage(.card(Example.card))
        #expect(page.file(asPage: false)?.name == "card-maya-a1b2c3.txt")
        #expect(page.file(asPage: true)?.text.hasPrefix("<!DOCTYPE html>") == true)
    }

    @Test func anAuditThatWasChangedSaysWhere() {
        let broken = AuditReport(lines: 3, head: "", broken: 2)
        let model = Update.message(.audit(Example.audit, broken, of: Example.maya), Example.fresh()).0
        #expect(RootView.frame(model).text.contains("Broken at line 2"))
    }

    @Test func everyPageIsReachedFromThePaletteByCommandAndByDigit() {
        for (word, digit) in [("card", "7"), ("audit", "8"), ("privacy", "9")] {
            for keys in [
                Example.type("/\(word)") + [.enter], [.escape, .character(Character(digit))],
                [.ctrl("p")] + Example.type(word) + [.enter],
            ] {
                let (_, effects) = Example.press(keys, Example.fresh())
                #expect(
                    effects.contains {
                        switch $0 {
                        case .loadCard("maya"): word == "card"
                        case .loadAudit(Example.maya): word == "audit"
                        case .loadPrivacy("maya"): word == "privacy"
                        default: false
                        }
                    }, "\(word): \(keys)")
            }
        }
    }

    // MARK: Erased words

    @Test func erasedWordsSayWhenAndWhy() throws {
        let then = Moment(iso8601: "2026-11-03T12:00:00Z")!
        let utc = try #require(TimeZone(identifier: "UTC"))
        #expect(DayText.day(then, now: Example.now, zone: utc) == "3 Nov")
        #expect(DayText.day(then, now: then.adding(days: 365), zone: utc) == "3 Nov 2026")
        #expect(
            DayText.day(
                Moment(iso8601: "2026-11-03T23:30:00Z")!, zone: try #require(TimeZone(identifier: "Asia/Tokyo")))
                == "4 Nov")
        var entry = Example.evidence.for[0]
        entry.span = nil
        entry.erased = then
        entry.erasedBy = "window"
        #expect(entry.words(now: Example.now) == "words erased \(DayText.day(then)) (window)")
    }
}
