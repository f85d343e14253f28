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
    record Dimension(String id, CodeListName list) {}

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
            new Flow(
                    "RIS_SCORES",
                    "Regional innovation: scores and ranks",
                    List.of(
                            FREQUENCY,
                            new Dimension("NODE", CodeListName.NODE),
                            new Dimension("MEASURE", CodeListName.MEASURE),
                            REGION),
                    Stream.of("score", "relative", "rank")
                            .map(Flow::measure)
                            .collect(Collectors.joining(" UNION ALL ")));

    /// What regions are specialised in.
    static final Flow SPECIALISATION =
            new Flow(
                    "RIS_SPECIALISATION",
                    "Regional innovation: what regions are specialised in",
                    List.of(
                            FREQUENCY,
                            new Dimension("DATASET", CodeListName.DATASET),
                            new Dimension("ACTIVITY", CodeListName.ACTIVITY),
                            new Dimension("MEASURE", CodeListName.SPECIALISATION),
                            REGION),
                    Stream.of(
                                    "share",
                                    "location_quotient",
                                    "shrunk_quotient",
                                    "relatedness_density",
                                    "probability")
                            .map(column ->
                                    measured("specialisation", "activity AS ACTIVITY, ", column))
                            .collect(Collectors.joining(" UNION ALL ")));

    /// How the activities of regions are spread.
    static final Flow PORTFOLIOS =
            new Flow(
                    "RIS_PORTFOLIOS",
                    "Regional innovation: how activities of regions are spread",
                    List.of(
                            FREQUENCY,
                            new Dimension("DATASET", CodeListName.DATASET),
                            new Dimension("MEASURE", CodeListName.PORTFOLIO),
                            REGION),
                    CodeLists.portfolio().keySet().stream()
                            .map(column -> measured("portfolios", "", column))
                            .collect(Collectors.joining(" UNION ALL ")));

    static final List<Flow> ALL = List.of(INDICATORS, SCORES, SPECIALISATION, PORTFOLIOS);

    /// @param more columns of the key, each with a comma behind it
    private static String measured(String table, String more, String column) {
        var code = column.toUpperCase(Locale.ROOT);
        return "SELECT 'A' AS FREQ, dataset AS DATASET, "
                + more
                + "'"
                + code
                + "' AS MEASURE, region AS GEO, year, "
                + column
                + "::DOUBLE AS value, CASE WHEN "
                + column
                + " IS NULL THEN 'not_available' END AS missing, '' AS flags, '"
                + code
                + "' AS unit FROM "
                + table;
    }

    private static String measure(String column) {
        var code = column.toUpperCase(Locale.ROOT);
        return "SELECT 'A' AS FREQ, node AS NODE, '"
                + code
                + "' AS MEASURE, region AS GEO, year, "
                + column
                + "::DOUBLE AS value, CASE WHEN "
                + column
                + " IS NULL THEN coalesce(missing, 'not_available') END AS missing,"
                + " '' AS flags, '"
                + code
                + "' AS unit FROM scores";
    }

    static Optional<Flow> of(String id) {
        return ALL.stream().filter(flow -> flow.id.equals(id)).findFirst();
    }

    String structure() {
        return "DSD_" + id;
    }
}
