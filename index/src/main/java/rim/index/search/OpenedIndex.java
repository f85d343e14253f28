package rim.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import rim.index.passage.IndexMark;
import rim.index.passage.LuceneLog;
import rim.schemas.RimException;

/// An index that this version can read.
record OpenedIndex(DirectoryReader reader, IndexMark mark) {
    /// A word is looked for in every language of the index, and a question may have many words.
    private static final int MOST_CLAUSES = 1 << 16;

    static {
        IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    }

    static OpenedIndex in(Path folder) {
        LuceneLog.quieten();
        if (!Files.isDirectory(folder)) {
            throw none(folder);
        }
        try {
            var reader = DirectoryReader.open(FSDirectory.open(folder));
            var mark = IndexMark.of(reader.getIndexCommit().getUserData());
            if (!mark.dependsOn().equals(IndexMark.CURRENT)) {
                reader.close();
                throw otherVersion(folder, mark.dependsOn() + " by version " + mark.software());
            }
            return new OpenedIndex(reader, mark);
        } catch (IndexNotFoundException e) {
            throw none(folder);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw otherVersion(folder, "of another version of Lucene");
        } catch (CorruptIndexException e) {
            throw new RimException(
                    "The search index is damaged ["
                            + folder
                            + "]. Run 'rim update' again, or 'rim rollback' to an earlier edition.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the search index " + folder, e);
        }
    }

    static boolean isOfAnotherVersion(Path folder) {
        LuceneLog.quieten();
        // what is said of the commit, without opening its segments
        try (var directory = FSDirectory.open(folder)) {
            var mark = IndexMark.of(SegmentInfos.readLatestCommit(directory).getUserData());
            return !mark.dependsOn().equals(IndexMark.CURRENT);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            return true;
        } catch (IOException e) {
            // opening it says what is wrong
            return false;
        }
    }

    private static RimException none(Path folder) {
        return new RimException(
                "No search index ["
                        + folder
                        + "]. Run 'rim update' with '--reports' to make an edition with reports.");
    }

    private static RimException otherVersion(Path folder, String found) {
        return new RimException(
                "The search index is of another version: '"
                        + found
                        + "' (expected "
                        + IndexMark.CURRENT
                        + ") ["
                        + folder
                        + "]. Run 'rim update' again, or use the version that made it.");
    }
}
