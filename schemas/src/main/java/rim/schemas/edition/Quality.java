package rim.schemas.edition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rim.schemas.dataset.Check;

/// What was checked on the way to an edition, and what came out: `quality.json`. It is small
/// whatever the data's size: of each list the first are here, how many there are in all is under
/// `counts`, and all of them are in the tables `checks`, `coverage` and `quarantine` and in the
/// manifest.
///
/// @param edition name of the edition
/// @param verdict what follows
/// @param acceptance who let failed checks pass, null when nobody had to
/// @param counts how long each list is in all; null in an edition of an earlier release, which has
///   all of each list here
/// @param checks the results of checks, failed ones first
/// @param coverage how many regions have each indicator in each year, all countries together first
/// @param regions what became of regions that changed with NUTS, those whose values are lost first
/// @param comparison with the edition that was in force before; null when there was none
/// @param undescribed files that no descriptor names
/// @param refused cells and rows that were refused, some of each reason and file
/// @param sources titles and places of what was read
public record Quality(
        String edition,
        Verdict verdict,
        @Nullable Acceptance acceptance,
        @Nullable SortedMap<String, Integer> counts,
        List<Result> checks,
        List<Coverage> coverage,
        List<ChangedRegion> regions,
        @Nullable Comparison comparison,
        List<String> undescribed,
        List<Refused> refused,
        List<SourceTitle> sources) {

    public Quality {
        checks = List.copyOf(checks);
        coverage = List.copyOf(coverage);
        regions = orEmpty(regions);
        undescribed = orEmpty(undescribed);
        refused = orEmpty(refused);
        sources = orEmpty(sources);
    }

    /// Checks and coverage alone.
    public Quality(
            String edition,
            Verdict verdict,
            @Nullable Acceptance acceptance,
            List<Result> checks,
            List<Coverage> coverage) {
        this(
                edition,
                verdict,
                acceptance,
                null,
                checks,
                coverage,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /// How many there are in all of what a list has the first of.
    ///
    /// @param list its name, such as `checks`
    /// @param here how many it has
    public int count(String list, int here) {
        return counts == null ? here : counts.getOrDefault(list, here);
    }

    public enum Verdict {
        /// Every check passed.
        @JsonProperty("sound")
        SOUND,
        /// Some checks failed that only warn.
        @JsonProperty("warnings")
        WARNINGS,
        /// A check failed that stops, and somebody accepted it.
        @JsonProperty("accepted")
        ACCEPTED,
        /// A check failed that stops.
        @JsonProperty("stopped")
        STOPPED
    }

    /// @param by name of the account that ran the update
    /// @param reason as given
    public record Acceptance(String by, String reason) {}

    /// @param dataset code of the dataset
    /// @param check name of the check
    /// @param rule what must hold, in words
    /// @param weight what follows from a failure
    /// @param looked how many things were looked at
    /// @param failed how many of them fail
    /// @param note what else was found, null for nothing
    /// @param examples the first failures, each with its place
    public record Result(
            String dataset,
            String check,
            String rule,
            Check.Weight weight,
            long looked,
            long failed,
            @Nullable String note,
            List<String> examples) {
        public Result {
            examples = List.copyOf(examples);
        }

        @JsonProperty("passed")
        public boolean isPassed() {
            return failed == 0;
        }
    }

    /// @param country code, null for all together
    /// @param regions how many regions of the methodology's level have a value
    /// @param of how many regions there are
    public record Coverage(
            String indicator, int year, @Nullable String country, long regions, long of) {}

    /// What became of a region that the edition's NUTS version does not have under its code.
    ///
    /// @param nuts version of its code; null for a region of the edition's version that got values
    /// @param fate `lost`, `converted` or `renamed`
    /// @param other the code that it was renamed to, what a converted value came from, or why the
    ///   region was lost, in a word
    /// @param cells observations that are lost, or values that were converted; 0 where they were
    ///   not counted
    public record ChangedRegion(
            String region,
            String name,
            @Nullable Integer nuts,
            String fate,
            String other,
            long cells) {}

    /// How the data differ from those of the edition before.
    ///
    /// @param before its name
    /// @param datasets changed cells by dataset, the most changed first
    /// @param coverage indicators whose coverage differs
    /// @param surprises values that are new or revised and that the series' own past does not
    ///   explain: the step to them is more than {@link #FACTOR} times the largest of any year
    ///   before
    public record Comparison(
            String before,
            List<DatasetChange> datasets,
            List<CoverageChange> coverage,
            List<Surprise> surprises) {
        /// A step so many times as large as any before is surprising.
        public static final int FACTOR = 3;

        /// A series must have so many steps for that.
        public static final int STEPS = 4;

        public Comparison {
            datasets = List.copyOf(datasets);
            coverage = List.copyOf(coverage);
            surprises = List.copyOf(surprises);
        }
    }

    /// @param added cells that say something where nothing was said
    /// @param revised cells that say something else
    /// @param gone cells that say nothing any more
    public record DatasetChange(String dataset, long added, long revised, long gone) {}

    /// @param before regions with a value, summed over years; the same for `after`
    /// @param lastBefore the last year with a value; null for none
    public record CoverageChange(
            String indicator,
            long before,
            long after,
            @Nullable Integer lastBefore,
            @Nullable Integer lastAfter) {}

    /// @param kind `new` or `revised`
    /// @param from the value of the year before, or what it was before it was revised
    /// @param step the largest step of the series in the edition before
    public record Surprise(
            String indicator,
            String region,
            int year,
            String kind,
            double value,
            double from,
            double step) {}

    /// @param col 0 for the whole row
    /// @param text the row as it stood in the source
    /// @param above the row above it in the source; null where it was not looked at
    /// @param below the row below it
    public record Refused(
            String dataset,
            String file,
            long row,
            int col,
            long cells,
            String reason,
            String detail,
            String text,
            @Nullable String above,
            @Nullable String below) {}

    /// @param url where it is described; null where nobody says so
    public record SourceTitle(
            String dataset, String title, String publisher, String licence, @Nullable String url) {

        private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

        /// Its title, or its code where it has none.
        public String called() {
            return title.isBlank() ? dataset : title;
        }

        /// Its address on the web; empty where the descriptor states none, or one that only looks
        /// like a link, such as `javascript:`.
        public Optional<String> webAddress() {
            return url != null && WEB.matcher(url).matches() ? Optional.of(url) : Optional.empty();
        }
    }

    /// The checks that failed and stop.
    public List<Result> stopping() {
        return checks.stream()
                .filter(c -> !c.isPassed() && c.weight() == Check.Weight.STOP)
                .toList();
    }

    /// Writes it.
    public void write(Path file) {
        EditionJson.write(this, file);
    }

    /// As it is written.
    public String toJson() {
        return EditionJson.text(this);
    }

    /// Reads it.
    public static Quality read(Path file) {
        return EditionJson.read(file, Quality.class);
    }
}
