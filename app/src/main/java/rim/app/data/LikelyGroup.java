package rim.app.data;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rim.app.print.Rounding;
import rim.engine.uncertainty.SupposedDraws.GroupProbability;
import rim.engine.uncertainty.SupposedDraws.Spread;
import rim.sources.contribution.Language;

/// A performance group in the words that its certainty allows.
///
/// A group stands alone where it has at least 60 % of the draws, or where nothing is said to be
/// uncertain. Otherwise it stands with the likeliest other one, the likelier first: `between Strong
/// and Leader (66 : 34)`. All faces have the words from here: as the view `likely_groups`, and for
/// what an edition does not hold by {@link #of}.
public final class LikelyGroup {
    /// The name of the column.
    public static final String COLUMN = "likely_group";

    static final String VIEW_NAME = "likely_groups";

    private static final double ALONE = 0.6;
    private static final String GROUP = "c.group_probability";
    private static final String OTHER = "g.probability";

    /// Whether a group with this share of the draws stands alone, or beside no other.
    public static boolean isAlone(double share) {
        return share >= ALONE;
    }

    /// By node, region and year the likeliest group that is not the region's own, as `other` with
    /// its `probability`.
    private static final String OTHERS =
            """
            SELECT p.node, p.region, p.year, arg_max(p.outcome, p.probability) AS other,
                   max(p.probability) AS probability
            FROM probabilities p JOIN scores s
                 ON s.node = p.node AND s.region = p.region AND s.year = p.year
            WHERE p.event = 'group' AND p.outcome <> s.performance_group
            GROUP BY p.node, p.region, p.year
            """;

    /// The words, of a row of scores `s` and of certainty `c`, with {@link #JOINED}.
    public static final String WORDS =
            """
            CASE
            WHEN c.group_probability IS NULL OR c.group_probability >= ALONE
            THEN s.performance_group
            WHEN g.other IS NULL
            THEN format('{} ({})', s.performance_group, OWN)
            WHEN g.probability > c.group_probability
            THEN format('between {} and {} ({} : {})', g.other, s.performance_group,
                        OTHER, LESS_OWN)
            ELSE format('between {} and {} ({} : {})', s.performance_group, g.other,
                        OWN, LESS_OTHER)
            END
            """
                    .replace("ALONE", String.valueOf(ALONE))
                    .replace("LESS_OWN", besideSql(GROUP, OTHER))
                    .replace("LESS_OTHER", besideSql(OTHER, GROUP))
                    .replace("OWN", percentSql(GROUP))
                    .replace("OTHER", percentSql(OTHER));

    /// Joins scores `s` with certainty `c` and with what the words need besides. Who has both
    /// already does without the view, which reads them again.
    public static final String JOINED =
            " LEFT JOIN certainty c ON c.node = s.node AND c.year = s.year AND c.region = s.region"
                    + " LEFT JOIN ("
                    + OTHERS
                    + ") g ON g.node = s.node AND g.year = s.year AND g.region = s.region";

    /// By node, region and year; only of scores that have a group.
    static final String VIEW =
            "CREATE VIEW likely_groups AS SELECT s.node, s.region, s.year, "
                    + WORDS
                    + " AS likely_group FROM scores s"
                    + JOINED
                    + " WHERE s.performance_group IS NOT NULL";

    /// The words for the group of a region in an edition; null for none.
    public static @Nullable String in(
            EditionDatabase database, String node, String region, int year) throws SQLException {
        return database
                .list(
                        "SELECT likely_group FROM likely_groups"
                                + " WHERE node = ? AND region = ? AND year = ?",
                        List.of(node, region, year),
                        cells -> cells.text(COLUMN))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /// The words for the groups of all regions of a node in a year, by region.
    public static Map<String, String> all(EditionDatabase database, String node, int year)
            throws SQLException {
        var words = new HashMap<String, String>();
        database.list(
                "SELECT region, likely_group FROM likely_groups WHERE node = ? AND year = ?",
                List.of(node, year),
                cells -> words.put(cells.text("region"), cells.text(COLUMN)));
        return words;
    }

    /// The words for a group that was worked out with its draws.
    ///
    /// @param group code, null for none
    /// @param spread null where nothing is said to be uncertain
    public static @Nullable String of(@Nullable String group, @Nullable Spread spread) {
        return group == null
                ? null
                : among(group, spread == null ? List.of() : spread.groups(), Language.ENGLISH);
    }

    /// The words for a group with the probabilities of all; none where nothing is said to be
    /// uncertain.
    public static String among(
            String group, List<GroupProbability> probabilities, Language language) {
        if (probabilities.isEmpty()) {
            return group;
        }
        double own =
                probabilities.stream()
                        .filter(g -> g.group().equals(group))
                        .mapToDouble(GroupProbability::probability)
                        .findFirst()
                        .orElse(0);
        if (isAlone(own)) {
            return group;
        }
        return probabilities.stream()
                .filter(g -> !g.group().equals(group))
                .max(Comparator.comparingDouble(GroupProbability::probability))
                .map(other -> between(group, own, other.group(), other.probability(), language))
                .orElse(group + " (" + percent(own) + ")");
    }

    private static String between(
            String group, double own, String other, double probability, Language language) {
        return probability > own
                ? between(other, probability, group, own, language)
                : String.format(
                        Locale.ROOT,
                        language.choose(
                                "between %s and %s (%s : %s)", "mellan %s och %s (%s : %s)"),
                        group,
                        other,
                        percent(own),
                        percentBeside(own, probability));
    }

    /// The share of the less likely of two groups in per cent, so that halves, which are both
    /// rounded up, do not come to more than all: 0.515 and 0.485 are 52 and 48.
    ///
    /// @param share of the likelier
    /// @param less of the less likely
    public static String percentBeside(double share, double less) {
        var rest = BigDecimal.valueOf(100).subtract(Rounding.inPerCent(share));
        return Rounding.inPerCent(less).min(rest).toPlainString();
    }

    private static String percent(double share) {
        return Rounding.inPerCent(share).toPlainString();
    }

    private static String percentSql(String share) {
        return Rounding.perCentTextSql(Rounding.inPerCentSql(share));
    }

    /// {@link #percentBeside} as DuckDB works it out.
    private static String besideSql(String less, String share) {
        return Rounding.perCentTextSql(
                "least("
                        + Rounding.inPerCentSql(less)
                        + ", 100 - "
                        + Rounding.inPerCentSql(share)
                        + ")");
    }

    private LikelyGroup() {}
}
