package rim.pipeline.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import rim.schemas.edition.Edition;
import rim.schemas.json.CheckedJson;

/// What an edition remembers of the making of its indicators.
///
/// @param fed how many observations feed which component, by the digest of their dataset
/// @param shares in the order of the table's files
record MadeShares(SortedMap<String, List<Fed>> fed, List<Share> shares) {

    /// @param nuts version of the regions; 0 outside NUTS
    record Fed(String component, int nuts, long observations) {
        static final Comparator<Fed> ORDER =
                Comparator.comparing(Fed::component).thenComparingInt(Fed::nuts);
    }

    /// @param basis digest of all that the share was made from
    /// @param indicators that are in its file
    record Share(String basis, List<String> indicators, IndicatorAccount.Counted counted) {}

    static MadeShares read(Edition edition) {
        return CheckedJson.published(edition.sharesFile(), MadeShares.class);
    }

    void write(Path file) {
        try {
            Files.writeString(file, CheckedJson.canonical(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
