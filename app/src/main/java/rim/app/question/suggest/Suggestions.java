package rim.app.question.suggest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rim.app.data.EditionDatabase;
import rim.app.data.Field;
import rim.app.data.KnownIndicators;
import rim.app.data.Listing;
import rim.index.search.Markers;
import rim.index.search.ReportSearch;
import rim.index.search.SearchQuestion;

/// What somebody who is typing may mean: regions and indicators by code or name, words of the
/// reports that begin like the last word, those first that follow the words before it, and the
/// words put right.
final class Suggestions {
    static final List<Field> FIELDS =
            List.of(
                    Field.text("kind", "region, indicator, word or correction"),
                    Field.text("code", "code of a region or an indicator").optional(),
                    Field.text("text", "its name; or all that was typed, completed or put right"));
    private static final int OF_EACH = 8;

    private final String typed;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private Suggestions(String typed) {
        this.typed = typed.strip();
    }

    /// Regions first, then indicators, words and the correction; a few of each.
    ///
    /// @param search the reports, empty where there are none
    static Listing listing(EditionDatabase database, Optional<ReportSearch> search, String typed)
            throws SQLException {
        var made = new Suggestions(typed);
        if (!made.typed.isEmpty()) {
            made.addRegions(database);
            made.addIndicators(database);
            search.ifPresent(made::addWords);
        }
        return Listing.of(FIELDS, made.rows);
    }

    private void addRegions(EditionDatabase database) throws SQLException {
        database.regions().containing(typed).stream()
                .limit(OF_EACH)
                .forEach(each -> rows.add(Arrays.asList("region", each.code(), each.name())));
    }

    private void addIndicators(EditionDatabase database) throws SQLException {
        var codes = new KnownIndicators(database).codes();
        codes.containing(typed).stream()
                .limit(OF_EACH)
                .forEach(code ->
                        rows.add(Arrays.asList("indicator", code, codes.titles().get(code))));
    }

    private void addWords(ReportSearch search) {
        int last = typed.lastIndexOf(' ') + 1;
        var begun = typed.substring(last).toLowerCase(Locale.ROOT);
        var words = search.completions(typed, OF_EACH);
        for (var word : words) {
            if (!word.equals(begun)) {
                rows.add(Arrays.asList("word", null, typed.substring(0, last) + word));
            }
        }
        // a word that is only begun is not yet wrong
        if (words.isEmpty()) {
            addCorrection(search);
        }
    }

    private void addCorrection(ReportSearch search) {
        var answer = search.search(SearchQuestion.of(typed, 1).showing(1), Markers.NONE);
        if (!answer.didYouMean().isEmpty()) {
            rows.add(Arrays.asList("correction", null, answer.didYouMean()));
        }
    }
}
