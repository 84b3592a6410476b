internal import CCurses
internal import Glibc
internal import Synchronization

/// Where any thread leaves messages for the loop. The first one into an empty box wakes it with one byte.
///
///     let mailbox = try Mailbox<Message>()
///     Task { for await event in answer { mailbox.post(.answer(event)) } }
public final class Mailbox<Message: Sendable>: Sendable {
    private let messages = Mutex<[Message]>([])
    private let ends: (read: Int32, write: Int32)

    public init() throws(ScreenError) {
        var pair: [Int32] = [-1, -1]
        guard ccurses_pipe(&pair) == 0 else { throw .system(what: "a pipe for messages") }
        ends = (pair[0], pair[1])
    }

    deinit {
        close(ends.read)
        close(ends.write)
    }

    /// Safe from any thread; never waits.
    public func post(_ message: Message) {
        let wasEmpty = messages.withLock { messages in
            messages.append(message)
            return messages.count == 1
        }
        guard wasEmpty else { return }
        var byte: UInt8 = 1
        // A full pipe already wakes the loop.
        _ = write(ends.write, &byte, 1)
    }

    var descriptor: Int32 { ends.read }

    /// All messages so far, in the order of posting.
    func take() -> [Message] {
        var bytes: [UInt8] = Array(repeating: 0, count: 64)
        while read(ends.read, &bytes, bytes.count) > 0 {}
        return messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
