internal import Foundation

/// Finds the files to import under the paths a person gave.
public enum DocumentFiles {
    /// What was found and what was passed over, each with its reason.
    public struct Listing: Hashable, Sendable {
        public var files: [SourceFile] = []
        public var skipped: [Skipped] = []
    }

    public struct Skipped: Hashable, Sendable {
        public var path: String
        public var reason: DocumentError
    }

    /// Deeper folders than this are taken for a loop.
    private static let depthLimit = 64

    /// Files and folders, folders with all that is below them, in the order of names.
    ///
    /// Hidden files are passed over without a word; a folder reached twice is entered once, so links in a circle end;
    /// files without a reader and what cannot be read are reported in `skipped`.
    /// `converters` make text of kinds of file, by extension, that have no reader.
    public static func list(_ paths: [String], converters: [String: Converter] = [:]) -> Listing {
        var walk = Walk(converters)
        for path in paths {
            walk.visit(path, name: (path as NSString).lastPathComponent, isGiven: true, depth: 0)
        }
        return walk.listing
    }

    private struct Walk {
        var listing = Listing()
        private var entered: Set<String> = []
        private var taken: Set<String> = []

        private let converters: [String: Converter]

        init(_ converters: [String: Converter]) {
            self.converters = converters
        }

        mutating func visit(_ path: String, name: String, isGiven: Bool, depth: Int) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                listing.skipped.append(Skipped(path: path, reason: .unreadable))
                return
            }
            guard isFolder.boolValue else {
                take(path, name: name)
                return
            }
            let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            guard depth < depthLimit, entered.insert(real).inserted else { return }
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
                listing.skipped.append(Skipped(path: path, reason: .unreadable))
                return
            }
            for child in names.sorted() where !child.hasPrefix(".") {
                let below = isGiven ? child : name + "/" + child
                visit((path as NSString).appendingPathComponent(child), name: below, isGiven: false, depth: depth + 1)
            }
        }

        private mutating func take(_ path: String, name: String) {
            guard taken.insert(path).inserted else { return }
            let kind = DocumentFormat.fileExtension(of: path)
            let converter = converters[kind]
            // A page of print has no marks to read: its text is plain.
            guard let format = converter.map({ _ in kind == "pdf" ? .text : .markdown }) ?? DocumentFormat(path: path)
            else {
                listing.skipped.append(
                    Skipped(
                        path: path, reason: Converter.known.contains(kind) ? .needsConverter(kind) : .noReader(kind)))
                return
            }
            guard isRegular(path), FileManager.default.isReadableFile(atPath: path) else {
                listing.skipped.append(Skipped(path: path, reason: .unreadable))
                return
            }
            listing.files.append(SourceFile(file: path, path: name, format: format, converter: converter))
        }

        /// Reading a pipe or a device would wait for ever.
        private func isRegular(_ path: String) -> Bool {
            let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            let attributes = try? FileManager.default.attributesOfItem(atPath: real)
            return attributes?[.type] as? FileAttributeType == .typeRegular
        }
    }
}
