package rim.app.question.search;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.print.Rows;
import rim.index.search.Hit;
import rim.index.search.Markers;
import rim.index.search.SearchAnswer;
import rim.index.search.SearchQuestion;
import rim.schemas.table.PageTable;

/// Reports that were found, as rows: each by the page of its best passage.
final class FoundPages implements Listing {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("report", "identifier of the report"),
                    Field.text("title", "its title"),
                    Field.integer("page", "number of the page, 1 is the first"),
                    Field.text("label", "the page number as printed").optional(),
                    Field.number("score", "the higher the better, within one answer only"),
                    Field.text("snippet", "a sentence or two; plain text, not escaped for HTML"),
                    Field.text("language", "ISO 639-1 code").optional(),
                    Field.integer("year", "year of publication").optional(),
                    Field.texts("authors", "who wrote it"),
                    Field.texts("themes", "codes of its themes"),
                    Field.texts("regions", "NUTS codes of its regions"),
                    Field.integer("passage", "number of the passage in the report"),
                    Field.integer("last_page", "the page on which the passage ends"),
                    Field.text("heading", "the heading that the passage stands under").optional(),
                    Field.text("link", "where the passage is, for good"),
                    Field.integer("passages", "how many passages of the report match"),
                    Field.texts("versions", "reports with much the same text"),
                    Field.text(
                                    "read_by",
                                    "`ocr` where some of the passage was recognised on a picture of"
                                            + " its page and may have misread letters")
                            .optional());

    /// Around words of snippets that were asked for: characters that no report holds.
    static final Markers MARKERS = HitList.MARKERS;

    private final Asking asking;
    private final SearchQuestion question;
    private final Markers markers;
    private @Nullable SearchAnswer last;

    /// Puts a question to the index.
    @FunctionalInterface
    interface Asking {
        SearchAnswer ask(SearchQuestion question, Markers markers);
    }

    /// @param question its limit counts for nothing, as the listing is asked for parts
    /// @param markers around words of snippets that were asked for
    FoundPages(Asking asking, SearchQuestion question, Markers markers) {
        this.asking = asking;
        this.question = question;
        this.markers = markers;
    }

    /// What an edition without reports finds.
    static Listing none() {
        return Listing.of(FIELDS, List.of());
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public long count() {
        var answer = asking.ask(question.showing(1).atMost(1), Markers.NONE);
        if (last == null) {
            last = answer;
        }
        return answer.total();
    }

    @Override
    public Rows rows(long offset, long limit) throws SQLException {
        // no other passage of a report is shown
        var hits = found(question.showing(1), offset, limit, markers).hits();
        var rows = hits.stream().limit(limit).map(FoundPages::row).toList();
        return Listing.of(FIELDS, rows).rows();
    }

    /// The answer as text shows it, with several passages of a report.
    SearchAnswer forPeople(long offset, long limit) {
        return found(question, offset, limit, MARKERS);
    }

    private SearchAnswer found(SearchQuestion asked, long offset, long limit, Markers around) {
        int from = (int) Math.min(Integer.MAX_VALUE, offset);
        int most = Math.clamp(limit, 1, SearchQuestion.MOST);
        var answer = asking.ask(asked.from(from).atMost(most), around);
        last = answer;
        return answer;
    }

    /// What was answered last.
    Optional<SearchAnswer> last() {
        return Optional.ofNullable(last);
    }

    static List<@Nullable Object> row(Hit hit) {
        return Arrays.asList(
                hit.report(),
                hit.title(),
                hit.page(),
                hit.label(),
                hit.score(),
                hit.snippet(),
                hit.language(),
                hit.year().isPresent() ? hit.year().getAsInt() : null,
                hit.authors(),
                hit.themes(),
                hit.regions(),
                hit.best().link().passage(),
                hit.best().lastPage(),
                hit.best().heading(),
                hit.best().link().toString(),
                hit.passages().size() + hit.more(),
                hit.versions(),
                hit.best().isRecognised() ? PageTable.OCR : null);
    }
}
