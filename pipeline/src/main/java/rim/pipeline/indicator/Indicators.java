package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.indicator.IndicatorAccount.Counted;
import rim.pipeline.indicator.MadeShares.Fed;
import rim.pipeline.indicator.MadeShares.Share;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ObservationTable;

/// Makes indicators from observations: carried and converted to the edition's NUTS version, summed
/// over series, and put together as the catalogue says. One shuffle brings what an indicator needs
/// to one task, which does all of that and writes the rows. What would come out as in the edition
/// in force is taken from there.
///
/// @param datasets what feeds components
/// @param indicators those that are made
/// @param edition the edition's regions
/// @param basis what decides whether something would come out as before
public record Indicators(
        List<DatasetDescriptor> datasets,
        List<Indicator> indicators,
        EditionRegions edition,
        Basis basis) {
    private static final String SHARE = "share";

    /// The indicators all of whose components are fed.
    public static List<Indicator> made(Catalogue catalogue, Set<String> components) {
        return catalogue.indicators().stream()
                .filter(i -> components.containsAll(i.made().components()))
                .toList();
    }

    /// Writes the table of indicators, and what is to be remembered of its making.
    ///
    /// @param observations the table as it was written
    /// @param countries of the regions whose values are counted, by code
    /// @throws rim.schemas.RimException with every feed that does not say which series it means
    public IndicatorAccount write(
            TableFiles tables,
            Dataset<Row> observations,
            Map<String, String> countries,
            MadeBefore before) {
        var counted = counted(observations, before);
        var plan = plan(counted.values().stream().flatMap(List::stream).toList());
        var kept = before.kept(plan.bases);
        var open = new ArrayList<>(IntStream.range(0, plan.shares.count()).boxed().toList());
        open.removeAll(kept.keySet());
        var folder = tables.begun("raw-indicators");
        var account = before.taken(kept, folder);
        var remembered = new TreeMap<Integer, Counted>();
        kept.forEach((share, each) -> remembered.put(share, each.share().counted()));
        if (!open.isEmpty()) {
            var task = plan.task(this, open, countries, folder);
            parted(observations, plan.shares, open)
                    .mapPartitionsWithIndex(task::run, true)
                    .collect()
                    .forEach(done -> {
                        remembered.put(done.share(), done.account().counted());
                        account.merged(done.account());
                    });
        }
        Components.requireTheirSeries(account.series(), datasets);
        tables.adopt(IndicatorTable.TABLE, folder);
        var made = new ArrayList<Share>();
        remembered.forEach((share, each) ->
                made.add(new Share(plan.bases.get(share), plan.shares.indicators(share), each)));
        new MadeShares(counted, made).write(tables.draft().sharesFile());
        return account;
    }

    /// How the work is shared out and done.
    ///
    /// @param bases digest of what each share is made from
    private record Plan(
            Shares shares, List<String> bases, Converting converting, FromAreas fromAreas) {

        IndicatorTask task(
                Indicators of, List<Integer> open, Map<String, String> countries, Path folder) {
            return new IndicatorTask(
                    open,
                    shares.makings(),
                    shares.owned(),
                    of.edition,
                    converting,
                    new Sums(of.datasets),
                    fromAreas,
                    new HashMap<>(countries),
                    folder.toUri().toString());
        }
    }

    private Plan plan(List<Fed> fed) {
        var observed = new HashMap<String, Long>();
        var versions = new TreeSet<NutsVersion>();
        for (Fed each : fed) {
            observed.merge(each.component(), each.observations(), Long::sum);
            if (each.nuts() > 0) {
                versions.add(NutsVersion.parse(each.nuts()));
            }
        }
        var feeds = datasets.stream().flatMap(d -> d.feeds().stream()).toList();
        var converting = new Converting(feeds, edition, versions);
        var fromAreas = new FromAreas(datasets, edition);
        var shares =
                Shares.of(
                        indicators,
                        observed,
                        List.of(converting::denominatorOf, fromAreas::weightOf));
        return new Plan(shares, basis.of(shares, datasets, versions), converting, fromAreas);
    }

    /// How many observations feed which component, by the digest of their dataset.
    private SortedMap<String, List<Fed>> counted(Dataset<Row> observations, MadeBefore before) {
        var counted = new TreeMap<String, List<Fed>>();
        var digests = new TreeMap<String, String>();
        for (DatasetDescriptor each : datasets) {
            var digest = basis.datasets().getOrDefault(each.dataset(), each.dataset());
            var known = before.fed(digest);
            counted.put(digest, known.orElseGet(ArrayList::new));
            if (known.isEmpty()) {
                digests.put(each.dataset(), digest);
            }
        }
        var others = datasets.stream().filter(d -> digests.containsKey(d.dataset())).toList();
        Components.fed(observations, others)
                .groupBy(ObservationTable.DATASET, Components.COMPONENT, ObservationTable.NUTS)
                .agg(count(lit(1)))
                .collectAsList()
                .forEach(row -> counted.get(digests.get(row.getString(0))).add(fed(row)));
        counted.values().forEach(fed -> fed.sort(Fed.ORDER));
        return counted;
    }

    private static Fed fed(Row row) {
        return new Fed(row.getString(1), row.isNullAt(2) ? 0 : row.getInt(2), row.getLong(3));
    }

    /// The observations that some shares need, in the partition of their place.
    private JavaRDD<InternalRow> parted(
            Dataset<Row> observations, Shares shares, List<Integer> open) {
        var needed = new TreeSet<String>();
        open.forEach(share -> needed.addAll(shares.components(share)));
        var fed =
                Components.fed(
                        observations,
                        datasets.stream()
                                .filter(d ->
                                        d.feeds().stream()
                                                .anyMatch(f -> needed.contains(f.component())))
                                .toList());
        var share =
                udf(shares.finding(open), DataTypes.createArrayType(DataTypes.IntegerType))
                        .apply(col(Components.COMPONENT));
        var rows =
                fed.select(
                        explode(share).as(SHARE),
                        col(Components.COMPONENT),
                        col(ObservationTable.SERIES),
                        col(ObservationTable.REGION),
                        col(ObservationTable.NUTS),
                        col(ObservationTable.YEAR),
                        col(ObservationTable.VALUE),
                        col(ObservationTable.MISSING),
                        col(ObservationTable.FLAGS),
                        col(ObservationTable.FILE),
                        col(ObservationTable.ROW),
                        col(ObservationTable.COL));
        var parted =
                open.size() == 1 ? rows.coalesce(1) : rows.repartitionById(open.size(), col(SHARE));
        return ((org.apache.spark.sql.classic.Dataset<Row>) parted)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }
}
