import Foundation
import Testing

@testable import Engine

/// Transcripts of other programs, in the forms in which they come.
struct TranscriptReaderTests {
    private func read(_ text: String, _ format: TranscriptFormat, map: String? = nil, mailbox: String? = nil) throws
        -> [TranscriptMessage]
    {
        try TranscriptReader.read(
            Array(text.utf8), format: format, map: try map.map { try TranscriptMap($0) }, mailbox: mailbox
        ).messages
    }

    @Test func openAI() throws {
        let messages = try read(
            """
            {"id":"c1","created_at":1772000000,"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"We use Okta."},{"role":"assistant","content":"Noted."},{"role":"user","content":[{"type":"text","text":"And Django."}]}]}
            """, .openai)
        #expect(messages.map(\.isPersons) == [false, true, false, true])
        #expect(messages.map(\.text) == ["Be brief.", "We use Okta.", "Noted.", "And Django."])
        #expect(messages.map(\.identity) == ["c1/0", "c1/1", "c1/2", "c1/3"])
        #expect(messages[0].at == Moment(milliseconds: 1_772_000_000_000))
    }

    @Test func shareGPT() throws {
        let messages = try read(
            #"[{"id":"a","conversations":[{"from":"human","value":"I'm the CISO."},{"from":"gpt","value":"Hello."}]}]"#,
            .sharegpt)
        #expect(messages.map(\.isPersons) == [true, false])
        #expect(messages.map(\.conversation) == ["a", "a"])
    }

    @Test func mailWithoutWhatItQuotes() throws {
        let messages = try read(
            """
            From ada@example.org Mon Nov  2 09:30:00 2026
            From: Ada <Ada@Example.org>
            Date: Mon, 2 Nov 2026 09:30:00 +0100
            Message-ID: <1@example.org>
            Subject: Re: Keys
            Content-Transfer-Encoding: quoted-printable

            We use Ok=
            ta.
            >From here on, briefly.

            On Sun, Ben wrote:
            > I use Auth0.

            From ben@example.org Mon Nov  2 10:30:00 2026
            From: ben@example.org
            Subject: Keys

            Fine.
            """, .mbox, mailbox: "ada@example.org")
        #expect(messages.map(\.isPersons) == [true, false])
        #expect(messages[0].text == "We use Okta.\nFrom here on, briefly.")
        #expect(messages[0].at == Moment(iso8601: "2026-11-02T08:30:00Z"))
        #expect(messages.map(\.conversation) == ["keys", "keys"])
    }

    @Test func aTableByItsColumns() throws {
        let messages = try read(
            "who,kind,said,when,nr\nada,customer,\"We use \"\"Okta\"\",\nand Django.\",2026-01-02 10:00:00,7\nada,agent,Fine.,,8\n",
            .csv, map: "person=who,role=kind,text=said,at=when,id=nr")
        #expect(messages.map(\.text) == ["We use \"Okta\",\nand Django.", "Fine."])
        #expect(messages.map(\.isPersons) == [true, false])
        #expect(messages.map(\.identity) == ["7", "8"])
        #expect(messages[0].at == Moment(iso8601: "2026-01-02T10:00:00Z"))
    }

    /// The recipe of the notes: tickets as Zendesk's JSON export has them.
    @Test func zendesk() throws {
        let messages = try read(
            #"{"id":35436,"requester_id":11,"comments":[{"id":1,"author_id":11,"body":"We use Okta.","created_at":"2026-02-01T09:00:00Z"},{"id":2,"author_id":99,"body":"You are the CISO.","created_at":"2026-02-01T10:00:00Z"}]}"#,
            .jsonl,
            map:
                "person=requester_id,role=comments[].author_id==requester_id,text=comments[].body,at=comments[].created_at,id=id"
        )
        #expect(messages.map(\.isPersons) == [true, false])
        #expect(messages.map(\.person) == ["11", "11"])
        #expect(messages.map(\.identity) == ["35436/0.0", "35436/0.1"])
    }

    /// The recipe of the notes: conversations as Intercom's export has them, the first message apart from the rest, in HTML.
    @Test func intercom() throws {
        let messages = try read(
            #"{"id":"7","source":{"author":{"type":"user","id":"u1"},"body":"<p>I&#39;m the <b>CISO</b>.</p>"},"created_at":1772000000,"conversation_parts":{"conversation_parts":[{"author":{"type":"admin","id":"a1"},"body":"<p>Hello</p>","created_at":1772000060},{"author":{"type":"user","id":"u1"},"body":"<p>We use Okta.</p>","created_at":1772000120}]}}"#,
            .jsonl,
            map:
                "person=source.author.id,role=source.author.type|conversation_parts.conversation_parts[].author.type,text=source.body|conversation_parts.conversation_parts[].body,at=created_at|conversation_parts.conversation_parts[].created_at,id=id"
        )
        #expect(messages.map(\.text) == ["I'm the CISO.", "Hello", "We use Okta."])
        #expect(messages.map(\.isPersons) == [true, false, true])
        #expect(messages.map(\.person) == ["u1", "u1", "u1"])
        #expect(Set(messages.map(\.identity)).count == 3)
    }

    @Test func whatCannotBeReadIsCounted() throws {
        let reading = try TranscriptReader.read(Array("{\"messages\":[]}\nnot json\n[]\n".utf8), format: .openai)
        #expect(reading.messages.isEmpty && reading.unreadable == 2)
        #expect(throws: TranscriptError.noColumn("nobody", columns: ["a", "b"])) {
            try read("a,b\n1,2\n", .csv, map: "text=a,person=nobody")
        }
        #expect(throws: TranscriptError.noText) { try TranscriptMap("person=a") }
        #expect(throws: TranscriptError.badMap("speaker=a")) { try TranscriptMap("text=b,speaker=a") }
    }

    @Test(arguments: [
        ("a.csv", "x,y", true, TranscriptFormat.csv), ("a", "From a@b c", false, .mbox),
        ("a.jsonl", "{\"messages\":[]}", false, .openai), ("a.json", "[{\"conversations\":[]}]", false, .sharegpt),
        ("a.jsonl", "{\"text\":1}", true, .jsonl),
    ]) func aFormatIsKnownByItsLooks(name: String, start: String, hasMap: Bool, format: TranscriptFormat) {
        #expect(TranscriptFormat.guess(name: name, start: Array(start.utf8), hasMap: hasMap) == format)
    }
}
