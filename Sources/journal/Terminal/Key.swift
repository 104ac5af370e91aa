/// What a person did on the keyboard, as a terminal in raw mode reports it.
enum Key: Equatable {
  /// One typed character, or a part of one that combines with what stands before it.
  case text(String)
  /// Pasted text, perhaps of many lines.
  case paste(String)
  case enter
  case tab
  case backspace
  case delete
  case left
  case right
  case home
  case end
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D.
  case endOfInput
  /// Ctrl-E: the answer is to be written in the editor.
  case editor
  /// Ctrl-K.
  case eraseToEnd
  /// Ctrl-U.
  case eraseToStart
  /// Ctrl-W.
  case eraseWord
  /// Ctrl-L.
  case redraw
  /// Ctrl-Z.
  case suspend
}
