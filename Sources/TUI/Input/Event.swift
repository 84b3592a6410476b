/// What the loop tells an application.
public enum Event<Message: Sendable>: Sendable {
    case key(Key)
    /// Something posted to the mailbox from any thread.
    case message(Message)
    case resized(Size)
    /// Files changed in the watched folder; their names.
    case changed(Set<String>)
    /// The time the application asked for has come.
    case alarm
    /// Back after Ctrl-Z or after a program that had the screen.
    case resumed
    /// The program is about to end because of this signal (TERM, HUP): save what must be saved, now.
    case ending(signal: Int32)
}
