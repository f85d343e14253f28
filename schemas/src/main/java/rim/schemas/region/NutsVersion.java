package rim.schemas.region;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rim.schemas.RimException;

/// A version of the NUTS classification, named by the year of its regulation.
///
/// A region's code means nothing without it. The order of the constants is the order in time.
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
    /// @throws RimException when NUTS has no version of that year
    public static NutsVersion parse(int year) {
        return Arrays.stream(values())
                .filter(version -> version.year == year)
                .findFirst()
                .orElseThrow(() ->
                        new RimException(
                                "Unknown NUTS version: "
                                        + year
                                        + " (known: "
                                        + Arrays.stream(values())
                                                .map(NutsVersion::toString)
                                                .collect(Collectors.joining(", "))
                                        + ")"));
    }

    /// The neighbouring version on the way to another one; that one itself when it is this.
    NutsVersion nextTowards(NutsVersion goal) {
        var all = List.of(values());
        return all.get(all.indexOf(this) + Integer.signum(goal.compareTo(this)));
    }

    /// The year, such as `2021`.
    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
