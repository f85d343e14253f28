package rim.app.contribute;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rim.app.data.Cells;
import rim.app.data.EditionDatabase;
import rim.index.theme.Vocabulary;
import rim.schemas.contribution.PriorityCorrection;
import rim.schemas.contribution.StatedPlace;

/// The stated priorities of an edition, each as its report or list has it before any correction.
final class EditionPriorities {
    /// Rows that nobody corrected, and those that were, as they were found.
    private static final String SQL =
            """
            SELECT p.region, NULL AS series, p.report, p.passage, p.theme, p.sentence, p.page,
                   p.cells, NULL AS corrected
            FROM priorities p WHERE p.line IS NULL
            UNION ALL
            SELECT region, series, NULL, NULL, NULL, found, NULL, source_cell,
                   corrected || ', ' || decided[:10]
            FROM contributions
            WHERE kind = 'priority' AND state = 'applied' AND found IS NOT NULL
            ORDER BY ALL
            """;

    private final List<Stated> all;
    private final Map<String, String> themes = new TreeMap<>();

    /// @param where in the edition's reports or lists it is, for people
    /// @param corrected how it was corrected before; null for not at all
    record Stated(
            String region,
            StatedPlace place,
            String sentence,
            String where,
            @Nullable String corrected) {}

    EditionPriorities(EditionDatabase database) throws SQLException {
        all = database.list(SQL, List.of(), EditionPriorities::stated);
        for (var theme : Vocabulary.standard().themes()) {
            theme.labels()
                    .values()
                    .forEach(labels -> labels.forEach(l -> themes.put(plain(l), theme.code())));
        }
        Vocabulary.standard().themes().forEach(theme -> themes.put(theme.code(), theme.code()));
        all.forEach(each -> themes.put(each.place().theme(), each.place().theme()));
        themes.remove("");
    }

    private static Stated stated(Cells row) throws SQLException {
        var series = row.textOrNull("series");
        var place =
                series == null
                        ? new StatedPlace(
                                row.text("report"), row.integer("passage"), row.text("theme"))
                        : StatedPlace.of(series).orElseThrow();
        var cells = row.textOrNull("cells");
        var page = row.integerOrNull("page");
        return new Stated(
                row.text("region"),
                place,
                row.text("sentence"),
                cells != null ? cells : place.report() + (page == null ? "" : "#page=" + page),
                row.textOrNull("corrected"));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Those of a region and of regions within it.
    List<Stated> of(String region) {
        var own = new ArrayList<Stated>();
        all.stream().filter(each -> each.region().startsWith(region)).forEach(own::add);
        return own;
    }

    /// The code of a theme by its code or what it is called in any language.
    Optional<String> theme(String text) {
        return Optional.ofNullable(themes.get(plain(text)));
    }

    /// What is said where a line finds a priority; null where there is none. Of several that state
    /// the same, the one of the same passage is meant.
    @Nullable String stated(PriorityCorrection priority) {
        return all.stream()
                .filter(each ->
                        each.region().equals(priority.region())
                                && each.place().report().equals(priority.report())
                                && each.place().theme().equals(priority.theme())
                                && priority.isOf(each.sentence()))
                .map(Stated::sentence)
                .findFirst()
                .orElse(null);
    }
}
