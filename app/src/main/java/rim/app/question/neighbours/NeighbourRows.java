package rim.app.question.neighbours;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.print.RecordRows;

/// The lists of regions and their neighbours as rows.
final class NeighbourRows {
    /// Which list.
    enum Listed {
        YEARS,
        REGIONS
    }

    /// The columns of regions among their neighbours.
    static final List<Field> REGIONS =
            List.of(
                    Field.text("region", "code").key(),
                    Field.text("name", "in Latin script"),
                    Field.number("score", "of the node"),
                    Autocorrelation.RULE,
                    Field.text("neighbours", "codes of those with a score"),
                    Field.number("neighbours_score", "mean of their scores"),
                    Field.text(
                            "pattern",
                            "high_among_high, low_among_low, high_among_low or low_among_high, by the"
                                    + " mean of all that have neighbours"),
                    Field.number("local", "local Moran's I, whose mean is Moran's I"),
                    Field.number(
                            "p",
                            "share of drawn sets of neighbours that differ as much from what is"
                                    + " expected"),
                    Field.number(
                            "p_adjusted",
                            "the same where all regions are looked at together (Benjamini and"
                                    + " Hochberg)"),
                    Field.truth("sure", "whether that is at most 0.1"));

    /// The columns of each list by its name.
    static final Map<String, List<Field>> FIELDS = fields();

    private static Map<String, List<Field>> fields() {
        var fields = new LinkedHashMap<String, List<Field>>();
        fields.put("years", Autocorrelation.FIELDS);
        fields.put("regions", REGIONS);
        return fields;
    }

    static Listing of(Listed listed, Neighbours neighbours) {
        return switch (listed) {
            case YEARS -> Autocorrelation.listing(neighbours.years());
            case REGIONS ->
                    Listing.of(
                            REGIONS,
                            neighbours.regions().stream().map(RecordRows::values).toList());
        };
    }

    private NeighbourRows() {}
}
