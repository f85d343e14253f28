package rim.pipeline.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Digests;
import rim.schemas.edition.Edition;
import rim.schemas.table.Table;

/// Files of the tables of the edition in force, by what they were made of: what the same program
/// would make of the same again is copied.
///
/// A file says in its footer what it was made of ({@link TableFile#says}); one that does not say is
/// of no use here.
public final class EarlierFiles {
    /// What a footer calls the digest of what the file is made of.
    public static final String MADE_OF = "rim.made_of";

    private final @Nullable Edition edition;
    private final String software;
    private final Map<String, Map<String, Found>> found = new ConcurrentHashMap<>();

    /// @param edition that in force; null where all is to be made anew
    /// @param software what makes the tables now
    public EarlierFiles(@Nullable Edition edition, SortedMap<String, String> software) {
        this.edition = edition;
        this.software = String.valueOf(software);
    }

    /// None: all is made anew.
    public static EarlierFiles none() {
        return new EarlierFiles(null, new TreeMap<>());
    }

    /// A file, and what its footer says.
    public record Found(Path file, Map<String, String> says) {}

    /// The digest of what a file is made of, the program included.
    ///
    /// @param table that it is a file of
    /// @param of all that its rows depend on
    public String madeOf(Table table, List<String> of) {
        return Digests.of(software + "\n" + table.name() + "\n" + String.join("\n", of));
    }

    /// The file of a table that is made of the same, where there is one.
    public Optional<Found> of(Table table, String madeOf) {
        return Optional.ofNullable(
                found.computeIfAbsent(table.name(), name -> files(table)).get(madeOf));
    }

    /// The edition that the files are of; null for none.
    public @Nullable Edition edition() {
        return edition;
    }

    private Map<String, Found> files(Table table) {
        var files = new HashMap<String, Found>();
        if (edition == null || !Files.isDirectory(edition.folderOf(table))) {
            return files;
        }
        try {
            for (Path file : TableFiles.parts(edition.folderOf(table))) {
                var says = Footers.of(file).getFileMetaData().getKeyValueMetaData();
                if (says.containsKey(MADE_OF)) {
                    files.put(says.get(MADE_OF), new Found(file, says));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + edition.folderOf(table), e);
        }
    }
}
