import Foundation
import Testing

@testable import Engine

/// The rules hold for real documentation, not only for what these tests write.
struct LibraryCorporaTests {
    private static let isAbsent: Comment = "no documentation below $SELFSAME_DATA or ../shared/data"

    @Test(.enabled(if: !LibraryCorpora.files.isEmpty, isAbsent))
    func realSitesKeepTheRules() {
        let documents = LibraryCorpora.documents
        #expect(documents.count > 100)
        for imported in documents { #expect(LibraryProperties.fault(imported) == nil) }
    }

    @Test(.enabled(if: !LibraryCorpora.files.isEmpty, isAbsent))
    func onlyWholeBlocksMakeLongPassages() {
        for imported in LibraryCorpora.documents {
            let source = SourceText(imported.text)
            for passage in imported.passages {
                let words = LibraryProperties.words(passage, source)
                let isWhole = passage.blocks.contains { [.code, .table, .step, .item, .quote].contains($0.kind) }
                #expect(words <= PassagePacking.most || isWhole, "\(imported.document.path) #\(passage.position)")
            }
        }
    }

    @Test(.enabled(if: !LibraryCorpora.files.isEmpty, isAbsent))
    func realFencesAreNeverCut() {
        for imported in LibraryCorpora.documents {
            for passage in imported.passages {
                let fences = passage.text.split(separator: "\n").count { line in
                    let mark = line.drop { $0 == " " || $0 == ">" }
                    return mark.hasPrefix("```") && !mark.drop { $0 == "`" }.contains("`")
                }
                #expect(fences % 2 == 0, "\(imported.document.path) #\(passage.position)")
            }
        }
    }

    @Test(.enabled(if: !LibraryCorpora.files.isEmpty, isAbsent))
    func noBlockOfARealSiteIsNoise() {
        for block in LibraryCorpora.documents.flatMap(LibraryProperties.texts).flatMap({ $0 }) {
            let isNoise =
                (block.hasPrefix("{{<") || block.hasPrefix("{{%") || block.hasPrefix("<%") || block.hasPrefix(":::"))
                && !block.contains("\n") && !block.contains(". ")
                && TemplateTag(Array(block.utf8)[...], at: 0)?.isField != true
            #expect(!isNoise, "\(block.prefix(80))")
        }
    }

    @Test(.enabled(if: !LibraryCorpora.bundled.isEmpty, "no bundled documents"))
    func theBundledDocumentsKeepTheRulesAndMeetTheSizes() {
        var sizes: [Int] = []
        for imported in LibraryCorpora.bundled {
            #expect(LibraryProperties.fault(imported) == nil)
            #expect(!imported.passages.isEmpty)
            let source = SourceText(imported.text)
            sizes += imported.passages.map { LibraryProperties.words($0, source) }
        }
        let fitting = sizes.count { (40...220).contains($0) }
        #expect(Double(fitting) >= 0.8 * Double(sizes.count))
    }
}
