private import CFiles

/// A person's Ctrl-C during work that should come to a good end by itself.
package enum Interrupt {
  /// Only notes the first one from now on; a second one ends the program.
  package static func note() { cfiles_note_interrupts() }

  package static var isAsked: Bool { cfiles_was_interrupted() != 0 }
}
