package rim.app.question.overlap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.RecordListing;
import rim.app.question.overlap.RegionOverlap.Lead;
import rim.app.question.overlap.RegionOverlap.Profiles;
import rim.app.question.overlap.RegionOverlap.SharedActivity;
import rim.app.question.overlap.RegionOverlap.SharedTheme;

/// The lists of an overlap as rows.
final class OverlapRows {
    private static final Set<String> BY_ACTIVITY =
            new TreeSet<>(List.of("dataset", "activity", "year"));
    private static final Set<String> BY_DATASET = new TreeSet<>(List.of("dataset", "year"));
    private static final Set<String> BY_PASSAGE =
            new TreeSet<>(
                    List.of(
                            "theme",
                            "stated_by",
                            "stated_for",
                            "report",
                            "passage",
                            "source_cell"));
    private static final Set<String> BY_INDICATOR = new TreeSet<>(List.of("indicator"));

    /// Which list.
    enum Listed {
        ACTIVITIES,
        PROFILES,
        THEMES,
        INDICATORS
    }

    /// The columns of each list by its name.
    static final Map<String, List<Field>> FIELDS = fields();

    private static Map<String, List<Field>> fields() {
        var fields = new LinkedHashMap<String, List<Field>>();
        fields.put("activities", RecordListing.fields(SharedActivity.class, BY_ACTIVITY));
        fields.put("profiles", RecordListing.fields(Profiles.class, BY_DATASET));
        fields.put("themes", RecordListing.fields(SharedTheme.class, BY_PASSAGE));
        fields.put("indicators", RecordListing.fields(Lead.class, BY_INDICATOR));
        return fields;
    }

    static Listing of(Listed listed, RegionOverlap overlap) {
        return switch (listed) {
            case ACTIVITIES ->
                    RecordListing.of(SharedActivity.class, overlap.activities(), BY_ACTIVITY);
            case PROFILES -> RecordListing.of(Profiles.class, overlap.profiles(), BY_DATASET);
            case THEMES -> RecordListing.of(SharedTheme.class, overlap.themes(), BY_PASSAGE);
            case INDICATORS -> RecordListing.of(Lead.class, overlap.indicators(), BY_INDICATOR);
        };
    }

    private OverlapRows() {}
}
