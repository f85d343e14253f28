package rim.sources.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rim.sources.change.SaidCells;

/// Looks at the files of a dataset, one after the other, and compares what they say together with
/// what was said before: which file a cell stands in may differ from year to year.
///
/// @param files of one dataset
record DatasetLook(List<FileLook> files, Optional<Earlier> earlier) {
    private static final int FEW_CODES = 12;

    /// What was found in each file; what changed is told with the first, and nowhere while one of
    /// them cannot be read.
    List<FileLook.Looked> look() {
        var looked = new ArrayList<FileLook.Looked>();
        var now = new SaidCells();
        for (FileLook each : files) {
            looked.add(each.look(earlier.isPresent() ? now : null));
        }
        boolean isAll = looked.stream().allMatch(each -> each.fed() != null);
        if (isAll && earlier.isPresent()) {
            looked.set(0, compared(looked.getFirst(), now, earlier.get()));
        }
        return looked;
    }

    private FileLook.Looked compared(FileLook.Looked looked, SaidCells now, Earlier earlier) {
        var before = earlier.of(files.getFirst().file().dataset());
        if (before.isEmpty()) {
            return looked;
        }
        var cells = before.get().changeTo(now);
        var account =
                cells.isEmpty()
                        ? looked.account()
                                .remarking(
                                        "It is not compared with "
                                                + earlier.name()
                                                + ": only datasets of up to "
                                                + SaidCells.MOST
                                                + " cells are")
                        : looked.account()
                                .changing(
                                        new FileAccount.Change(
                                                earlier.name(),
                                                files.size(),
                                                cells.get(),
                                                before.get()
                                                        .structure()
                                                        .differencesTo(
                                                                now.structure(), FEW_CODES)));
        return new FileLook.Looked(account, looked.fed());
    }
}
