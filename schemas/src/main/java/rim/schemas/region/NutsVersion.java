package rim.schemas.region;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.RimException;

/// A version of the NUTS classification, named by the year of its regulation.
///
/// A region's code means nothing without it. The versions there are stand in the table
/// `versions.csv`, each with its list, renames, changed areas and overlaps in the tables beside it;
/// a folder of the user's may add to these tables ({@link ResourceTable}).
public final class NutsVersion implements Comparable<NutsVersion>, Serializable {
    private static final long serialVersionUID = 1;

    /// In the order of time, once they were read.
    private static final AtomicReference<@Nullable List<NutsVersion>> ALL = new AtomicReference<>();

    private final int year;

    private NutsVersion(int year) {
        this.year = year;
    }

    /// All versions in the order of time.
    ///
    /// @throws RimException when something is wrong with the folder of further versions
    public static List<NutsVersion> all() {
        var all = ALL.get();
        if (all == null) {
            all = read();
            ALL.set(all);
        }
        return all;
    }

    private static List<NutsVersion> read() {
        ResourceTable.requireFolder();
        var years = new TreeSet<Integer>();
        for (var row : ResourceTable.rows(ResourceTable.VERSIONS)) {
            var year = row.getFirst();
            if (!year.matches("2\\d{3}")) {
                throw new RimException(
                        "Not the year of a NUTS version: '" + year + "' (expected such as 2027)");
            }
            years.add(Integer.valueOf(year));
        }
        return years.stream().map(NutsVersion::new).toList();
    }

    /// The folder of the user's whose tables add versions, where one is named: whoever works on
    /// another machine needs it too.
    public static Optional<Path> folderOfFurther() {
        return ResourceTable.folder();
    }

    public int year() {
        return year;
    }

    /// Whether NUTS has a version of that year.
    public static boolean isYear(int year) {
        return all().stream().anyMatch(version -> version.year == year);
    }

    /// The version of that year.
    ///
    /// @throws RimException when NUTS has no version of that year
    public static NutsVersion parse(int year) {
        return all().stream()
                .filter(version -> version.year == year)
                .findFirst()
                .orElseThrow(() ->
                        new RimException(
                                "Unknown NUTS version: "
                                        + year
                                        + " (known: "
                                        + all().stream()
                                                .map(NutsVersion::toString)
                                                .collect(Collectors.joining(", "))
                                        + ")"));
    }

    /// How many versions later another one is; negative for an earlier one.
    public int stepsTo(NutsVersion other) {
        return all().indexOf(other) - all().indexOf(this);
    }

    /// The neighbouring version on the way to another one; that one itself when it is this.
    NutsVersion nextTowards(NutsVersion goal) {
        return all().get(all().indexOf(this) + Integer.signum(goal.compareTo(this)));
    }

    /// The earlier one is the lesser.
    @Override
    public int compareTo(NutsVersion other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NutsVersion version && version.year == year;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(year);
    }

    /// The year, such as `2021`.
    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
