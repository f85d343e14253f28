package rim.app.question.country;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rim.app.data.Field;
import rim.app.data.Listing;
import rim.app.data.RecordListing;
import rim.app.question.country.CountryStanding.Closeness;
import rim.app.question.country.CountryStanding.RegionStanding;
import rim.app.question.country.CountryStanding.YearSpread;
import rim.app.question.neighbours.Autocorrelation;

/// The lists of a country at a glance as rows.
final class CountryRows {
    private static final Set<String> KEYS = new TreeSet<>(List.of("of", "region", "year"));

    /// Which list.
    enum Listed {
        REGIONS,
        YEARS,
        CONVERGENCE,
        NEIGHBOURS
    }

    /// The columns of each list by its name.
    static final Map<String, List<Field>> FIELDS = fields();

    private static Map<String, List<Field>> fields() {
        var fields = new LinkedHashMap<String, List<Field>>();
        fields.put("regions", RecordListing.fields(RegionStanding.class, KEYS));
        fields.put("years", RecordListing.fields(YearSpread.class, KEYS));
        fields.put("convergence", RecordListing.fields(Closeness.class, KEYS));
        fields.put("neighbours", Autocorrelation.FIELDS);
        return fields;
    }

    static Listing of(Listed listed, CountryStanding country) {
        return switch (listed) {
            case REGIONS -> RecordListing.of(RegionStanding.class, country.regions(), KEYS);
            case YEARS -> RecordListing.of(YearSpread.class, country.years(), KEYS);
            case CONVERGENCE -> RecordListing.of(Closeness.class, country.convergence(), KEYS);
            case NEIGHBOURS -> Autocorrelation.listing(country.autocorrelation());
        };
    }

    private CountryRows() {}
}
