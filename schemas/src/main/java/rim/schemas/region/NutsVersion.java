package rim.schemas.region;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import rim.schemas.RimException;

/// A version of the NUTS classification. A region's code means nothing without it.
public enum NutsVersion {
    NUTS_2006(2006),
    NUTS_2010(2010),
    NUTS_2013(2013),
    NUTS_2016(2016),
    NUTS_2021(2021),
    NUTS_2024(2024);

    private final int year;

    NutsVersion(int year) {
        this.year = year;
    }

    public int year() {
        return year;
    }

    /// The version of that year.
    ///
    /// @throws RimException when there is none
    public static NutsVersion of(int year) {
        return Stream.of(values())
                .filter(v -> v.year == year)
                .findFirst()
                .orElseThrow(() ->
                        new RimException(
                                "Unknown NUTS version: "
                                        + year
                                        + " (known: "
                                        + Stream.of(values())
                                                .map(v -> String.valueOf(v.year))
                                                .collect(Collectors.joining(", "))
                                        + ")"));
    }
}
