package rim.pipeline.indicator;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.EarlierFiles;
import rim.pipeline.edition.TableFile;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.indicator.Shares.Share;
import rim.schemas.region.Carried;
import rim.schemas.region.EditionRegions;
import rim.schemas.table.IndicatorTable;

/// Makes the indicators of one share, all regions and years, from what feeds them, and writes their
/// rows into one file.
///
/// @param shares those that are made
/// @param madeOf digests of what each share is made of, by its number
/// @param edition the edition's regions
/// @param countries of the regions whose values are counted
/// @param folder for the files
record IndicatorTask(
        List<Share> shares,
        List<String> madeOf,
        EditionRegions edition,
        Converting converting,
        Sums sums,
        FromAreas fromAreas,
        Map<String, String> countries,
        String folder)
        implements Serializable {

    /// What the footer of a file calls the account of its share.
    static final String ACCOUNT = "rim.account";

    /// @param place of the share among those that are made
    /// @param rows columns of observations, as {@link Indicators} parts them
    /// @return a single account
    Iterator<IndicatorAccount> run(int place, Iterator<InternalRow> rows) throws IOException {
        var share = shares.get(place);
        var account = new IndicatorAccount();
        var made = new TreeMap<String, List<Part>>();
        var carrying = new Carrying(edition);
        var all = read(rows);
        for (var each : all.entrySet()) {
            var component = each.getKey();
            var observed = each.getValue();
            boolean isOwned = share.owned().contains(component);
            if (isOwned) {
                count(component, observed, carrying, account);
            }
            var carried = carrying.carried(observed);
            var completed =
                    converting.completed(component, carried, observed, denominator(component, all));
            var summed = sums.overSeries(component, completed);
            made.put(component, summed);
        }
        fromAreas.complete(made);
        made.forEach((component, parts) -> {
            if (share.owned().contains(component)) {
                countConverted(parts, account);
            }
        });
        write(share, made, account);
        return List.of(account).iterator();
    }

    /// What was observed of the component by which another one is weighed; empty for none.
    private List<Part> denominator(String component, Map<String, List<Part>> all) {
        var denominator = converting.denominatorOf(component);
        return denominator == null ? List.of() : all.getOrDefault(denominator, List.of());
    }

    private static SortedMap<String, List<Part>> read(Iterator<InternalRow> rows) {
        var parts = new TreeMap<String, List<Part>>();
        var texts = new Texts();
        while (rows.hasNext()) {
            var row = rows.next();
            var component = texts.of(row.getUTF8String(1));
            parts.computeIfAbsent(component, c -> new ArrayList<>())
                    .add(
                            Part.observed(
                                    texts.of(row.getUTF8String(2)),
                                    texts.of(row.getUTF8String(3)),
                                    row.isNullAt(4) ? 0 : row.getInt(4),
                                    row.getInt(5),
                                    row.isNullAt(6) ? Double.NaN : row.getDouble(6),
                                    row.isNullAt(7) ? null : texts.of(row.getUTF8String(7)),
                                    texts.of(row.getUTF8String(8)),
                                    texts.of(row.getUTF8String(9))
                                            + "#"
                                            + row.getLong(10)
                                            + ":"
                                            + row.getInt(11)));
        }
        return parts;
    }

    /// Texts that come again and again, each kept once.
    private static final class Texts {
        private final Map<UTF8String, String> known = new HashMap<>();

        String of(UTF8String text) {
            var same = known.get(text);
            if (same == null) {
                same = text.toString();
                known.put(text.clone(), same);
            }
            return same;
        }
    }

    private static void count(
            String component, List<Part> observed, Carrying carrying, IndicatorAccount account) {
        var series = new HashMap<String, Boolean>();
        for (Part part : observed) {
            if (series.put(part.series(), true) == null) {
                account.series(component, part.series());
            }
            switch (carrying.carry(part.region(), part.nuts())) {
                case Carried.Same ignored -> {}
                case Carried.Renamed renamed ->
                        account.renamed(part.region(), part.nuts(), renamed.code());
                case Carried.NotCarried not ->
                        account.notCarried(
                                part.region(),
                                part.nuts(),
                                not.reason().name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void countConverted(List<Part> summed, IndicatorAccount account) {
        for (Part part : summed) {
            if (part.origin() != null) {
                account.converted(part.region(), part.origin().from());
            }
        }
    }

    /// The name of a share's file.
    static String name(int share) {
        return String.format(Locale.ROOT, "share-%07d.parquet", share);
    }

    private void write(Share share, Map<String, List<Part>> sums, IndicatorAccount account)
            throws IOException {
        if (share.makings().isEmpty()) {
            return;
        }
        var folder = Path.of(URI.create(folder()));
        var attempt = folder.resolve(UUID.randomUUID().toString());
        try (var file = new TableFile(IndicatorTable.TABLE, attempt, TableFiles.GROUP_ROWS)) {
            for (Making making : share.makings()) {
                making.rows(sums, row -> write(row, file, account));
            }
            file.says(EarlierFiles.MADE_OF, madeOf.get(share.number()));
            file.says(ACCOUNT, account.json());
        }
        Files.move(
                attempt, folder.resolve(name(share.number())), StandardCopyOption.REPLACE_EXISTING);
    }

    private void write(List<@Nullable Object> row, TableFile file, IndicatorAccount account) {
        try {
            file.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write indicators to " + folder, e);
        }
        var region = String.valueOf(row.get(1));
        account.region(region);
        var country = countries.get(region);
        if (country != null && row.get(3) != null && row.get(2) instanceof Integer year) {
            account.value(String.valueOf(row.get(0)), year, country);
        }
    }
}
