/// One thing done at the keyboard or with the mouse.
public enum Key: Hashable, Sendable {
    case character(Character)
    case enter, tab, backtab, backspace, delete, insert, escape
    case up, down, left, right, home, end, pageUp, pageDown
    case function(Int)
    /// A letter, or one of `@ [ \ ] ^ _` and space, with Ctrl; letters are lower case.
    case ctrl(Character)
    case alt(Character)
    /// A key that has a name, with Shift, Alt or Ctrl. Plain Shift-Tab is `backtab`.
    indirect case modified(Modifiers, Key)
    /// A whole paste, however long, with line feeds for its line ends.
    case paste(String)
    case click(Point)
    /// Rows to scroll, negative upwards, and where the pointer is.
    case wheel(Int, Point)
}
