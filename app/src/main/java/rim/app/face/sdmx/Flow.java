package rim.app.face.sdmx;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A dataflow: what is in it and how its series are named.
///
/// @param id of the flow; its data structure is `DSD_` and the same
/// @param dimensions of a series, in the order of its key; time is not among them
/// @param sql a SELECT of a column for each dimension, then year, value, missing, flags, unit
record Flow(String id, String name, List<Dimension> dimensions, String sql) {
    static final String AGENCY = "RIM";
    static final String TIME = "TIME_PERIOD";
    static final String VALUE = "OBS_VALUE";
    static final String STATUS = "OBS_STATUS";
    static final String UNIT = "UNIT_MEASURE";
    static final String FLAG = "OBS_FLAG";
    static final String FLAG_TITLE = "Flags of the source";
    static final String REASON = "MISSING_REASON";
    static final String REASON_TITLE = "Why there is no value";

    /// A part of a series' key.
    ///
    /// @param list the code list of its values
    record Dimension(String id, CodeListName list) {
        /// The column of an edition's tables that holds its codes.
        private String column() {
            return equals(REGION) ? "region" : id.toLowerCase(Locale.ROOT);
        }
    }

    /// The code lists.
    enum CodeListName {
        FREQ("Frequency"),
        INDICATOR("Indicators"),
        NODE("Nodes of the methodology"),
        MEASURE("Measures of a score"),
        DATASET("Datasets that count by activity"),
        ACTIVITY("Activities"),
        SPECIALISATION("Measures of a specialisation"),
        PORTFOLIO("Measures of a region's portfolio of activities"),
        COMPLEXITY("Measures of how common and how complex an activity is"),
        RELATEDNESS("Measures of how related two activities are"),
        SHIFT_SHARE("Parts of an activity's change in a region"),
        TURNOVER("What became of an activity in a region"),
        GEO("Regions"),
        OBS_STATUS("Status of an observation"),
        UNIT("Units");

        private final String title;

        CodeListName(String title) {
            this.title = title;
        }

        String id() {
            return "CL_" + name();
        }

        String title() {
            return title;
        }
    }

    private static final Dimension FREQUENCY = new Dimension("FREQ", CodeListName.FREQ);
    private static final String MEASURE = "MEASURE";
    private static final Dimension DATASET = new Dimension("DATASET", CodeListName.DATASET);
    private static final Dimension ACTIVITY = new Dimension("ACTIVITY", CodeListName.ACTIVITY);
    private static final Dimension REGION = new Dimension("GEO", CodeListName.GEO);

    /// Values of indicators.
    static final Flow INDICATORS =
            new Flow(
                    "RIS",
                    "Regional innovation: values of indicators",
                    List.of(FREQUENCY, new Dimension("INDICATOR", CodeListName.INDICATOR), REGION),
                    "SELECT 'A' AS FREQ, indicator AS INDICATOR, region AS GEO, year, value,"
                            + " missing, flags, unit FROM indicators");

    /// Scores and ranks.
    static final Flow SCORES =
            flow(
                    "RIS_SCORES",
                    "scores and ranks",
                    List.of(
                            new Dimension("NODE", CodeListName.NODE),
                            of(CodeListName.MEASURE),
                            REGION),
                    Stream.of("SCORE", "RELATIVE", "RANK"),
                    new Columns("scores", "year", "coalesce(missing, 'not_available')"));

    /// What regions are specialised in.
    static final Flow SPECIALISATION =
            measured(
                    "RIS_SPECIALISATION",
                    "what regions are specialised in",
                    "specialisation",
                    "year",
                    List.of(DATASET, ACTIVITY, of(CodeListName.SPECIALISATION), REGION));

    /// How the activities of regions are spread.
    static final Flow PORTFOLIOS =
            measured(
                    "RIS_PORTFOLIOS",
                    "how activities of regions are spread",
                    "portfolios",
                    "year",
                    List.of(DATASET, of(CodeListName.PORTFOLIO), REGION));

    /// How common activities are, and how complex.
    static final Flow COMPLEXITY =
            measured(
                    "RIS_COMPLEXITY",
                    "how common activities are, and how complex",
                    "activities",
                    "year",
                    List.of(DATASET, ACTIVITY, of(CodeListName.COMPLEXITY)));

    /// How related activities are.
    static final Flow RELATEDNESS =
            measured(
                    "RIS_RELATEDNESS",
                    "how related two activities are",
                    "relatedness",
                    "year",
                    List.of(
                            DATASET,
                            ACTIVITY,
                            new Dimension("OTHER", CodeListName.ACTIVITY),
                            of(CodeListName.RELATEDNESS)));

    /// Why activities of regions grew or shrank; the period is the year after.
    static final Flow SHIFT_SHARE =
            measured(
                    "RIS_SHIFT_SHARE",
                    "why activities of regions grew or shrank",
                    "shift_share",
                    "to_year",
                    List.of(DATASET, ACTIVITY, of(CodeListName.SHIFT_SHARE), REGION));

    /// Which activities came to regions and which went; the period is the last year.
    static final Flow TURNOVER =
            measured(
                    "RIS_TURNOVER",
                    "which activities came to regions, and which went",
                    "turnover",
                    "to_year",
                    List.of(DATASET, ACTIVITY, of(CodeListName.TURNOVER), REGION));

    static final List<Flow> ALL =
            List.of(
                    INDICATORS,
                    SCORES,
                    SPECIALISATION,
                    PORTFOLIOS,
                    COMPLEXITY,
                    RELATEDNESS,
                    SHIFT_SHARE,
                    TURNOVER);

    private static Dimension of(CodeListName measures) {
        return new Dimension(MEASURE, measures);
    }

    /// A flow of a table's columns, each of which is a measure under its name in capitals.
    ///
    /// @param key what names a series, beside the frequency
    private static Flow measured(
            String id, String name, String table, String year, List<Dimension> key) {
        var measures =
                key.stream()
                        .filter(each -> each.id.equals(MEASURE))
                        .map(each -> Measures.of(each.list))
                        .findFirst()
                        .orElseThrow();
        return flow(
                id,
                name,
                key,
                measures.keySet().stream(),
                new Columns(table, year, "'not_available'"));
    }

    /// Where observations stand.
    ///
    /// @param missing why a value is not there, in SQL
    private record Columns(String table, String year, String missing) {}

    private static Flow flow(
            String id, String name, List<Dimension> key, Stream<String> measures, Columns columns) {
        return new Flow(
                id,
                "Regional innovation: " + name,
                Stream.concat(Stream.of(FREQUENCY), key.stream()).toList(),
                measures.map(code -> observations(code, key, columns))
                        .collect(Collectors.joining(" UNION ALL ")));
    }

    private static String observations(String code, List<Dimension> key, Columns columns) {
        var column = code.toLowerCase(Locale.ROOT);
        return "SELECT 'A' AS FREQ, "
                + key.stream()
                        .map(each ->
                                (each.id.equals(MEASURE) ? "'" + code + "'" : each.column())
                                        + " AS "
                                        + each.id)
                        .collect(Collectors.joining(", "))
                + ", "
                + columns.year
                + " AS year, "
                + column
                + "::DOUBLE AS value, CASE WHEN "
                + column
                + " IS NULL THEN "
                + columns.missing
                + " END AS missing, '' AS flags, '"
                + code
                + "' AS unit FROM "
                + columns.table;
    }

    static Optional<Flow> of(String id) {
        return ALL.stream().filter(flow -> flow.id.equals(id)).findFirst();
    }

    String structure() {
        return "DSD_" + id;
    }
}
