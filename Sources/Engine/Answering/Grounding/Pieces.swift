/// A text in runs of letters and of digits: "5MB", "168h0m0s" and "TLS1.2" are several, where they are one word to the index.
struct Pieces {
    struct Piece {
        /// Lower case.
        var word: String
        /// UTF-8 byte range in the text.
        var range: Range<Int>
        var isNumber: Bool
        /// What stands between it and the next.
        var gap: String
    }

    let pieces: [Piece]

    init(_ tokens: Tokens) {
        var pieces: [Piece] = []
        for token in tokens.words {
            var low = token.range.lowerBound
            while low < token.range.upperBound {
                let isNumber = Self.isDigit(tokens.utf8[low])
                let high = (low..<token.range.upperBound).first { Self.isDigit(tokens.utf8[$0]) != isNumber }
                let range = low..<(high ?? token.range.upperBound)
                let isWhole = range == token.range
                pieces.append(
                    Piece(
                        word: isWhole ? token.word : tokens.text(range).lowercased(), range: range, isNumber: isNumber,
                        gap: ""))
                low = range.upperBound
            }
        }
        for place in pieces.indices {
            let end = place + 1 < pieces.count ? pieces[place + 1].range.lowerBound : tokens.utf8.count
            pieces[place].gap = tokens.text(pieces[place].range.upperBound..<end)
        }
        self.pieces = pieces
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
