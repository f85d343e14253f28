package rim.sources.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rim.schemas.RimException;
import rim.sources.change.SaidCells;

/// Looks at the files of a dataset, one after the other, and compares what they say together with
/// what was said before: which file a cell stands in may differ from year to year.
///
/// @param files of one dataset
record DatasetLook(List<FileLook> files, Optional<Earlier> earlier) {
    private static final int FEW_CODES = 12;

    /// What was found in each file; what changed is told with the first, or why nobody knows while
    /// one of them cannot be read.
    ///
    /// @param done is told of each file
    List<FileLook.Looked> look(Runnable done) {
        var looked = new ArrayList<FileLook.Looked>();
        var now = new SaidCells();
        for (FileLook each : files) {
            looked.add(each.look(earlier.isPresent() ? now : null));
            done.run();
        }
        if (earlier.isPresent()) {
            looked.set(0, firstWithChange(looked, now, earlier.get()));
        }
        return looked;
    }

    private FileLook.Looked firstWithChange(
            List<FileLook.Looked> looked, SaidCells now, Earlier than) {
        var first = looked.getFirst();
        var unread = looked.stream().filter(each -> each.fed() == null).findFirst();
        if (unread.isPresent()) {
            return notCompared(first, than, unread.get().account().path() + " cannot be read");
        }
        try {
            return compared(first, now, than);
        } catch (RimException e) {
            return notCompared(first, than, String.valueOf(e.getMessage()));
        }
    }

    private static FileLook.Looked notCompared(
            FileLook.Looked looked, Earlier earlier, String why) {
        return new FileLook.Looked(
                looked.account()
                        .remarking("It is not compared with " + earlier.name() + ", since " + why),
                looked.fed());
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
