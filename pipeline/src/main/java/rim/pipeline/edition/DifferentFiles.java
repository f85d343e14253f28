package rim.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rim.schemas.table.Table;

/// The files of a table that only one of two editions has: of what the others say, nothing has
/// changed. An observation or a value stands in one file of its edition, and all values of an
/// indicator in the same.
///
/// @param before those of the earlier edition
/// @param now those of the later
public record DifferentFiles(List<Path> before, List<Path> now) {

    public static DifferentFiles of(Table table, TableFiles before, TableFiles now) {
        var was = new ArrayList<>(before.parts(table));
        var is = new ArrayList<>(now.parts(table));
        try {
            for (Path file : List.copyOf(is)) {
                for (Path other : was) {
                    if (Files.size(file) == Files.size(other) && Files.mismatch(file, other) < 0) {
                        is.remove(file);
                        was.remove(other);
                        break;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compare the table " + table.name(), e);
        }
        return new DifferentFiles(was, is);
    }
}
