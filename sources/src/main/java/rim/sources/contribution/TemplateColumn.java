package rim.sources.contribution;

import java.util.Arrays;
import java.util.Optional;

/// The columns of the file that a region fills in, in their order.
public enum TemplateColumn {
    REGION("region", "region"),
    REGION_NAME("name of the region", "regionens namn"),
    INDICATOR("indicator", "indikator"),
    YEAR("year", "år"),
    EXPECTED("value in the source", "källans värde"),
    UNIT("unit", "enhet"),
    VALUE("corrected value", "rättat värde"),
    SOURCE("source of the corrected value", "källa till det rättade värdet"),
    COMMENT("comment", "kommentar"),
    REPORT("report to add", "rapport att lägga till"),
    DATASET("dataset", "datamängd"),
    SERIES("series", "serie"),
    CELL("cell of the source", "källans cell"),
    RIGHT_REGION("region of the priority", "prioriteringens region"),
    ACTIVITIES("activities of the priority (NACE)", "prioriteringens verksamheter (NACE)");

    private final String english;
    private final String swedish;

    TemplateColumn(String english, String swedish) {
        this.english = english;
        this.swedish = swedish;
    }

    /// What the header calls it.
    public String title(Language language) {
        return language.choose(english, swedish);
    }

    /// Whether the sender fills it in.
    public boolean isFree() {
        return switch (this) {
            case VALUE, SOURCE, COMMENT, REPORT, RIGHT_REGION, ACTIVITIES -> true;
            case REGION, REGION_NAME, INDICATOR, YEAR, EXPECTED, UNIT, DATASET, SERIES, CELL ->
                    false;
        };
    }

    /// Whether a file can do without it: what it says is for people, or templates of earlier
    /// programs lack it.
    boolean isDispensable() {
        return switch (this) {
            case REGION_NAME, INDICATOR, UNIT, CELL, RIGHT_REGION, ACTIVITIES -> true;
            case REGION, YEAR, EXPECTED, VALUE, SOURCE, COMMENT, REPORT, DATASET, SERIES -> false;
        };
    }

    static Optional<TemplateColumn> titled(String text, Language language) {
        var wanted = text.strip();
        return Arrays.stream(values())
                .filter(c -> c.title(language).equalsIgnoreCase(wanted))
                .findFirst();
    }
}
