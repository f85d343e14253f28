package rim.pipeline.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rim.schemas.edition.Quality.Coverage;
import rim.schemas.edition.Quality.Result;
import rim.schemas.table.CoverageTable;

/// All checks and all coverage as rows of tables; the page has the first of them.
public final class QualityTables {

    /// Rows of the table of checks.
    public static List<List<@Nullable Object>> checks(List<Result> checks) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Result r : checks) {
            rows.add(
                    Arrays.asList(
                            r.dataset(),
                            r.check(),
                            r.rule(),
                            r.weight().name().toLowerCase(Locale.ROOT),
                            r.looked(),
                            r.failed(),
                            r.note(),
                            r.examples().isEmpty() ? null : String.join("\n", r.examples())));
        }
        return rows;
    }

    /// Rows of the table of coverage.
    public static List<List<@Nullable Object>> coverage(List<Coverage> coverage) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (Coverage c : coverage) {
            rows.add(
                    Arrays.asList(
                            c.indicator(),
                            c.year(),
                            Objects.requireNonNullElse(c.country(), CoverageTable.ALL),
                            c.regions(),
                            c.of()));
        }
        return rows;
    }

    private QualityTables() {}
}
