import Foundation
import Testing

@testable import TUI

@Suite struct ThemeTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Themes")

    private static func shipped() throws -> [Theme] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "theme" }.map { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            let (theme, warnings) = ThemeFile.read(text, name: file.deletingPathExtension().lastPathComponent)
            #expect(warnings.isEmpty)
            return theme
        }
    }

    @Test func theShippedFilesAreTheCompiledInThemes() throws {
        let themes = try Self.shipped()
        #expect(
            Set(themes.map(\.name)) == ["dark", "light", "high-contrast", "colour-blind", "terminal", "mono"])
        #expect(themes.first { $0.name == "dark" } == .dark)
        #expect(themes.first { $0.name == "mono" }?.inks == Theme.mono.inks)
    }

    @Test func everyRoleStaysReadableOnEveryGroundAtEveryDepth() throws {
        for theme in try Self.shipped() {
            for depth in ColorDepth.allCases where depth != .mono {
                let mapping = ColorMapping(theme: theme, depth: depth)
                for role in Role.allCases {
                    for ground in Role.allCases {
                        let (foreground, background) = mapping.shades(
                            mapping.pair(theme.ink(Style(role, on: ground))))
                        guard let foreground else { continue }
                        let own = theme.ink(Style(role, on: ground)).background == nil && theme.isForAnyPaper
                        for paper in own ? [Shade(0x000000), Shade(0xFFFFFF)] : [background] {
                            let contrast = foreground.contrast(with: paper)
                            #expect(contrast >= 4.5, "\(theme.name) \(depth) \(role) on \(ground): \(contrast)")
                        }
                    }
                }
            }
        }
    }

    /// For and against, more and less, warnings: what must not be taken for each other differs to eyes without red or
    /// green too. Source: the matrices of Viénot, Brettel and Mollon, "Digital video colourmaps", 1999.
    @Test(arguments: [
        [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
        [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
    ]) func theColourBlindThemeIsToldApart(matrix: [[Double]]) throws {
        let theme = try #require(try Self.shipped().first { $0.name == "colour-blind" })
        func seen(_ role: Role) throws -> Shade {
            let shade = try #require(theme.ink(role).foreground)
            let linear = [shade.red, shade.green, shade.blue].map { pow(Double($0) / 255, 2.2) }
            let bytes = matrix.map { row in
                UInt8((pow(min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 })), 1 / 2.2) * 255).rounded())
            }
            return Shade(red: bytes[0], green: bytes[1], blue: bytes[2])
        }
        for (one, other) in [
            (Role.good, Role.bad), (.good, .warning), (.added, .removed), (.good, .whatIf), (.accent, .bad),
            (.key, .dim), (.bar, .barTrack),
        ] {
            #expect(try seen(one).distance(to: seen(other)) > 0.01, "\(one) and \(other)")
        }
    }

    @Test func aThemeNeedsFewPairsOnASmallTerminal() throws {
        for theme in try Self.shipped() {
            let mapping = ColorMapping(theme: theme, depth: .eight)
            let grounds: [Role] = [.text, .selection, .match, .badge]
            let pairs = Set(
                Role.allCases.flatMap { role in grounds.map { mapping.pair(theme.ink(Style(role, on: $0))) } })
            #expect(pairs.count < 64)
        }
    }

    @Test func greysStayGreyWhereColoursAreFew() {
        for depth in [ColorDepth.eight, .sixteen] {
            let mapping = ColorMapping(theme: .dark, depth: depth)
            for role in [Role.dim, .border, .placeholder, .title] {
                #expect([7, 8, 15].contains(mapping.pair(Theme.dark.ink(role)).foreground), "\(role) \(depth)")
            }
            #expect(![7, 8, 15].contains(mapping.pair(Theme.dark.ink(.accent)).foreground))
        }
    }

    @Test func withoutColourTheImportantRolesStillDiffer() {
        let mapping = ColorMapping(theme: .dark, depth: .mono)
        func look(_ role: Role) -> Attributes { mapping.attributes(Theme.dark.ink(role), style: Style(role)) }
        #expect(look(.selection).contains(.reverse))
        #expect(look(.badge).contains(.reverse))
        #expect(look(.unique) != look(.shared))
        #expect(look(.user) != look(.assistant))
        #expect(mapping.pair(Theme.dark.ink(.bad)) == ColorMapping.Pair(foreground: -1, background: -1))
    }

    @Test func anUnreadableLineIsAWarningWithItsNumber() {
        let text = """
            # comment
            title = "#ffffff" bold   # more
            selektion = "#fff"
            accent = green
            border "#123456"
            good = "#00ff00" on
            bad = "#ff0000" on "#100000" bold underline
            tilte = "#12"

            text = default on "#101010"
            """
        let (theme, warnings) = ThemeFile.read(text, name: "mine")
        #expect(warnings.map(\.line) == [3, 4, 5, 6, 8])
        #expect(
            warnings[0].text == "mine.theme:3: no role is called selektion; did you mean selection?"
                || warnings[0].text.hasPrefix("mine.theme:3: no role is called selektion"))
        #expect(theme.ink(.title) == Ink(Shade(0xFFFFFF), on: nil, .bold))
        #expect(theme.ink(.bad) == Ink(Shade(0xFF0000), on: Shade(0x100000), [.bold, .underline]))
        #expect(theme.ink(Style(.title)).background == Shade(0x101010))
        #expect(theme.ink(.heading) == theme.ink(.title))
    }

    @Test func aFileOfRubbishIsTheDefault() {
        let (theme, warnings) = ThemeFile.read("\u{0}\u{1}\nxx\n{}", name: "bad")
        #expect(theme.inks == Theme.dark.inks)
        #expect(!warnings.isEmpty)
    }

    @Test(arguments: [
        (0, ColorDepth.mono), (8, .eight), (15, .eight), (16, .sixteen), (88, .sixteen), (256, .xterm256),
        (16_777_216, .xterm256),
    ])
    func depthIsWhatTheTerminalHas(colors: Int, depth: ColorDepth) {
        #expect(ColorDepth(colors: colors) == depth)
        #expect(ColorDepth(colors: colors, environment: ["NO_COLOR": "1"]) == .mono)
        #expect(ColorDepth(colors: colors, environment: ["NO_COLOR": ""]) == depth)
    }

    @Test(arguments: [("#ff8000", 0xFF8000), ("#fff", 0xFFFFFF), ("#12345", nil), ("ff8000", nil), ("#gg0000", nil)])
    func coloursAreHexadecimal(text: String, value: UInt32?) {
        #expect(Shade(hex: text) == value.map { Shade($0) })
    }
}
