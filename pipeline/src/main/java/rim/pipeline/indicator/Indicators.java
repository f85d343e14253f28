package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import rim.pipeline.edition.EarlierFiles;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.indicator.Shares.Share;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.edition.Edition;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Indicator;
import rim.schemas.json.CheckedJson;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.table.CoverageTable;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.ObservationTable;

/// Makes indicators from observations: carried and converted to the edition's NUTS version, summed
/// over series, and put together as the catalogue says. One shuffle brings what an indicator needs
/// to one task, which does all of that and writes the rows.
///
/// @param datasets what feeds components
/// @param indicators those that are made
/// @param edition the edition's regions
/// @param observed what is known of the observations
public record Indicators(
        List<DatasetDescriptor> datasets,
        List<Indicator> indicators,
        EditionRegions edition,
        Observed observed) {
    private static final String SHARE = "share";

    /// What is known of the observations of datasets that feed.
    ///
    /// @param count how many there are
    /// @param versions of NUTS that their regions have
    /// @param madeOf digest of all that a dataset's observations depend on, by its code
    public record Observed(
            long count, SortedSet<NutsVersion> versions, Map<String, String> madeOf) {}

    /// The indicators all of whose components are fed.
    public static List<Indicator> made(Catalogue catalogue, Set<String> components) {
        return catalogue.indicators().stream()
                .filter(i -> components.containsAll(i.made().components()))
                .toList();
    }

    /// Writes the table of indicators. Files of which nothing has changed are copied.
    ///
    /// @param observations the table as it was written
    /// @param countries of the regions whose values are counted, by code
    /// @throws rim.schemas.RimException with every feed that does not say which series it means
    public IndicatorAccount write(
            TableFiles tables,
            Dataset<Row> observations,
            SortedMap<String, String> countries,
            EarlierFiles earlier) {
        var feeds = datasets.stream().flatMap(d -> d.feeds().stream()).toList();
        var converting = new Converting(feeds, edition, observed.versions);
        var fromAreas = new FromAreas(datasets, edition);
        var shares =
                Shares.of(
                        indicators,
                        Components.codes(datasets),
                        observed.count,
                        List.of(converting::denominatorOf, fromAreas::weightOf));
        var madeOf = new ArrayList<String>();
        var common = common(countries);
        shares.all()
                .forEach(share ->
                        madeOf.add(earlier.madeOf(IndicatorTable.TABLE, of(share, common))));
        var folder = tables.begun("raw-indicators");
        var account = new IndicatorAccount();
        var left = new ArrayList<Share>();
        for (Share share : shares.all()) {
            earlier.of(IndicatorTable.TABLE, madeOf.get(share.number()))
                    .ifPresentOrElse(
                            same -> account.merged(copied(same, share, folder)),
                            () -> left.add(share));
        }
        if (!left.isEmpty()) {
            var task =
                    new IndicatorTask(
                            left,
                            madeOf,
                            edition,
                            converting,
                            new Sums(datasets),
                            fromAreas,
                            new HashMap<>(countries),
                            folder.toUri().toString());
            parted(Components.fed(observations, feeding(left)), left)
                    .mapPartitionsWithIndex(task::run, true)
                    .collect()
                    .forEach(account::merged);
        }
        addValues(account, shares.all(), left, observations.sparkSession(), earlier.edition());
        Components.requireTheirSeries(account.series(), datasets);
        tables.adopt(IndicatorTable.TABLE, folder);
        return account;
    }

    /// Adds how many regions have a value of those indicators whose files were copied, as the
    /// edition that they are of has counted it.
    private static void addValues(
            IndicatorAccount account,
            List<Share> all,
            List<Share> left,
            SparkSession spark,
            @Nullable Edition earlier) {
        var copied = new TreeSet<String>();
        all.stream()
                .filter(share -> !left.contains(share))
                .flatMap(share -> share.makings().stream())
                .forEach(making -> copied.add(making.indicator()));
        if (earlier == null || copied.isEmpty()) {
            return;
        }
        new TableFiles(spark, earlier)
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
                        .filter(row -> copied.contains(row.getString(0)))
                        .forEach(row ->
                                account.values(
                                        row.getString(0),
                                        row.getInt(1),
                                        row.getString(2),
                                        Math.toIntExact(row.getLong(3))));
    }

    /// What all shares depend on.
    private List<String> common(SortedMap<String, String> countries) {
        var common = new ArrayList<String>();
        common.add(String.valueOf(observed.versions));
        common.add(edition.version() + " " + edition.kept());
        edition.regions().forEach(region -> common.add(region.toString()));
        common.add(String.valueOf(countries));
        datasets.stream()
                .map(DatasetDescriptor::nationalCodes)
                .filter(Objects::nonNull)
                .forEach(national -> common.add(CheckedJson.canonical(national)));
        return common;
    }

    /// What a share depends on.
    private List<String> of(Share share, List<String> common) {
        var of = new ArrayList<>(common);
        share.makings().forEach(making -> of.add(making.toString()));
        of.add(String.valueOf(share.owned()));
        feeding(List.of(share))
                .forEach(dataset -> {
                    of.add(dataset.dataset());
                    of.add(observed.madeOf.getOrDefault(dataset.dataset(), ""));
                });
        return of;
    }

    /// The datasets that feed any component of some shares.
    private List<DatasetDescriptor> feeding(List<Share> shares) {
        return datasets.stream()
                .filter(dataset ->
                        dataset.feeds().stream()
                                .anyMatch(feed ->
                                        shares.stream()
                                                .anyMatch(s ->
                                                        s.needed().contains(feed.component()))))
                .toList();
    }

    private static IndicatorAccount copied(EarlierFiles.Found same, Share share, Path folder) {
        try {
            Files.copy(same.file(), folder.resolve(IndicatorTask.name(share.number())));
            return IndicatorAccount.of(
                    Objects.requireNonNull(same.says().get(IndicatorTask.ACCOUNT)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy indicators from " + same.file(), e);
        }
    }

    /// The observations that each share needs, in the partition of its number.
    private static JavaRDD<InternalRow> parted(Dataset<Row> fed, List<Share> shares) {
        var share =
                udf(Shares.finding(shares), DataTypes.createArrayType(DataTypes.IntegerType))
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
                shares.size() == 1
                        ? rows.coalesce(1)
                        : rows.repartitionById(shares.size(), col(SHARE));
        return ((org.apache.spark.sql.classic.Dataset<Row>) parted)
                .queryExecution()
                .toRdd()
                .toJavaRDD();
    }
}
