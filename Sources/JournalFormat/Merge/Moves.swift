/// Three versions of a sequence in which nothing is moved any more.
///
/// To move something is not to change it. What one side moved, the other has at the old place still:
/// as it was, edited, or not at all. It is merged where it was moved to, so that it stands once.
struct Moves<Element> {
  private(set) var base: Row<Element>
  private var sides: [Row<Element>]

  var left: Row<Element> { sides[0] }
  var right: Row<Element> { sides[1] }

  init(base: Row<Element>, left: Row<Element>, right: Row<Element>) {
    self.base = base
    sides = [left, right]
    let moved = sides.map { Self.moved(from: base, to: $0) }
    for mover in sides.indices { carryEdits(to: mover, moved[mover]) }
    let now = sides.map { Self.moved(from: self.base, to: $0) }
    if now.contains(where: { !$0.isEmpty }) { settle(now) }
  }

  /// What stands once in each, but elsewhere.
  private static func moved(from base: Row<Element>, to side: Row<Element>) -> Set<Int> {
    let present = Set(side.numbers)
    let stays = Set(Alignment(base.numbers, side.numbers).pairs.map { base.numbers[$0.left] })
    let candidates = Set(base.numbers).intersection(present).subtracting(stays)
    if candidates.isEmpty { return [] }
    let (old, new) = (base.numbers.counts, side.numbers.counts)
    return candidates.filter { old[$0] == 1 && new[$0] == 1 }
  }

  /// Makes the other side's edits of what the mover moved in the base and where it is now.
  private mutating func carryEdits(to mover: Int, _ moved: Set<Int>) {
    let editor = sides[1 - mover]
    let (known, present) = (Set(base.numbers), Set(editor.numbers))
    for (old, new) in Self.changes(from: base, to: editor).reversed() where !new.isEmpty {
      let (before, after) = (base.numbers[old], editor.numbers[new])
      guard known.isDisjoint(with: after), present.isDisjoint(with: before) else { continue }
      if before.allSatisfy(moved.contains), let place = sides[mover].numbers.firstRange(of: before)
      {
        sides[mover].replace(place, with: editor[new])
        base.replace(old, with: editor[new])
      } else if let place = sides[mover].numbers.firstRange(of: after),
        before.allSatisfy({ !sides[mover].numbers.contains($0) }),
        after.count >= before.count || isElsewhere(place, in: mover, than: old)
      {
        // The mover has met this edit before. An edit that also deletes stands apart: at the old
        // place what stands beside it may be the mover's edit of what was deleted.
        base.replace(old, with: editor[new])
      } else if before.count == after.count {
        for (one, other) in zip(old, new) where moved.contains(base.numbers[one]) {
          guard let place = sides[mover].numbers.firstIndex(of: base.numbers[one]) else { continue }
          sides[mover].replace(place..<(place + 1), with: editor[other...other])
          base.replace(one..<(one + 1), with: editor[other...other])
        }
      }
    }
  }

  /// Whether what a side has at a place is not what it put in place of a part of the base.
  private func isElsewhere(_ place: Range<Int>, in side: Int, than old: Range<Int>) -> Bool {
    !Self.changes(from: base, to: sides[side]).contains {
      $0.old.overlaps(old) && $0.new.overlaps(place)
    }
  }

  /// Leaves each moved element in one place at most.
  private mutating func settle(_ moved: [Set<Int>]) {
    let counts = sides.map(\.numbers.counts)
    let stays = sides.map { Alignment(base.numbers, $0.numbers).pairs }
    /// After which element of the base, of those that stay, a side put it.
    func rank(_ number: Int, in side: Int) -> Int {
      let place = sides[side].numbers.firstIndex(of: number) ?? 0
      return stays[side].last { $0.right < place }?.left ?? -1
    }
    let edited = sides.map { side in
      Set(Self.changes(from: base, to: side).lazy.filter { !$0.new.isEmpty }.flatMap(\.old))
    }
    var gone: [Set<Int>] = [[], []]
    var settled: Set<Int> = []
    for (place, number) in zip(base.numbers.indices, base.numbers) {
      switch (moved[0].contains(number), moved[1].contains(number)) {
      case (false, false): continue
      case (true, true): gone[rank(number, in: 0) <= rank(number, in: 1) ? 1 : 0].insert(number)
      case (let isLeft, _):
        let (mover, other) = isLeft ? (0, 1) : (1, 0)
        switch counts[other][number] {
        case 1: gone[other].insert(number)
        case nil where !edited[other].contains(place): gone[mover].insert(number)
        default: continue
        }
      }
      settled.insert(number)
    }
    base.remove(settled)
    for index in sides.indices { sides[index].remove(gone[index]) }
  }

  /// The parts of the base that a side changed, and what stands there now.
  private static func changes(
    from base: Row<Element>,
    to side: Row<Element>
  ) -> [(old: Range<Int>, new: Range<Int>)] {
    var changes: [(old: Range<Int>, new: Range<Int>)] = []
    var (old, new) = (0, 0)
    for pair in Alignment(base.numbers, side.numbers).pairs + [
      (base.numbers.count, side.numbers.count)
    ] {
      if pair.left > old { changes.append((old..<pair.left, new..<pair.right)) }
      (old, new) = (pair.left + 1, pair.right + 1)
    }
    return changes
  }
}
