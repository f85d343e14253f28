package rim.sources.inspect.layout;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import rim.sources.inspect.column.ColumnProfile;
import rim.sources.inspect.reading.Meaning;

/// Which of several columns that say a region says it best.
///
/// @param isFree whether a column may still be taken
record RegionColumns(List<ColumnProfile> columns, TableRows rows, Predicate<ColumnProfile> isFree) {

    /// The column of the regions that lie in those of another, where the file has both.
    ColumnProfile finer(ColumnProfile coarse) {
        return columns.stream()
                .filter(c ->
                        isFree.test(c)
                                && c.regionLikeness() > 0
                                && !c.isCalled(Meaning.DIMENSION)
                                && (c.saidToBe(Meaning.REGION) > 0 || c.saidToBe(Meaning.LABEL) > 0)
                                && rows.isToldBy(c, coarse)
                                && !rows.isToldBy(coarse, c))
                .max(Comparator.comparingInt(ColumnProfile::distinct))
                .orElse(coarse);
    }

    /// The column of names beside one of numbers that are another country's codes: `08` is
    /// Kalmar's, and Baden-Württemberg's too.
    ColumnProfile named(ColumnProfile found) {
        if (found.integers() < found.texts().size()) {
            return found;
        }
        return columns.stream()
                .filter(c ->
                        isFree.test(c)
                                && c.integers() == 0
                                && 2 * c.regions() >= c.texts().size()
                                && rows.isToldBy(found, c)
                                && rows.isToldBy(c, found)
                                && !rows.isMostlySameRegion(found, c))
                .findFirst()
                .orElse(found);
    }
}
