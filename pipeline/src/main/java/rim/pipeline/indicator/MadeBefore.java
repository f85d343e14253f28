package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.indicator.MadeShares.Fed;
import rim.pipeline.indicator.MadeShares.Share;
import rim.schemas.edition.Edition;
import rim.schemas.table.CoverageTable;
import rim.schemas.table.IndicatorTable;

/// Indicators of the edition in force, of which those files are taken over that would be made the
/// same again: the digest of all that they were made from is the same.
///
/// @param edition empty where everything is made anew
/// @param made what it remembers of its making
public record MadeBefore(SparkSession spark, Optional<Edition> edition, Optional<MadeShares> made) {

    /// Of an edition that is as it was published; an edition of an earlier release remembers
    /// nothing.
    public static MadeBefore of(SparkSession spark, Optional<Edition> edition) {
        var kept = edition.filter(e -> Files.exists(e.sharesFile()));
        return new MadeBefore(spark, kept, kept.map(MadeShares::read));
    }

    /// What feeds which component of a dataset; empty where that was not counted.
    ///
    /// @param digest of the dataset
    Optional<List<Fed>> fed(String digest) {
        return made.map(m -> m.fed().get(digest));
    }

    /// Those of some shares that there were before, by the number that they have now.
    ///
    /// @param bases digest of what each share is made from
    SortedMap<Integer, Kept> kept(List<String> bases) {
        var known = new LinkedHashMap<String, Kept>();
        if (edition.isPresent() && made.isPresent()) {
            var files = files(edition.get().folderOf(IndicatorTable.TABLE));
            var shares = made.get().shares();
            for (int i = 0; i < shares.size() && shares.size() == files.size(); i++) {
                known.put(shares.get(i).basis(), new Kept(files.get(i), shares.get(i)));
            }
        }
        var kept = new TreeMap<Integer, Kept>();
        for (int share = 0; share < bases.size(); share++) {
            var same = known.get(bases.get(share));
            if (same != null) {
                kept.put(share, same);
            }
        }
        return kept;
    }

    /// A file of the table, and what is remembered of it.
    record Kept(Path file, Share share) {

        void copyTo(Path there) {
            try {
                Files.copy(file, there);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot copy " + file, e);
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    /// Copies files to a folder, by the numbers of their shares.
    ///
    /// @return what was counted of them
    IndicatorAccount taken(SortedMap<Integer, Kept> kept, Path folder) {
        var taken = new IndicatorAccount();
        var indicators = new TreeSet<String>();
        kept.forEach((share, each) -> {
            each.copyTo(folder.resolve(IndicatorTask.name(share)));
            taken.merged(IndicatorAccount.of(each.share.counted()));
            indicators.addAll(each.share.indicators());
        });
        indicators.forEach(taken::taken);
        values(indicators).forEach(taken::values);
        return taken;
    }

    /// How many regions have a value, by indicator, year and country.
    private Map<String, SortedMap<Integer, SortedMap<String, Integer>>> values(
            Collection<String> indicators) {
        var values = new TreeMap<String, SortedMap<Integer, SortedMap<String, Integer>>>();
        if (edition.isEmpty() || indicators.isEmpty()) {
            return values;
        }
        new TableFiles(spark, edition.get())
                        .read(CoverageTable.TABLE)
                        .filter(col(CoverageTable.COUNTRY).notEqual(CoverageTable.ALL))
                        .filter(col(CoverageTable.REGIONS).gt(0))
                        .select(
                                CoverageTable.INDICATOR,
                                CoverageTable.YEAR,
                                CoverageTable.COUNTRY,
                                CoverageTable.REGIONS)
                        .collectAsList()
                        .stream()
                        .filter(row -> indicators.contains(row.getString(0)))
                        .forEach(row ->
                                values.computeIfAbsent(row.getString(0), i -> new TreeMap<>())
                                        .computeIfAbsent(row.getInt(1), y -> new TreeMap<>())
                                        .put(row.getString(2), Math.toIntExact(row.getLong(3))));
        return values;
    }
}
