package rim.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import rim.index.passage.IndexMark;
import rim.index.passage.LuceneLog;
import rim.index.passage.PassageAnalyzers;
import rim.index.passage.PassageFields;
import rim.schemas.RimException;

/// Answers questions from the search index of an edition. May be asked by many threads at once;
/// close it when none asks any more.
public final class ReportSearch implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final IndexMark mark;
    private final Analyzer analyzer;

    private ReportSearch(DirectoryReader reader, IndexMark mark) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.mark = mark;
        this.analyzer = PassageAnalyzers.of(mark.languages());
    }

    /// Opens the index in a folder.
    ///
    /// @throws RimException when there is none, or one that this version does not read
    public static ReportSearch open(Path folder) {
        LuceneLog.quieten();
        if (!Files.isDirectory(folder)) {
            throw none(folder);
        }
        try {
            var reader = DirectoryReader.open(FSDirectory.open(folder));
            var mark = IndexMark.of(reader.getIndexCommit().getUserData());
            if (!mark.format().equals(IndexMark.FORMAT)) {
                reader.close();
                throw otherVersion(folder, mark.format() + " by version " + mark.software());
            }
            return new ReportSearch(reader, mark);
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
                        + IndexMark.FORMAT
                        + ") ["
                        + folder
                        + "]. Run 'rim update' again, or use the version that made it.");
    }

    /// Answers a question, with {@link Markers#BOLD} in the snippets.
    public SearchAnswer search(SearchQuestion question) {
        return search(question, Markers.BOLD);
    }

    /// Answers a question.
    public SearchAnswer search(SearchQuestion question, Markers markers) {
        try {
            var terms = new TermQueries(reader, mark.languages(), analyzer);
            var query = new QuestionQuery(terms).of(question);
            if (query.isEmpty()) {
                return new SearchAnswer(0, List.of());
            }
            var pages = searcher.search(query.get(), PageCollector.best(question.limit()));
            var snippets = new Snippets(analyzer, mark.languages(), markers);
            var hits = new ArrayList<Hit>();
            for (var each : pages.best()) {
                hits.add(hit(each, query.get(), snippets));
            }
            return new SearchAnswer(pages.total(), hits);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search", e);
        }
    }

    private Hit hit(PageCollector.BestPassage best, Query query, Snippets snippets)
            throws IOException {
        var stored = searcher.storedFields().document(best.document());
        var language = Optional.ofNullable(stored.get(PassageFields.LANGUAGE));
        return new Hit(
                stored.get(PassageFields.REPORT),
                stored.get(PassageFields.TITLE),
                number(stored, PassageFields.PAGE).orElseThrow(),
                stored.get(PassageFields.LABEL),
                best.score(),
                snippets.of(stored.get(PassageFields.TEXT), language.orElse(""), query),
                language.orElse(null),
                number(stored, PassageFields.YEAR),
                List.of(stored.getValues(PassageFields.THEME)),
                List.of(stored.getValues(PassageFields.REGION)));
    }

    private static OptionalInt number(Document stored, String field) {
        var value = stored.getField(field);
        return value == null || value.numericValue() == null
                ? OptionalInt.empty()
                : OptionalInt.of(value.numericValue().intValue());
    }

    /// What the index says of itself.
    public IndexMark mark() {
        return mark;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the search index", e);
        }
    }
}
