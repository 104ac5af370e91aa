/// Histories that once showed a fault of the product, and what it was.
///
/// A change of what devices do makes other histories of them; then they are only histories like any.
extension History {
  static let regressions = [
    // A file moved by one and deleted by another stayed, and nothing was said of it.
    History(seed: 15, steps: [0, 2, 4, 5, 12]),
    // Half of what an editor was saving was merged, then the sync stopped, then the editor saved the rest:
    // what the half had lacked was taken for deleted.
    History(seed: 1710, steps: [0, 1, 2, 4, 5, 6, 7, 8, 9, 10]),
    // Stopped twice, with an editor saving each time: the second time nothing held what the file had been.
    History(seed: 1385, steps: [0, 2, 4, 8, 9]),
    // A phone with plain git brought two files together whose names differ only in case, and every
    // other device refused what the hub held for good.
    History(seed: 5524, steps: [0, 3, 5], isCalm: true),
    History(seed: 5675, steps: [0, 7, 15]),
    // A copy that two devices had written on was merged; the copy of that had the same name and took
    // the place of what had just been merged.
    History(seed: 8096, steps: [0, 1, 2, 3, 4, 11, 12, 13, 14, 15, 19, 20, 26]),
    // A file was brought back after a stop, written on, and after another stop brought back over that.
    History(seed: 9203, steps: [2, 3, 4, 5, 7, 10, 13, 19]),
    // A paragraph that both had, one of them beside what the other changed, stood twice.
    History(seed: 11791, steps: [5, 6, 7, 10, 16, 19]),
    // Files came into an empty folder whose name differed in case, and went out under that name again.
    History(seed: 204691, steps: [0, 1, 2, 3, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 19]),
    // An editor saved twice while its file got what came: the second save was taken for one of what
    // lay there in between, and a word that it had taken out came back.
    History(seed: 206482, steps: [0, 5, 7, 8, 13]),
    History(seed: 208499, steps: [1, 5, 6, 8, 9, 11, 12, 13, 14, 19, 20, 21]),
    // It was taken for one of the first save, as it held a word of that too; what it lacked was lost.
    History(seed: 1_003_347, steps: [1, 3, 4]),
    History(seed: 1_004_058, steps: [0, 3, 4, 6, 7, 8, 9, 10, 11, 17, 18, 19]),
    History(seed: 1_108_452, steps: [1, 2, 3, 6, 16, 18]),
    History(seed: 1_113_201, steps: [0, 4, 9, 13, 14]),
    History(seed: 1_115_157, steps: [1, 2, 7, 8, 9, 12, 14]),
    // It held nothing that tells what it was typed on.
    History(seed: 1_003_099, steps: [0, 2, 3]),
    History(seed: 1_113_624, steps: [0, 1, 2, 3, 4, 5, 7, 11]),
    // The test's own: a phone deleted a file whose name a desk had just tidied.
    History(seed: 1_203_171, steps: [3, 5, 9, 11]),
    // An editor saved under the old name of a file that had just got its new one too.
    History(seed: 1_100_575, steps: [5, 8]),
    // And one under the new name, before the old one was gone.
    History(seed: 1_204_999, steps: [1, 2, 4, 18, 20]),
    // Half of what an editor was saving lacked most of what had come, which was brought back to it; then the
    // rest had it, too.
    History(seed: 2_011_323, steps: [1, 2, 3, 4, 5, 9, 12, 13, 14, 16, 17, 27]),
    // A sync was stopped when it had brought two saves together; what the editor then made of both was
    // merged with one of them once more.
    History(seed: 3_008_797, steps: [0, 1, 2, 3, 5, 6, 7, 22]),
    // The test's own: a person gave a text without a date a name without a day.
    History(seed: 3_008_917, steps: [0, 1, 2, 15, 16]),
    // A stop before a second save was brought in: it was taken for one that had been typed on the first,
    // which the file did not hold.
    History(seed: 6_012_667, steps: [0, 2, 3, 5, 6, 10, 11, 16]),
    History(seed: 7_008_302, steps: [0, 1, 2]),
    // Line ends of another sort came together with a deletion: a save in that moment, which had what was
    // deleted, looked as if it was typed on what came.
    History(seed: 8_011_345, steps: [0, 1, 3, 6, 8, 9, 14]),
    // The test's own: a person wrote on what was brought back after a stop.
    History(seed: 6_016_637, steps: [12, 13, 14, 19, 21, 27]),
    // The test's own: the phone's git did not know the files that it had checked out.
    History(seed: 6_003_435, steps: [1, 6, 8, 9, 10, 11, 13, 14, 16, 20]),
    History(seed: 6_014_489, steps: [7, 9, 10, 14, 23, 24, 25]),
    // The test's own: what a person took out of a file stood in it where another device had moved it.
    History(seed: 4_006_643, steps: [0, 1, 3, 5, 20, 22, 26, 27]),
    History(seed: 7_003_970, steps: [3, 4, 6, 9, 10]),
    // The test's own: beside the file that a stopped sync had still to bring lay one in another spelling; it
    // was said, and the first one gone when the sync ended.
    History(seed: 4_000_031, steps: [0, 6, 9, 10, 11, 15, 16, 29]),
    // The test's own: a stop left a file under two spellings, and an editor saved the one to be taken away.
    // The sync says so, and the person gives the second text a name.
    History(seed: 1_316_995, steps: [0, 7, 9, 12, 18, 26]),
    // A line that one deleted became part of a list item on the other, and nothing was said of it.
    History(seed: 1_001_518, steps: [4, 5, 10, 11, 18, 22, 23]),
  ]
}
