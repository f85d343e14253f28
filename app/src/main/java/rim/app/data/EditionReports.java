package rim.app.data;

import java.util.Optional;
import rim.index.search.ReportSearch;
import rim.schemas.edition.Edition;

/// The search index of an edition.
public final class EditionReports {
    /// Opens it; an index of another format is made again first.
    ///
    /// @return empty where the edition has no reports
    /// @throws rim.schemas.RimException when it should be there and cannot be read
    public static Optional<ReportSearch> open(Edition edition) {
        return !edition.searchIndex().toFile().isDirectory()
                        && edition.manifest().reports().passages() == 0
                ? Optional.empty()
                : Optional.of(
                        ReportSearch.open(RebuiltIndex.of(edition), edition.name().toString()));
    }

    private EditionReports() {}
}
