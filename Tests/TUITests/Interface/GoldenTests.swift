import Foundation
import Testing

@testable import Engine
@testable import TUI

/// Whole screens beside text files. Recorded anew with SELFSAME_RECORD=1.
@Suite struct GoldenTests {
    static let views = [
        "welcome", "chat", "chat-end", "inspector", "belief", "compare", "what-if", "how", "people", "palette", "help",
        "correct", "forget", "notice", "privacy", "lowering", "consent", "why", "inventory", "editing", "summary",
        "erased", "receipt",
        "card", "audit",
        "read-only",
    ]
    static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 160, height: 50)]

    @Test(arguments: views, sizes) func theScreenIsAsItWas(view: String, size: Size) throws {
        let frame = RootView.frame(try model(view, size))
        #expect(frame.size == size)
        // What the parts are is kept once; the larger ones show the arrangement.
        let text = (size.width == 80 ? frame.annotatedText : frame.text) + "\n"
        let file = Self.folder.appending(path: "\(view)-\(size.width)x\(size.height).txt")
        if ProcessInfo.processInfo.environment["SELFSAME_RECORD"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden, "\(view) at \(size.width)x\(size.height) is now\n\(frame.text)")
    }

    @Test func everyGoldenIsTested() throws {
        let names = Self.views.flatMap { view in Self.sizes.map { "\(view)-\($0.width)x\($0.height).txt" } }
        #expect(try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted() == names.sorted())
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Goldens").standardized

    private func model(_ view: String, _ size: Size) throws -> AppModel {
        func after(_ keys: Key..., in model: AppModel) -> AppModel { Example.press(keys, model).model }
        let asked = Example.asked(size)
        let inspector = after(.tab, in: asked)
        switch view {
        case "welcome": return Example.fresh(size)
        case "chat": return asked
        case "chat-end": return after(.tab, .tab, .character("G"), in: asked)
        case "inspector": return after(.tab, .down, .down, in: asked)
        case "belief": return Update.message(.evidence(Example.evidence), inspector).0
        case "compare": return Example.compared(size)
        case "what-if":
            let model = after(.character(" "), in: Example.compared(size))
            return Update.message(.compared(Example.comparison()), model).0
        case "how": return after(.escape, .character("4"), in: asked)
        case "people": return after(.escape, .character("5"), .down, in: asked)
        case "palette": return after(.ctrl("p"), .down, in: asked)
        case "help": return after(.tab, .character("?"), in: asked)
        case "correct": return after(.character("c"), .character("a"), in: inspector)
        case "forget":
            let preview = ForgetPreview(
                beliefs: [Example.key("role")], observations: [EntryID(person: "maya", sequence: 7)], signals: 3,
                whys: 1)
            return Update.message(.forgetting(preview, .key("role"), person: "maya"), inspector).0
        case "privacy":
            return after(.up, in: Update.message(.privacy(Example.levels, Example.consents), asked).0)
        case "lowering":
            return Update.message(.lowering(Example.preview, .behavioral, person: "maya"), asked).0
        case "consent": return Example.held(size)
        case "editing":
            let edit = TUI.Effect.correct(key: "role", value: "developer", person: "maya")
            return Update.message(.editing(Example.editing, then: edit), inspector).0
        case "summary": return after(.character("e"), .down, in: inspector)
        case "inventory": return Update.message(.inventory(Example.inventory(of: "maya")), asked).0
        case "why": return Example.read(Example.askedWhy(size))
        case "erased":
            var evidence = Example.evidence
            evidence.for[0].span = nil
            evidence.for[0].erased = Example.now
            evidence.for[0].erasedBy = "window"
            evidence.reasonErased = Example.now
            return Update.message(.evidence(evidence), inspector).0
        case "receipt":
            // No time: it is shown as it is wherever the test runs.
            var receipt = Example.receipt
            receipt.at = nil
            return Update.message(.forgot(receipt, Example.words, person: "maya", isGone: false), asked).0
        case "card": return Update.message(.card(Example.card), asked).0
        case "audit":
            // No lines, for the same reason.
            return Update.message(.audit([], Example.chain, of: Example.maya), asked).0
        case "read-only":
            var model = inspector
            model.isReadOnly = true
            return after(.character("p"), in: model)
        case "notice":
            let sentence =
                "The file is no document: it holds bytes that are no text. Convert it first, for instance with pandoc."
            return Update.message(.failed(sentence), asked).0
        default: throw CancellationError()
        }
    }
}
