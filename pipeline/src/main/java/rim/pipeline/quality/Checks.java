package rim.pipeline.quality;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import rim.pipeline.indicator.Components;
import rim.schemas.dataset.Check;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.edition.Quality.Result;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.table.ObservationTable;

/// Runs the checks that descriptors declare on the observations.
final class Checks {
    private static final int EXAMPLES = 10;
    private static final String EXAMPLE = "example";
    private static final String TOTAL = "total";
    private static final String SUM = "sum";
    private static final String FOUND = "found";
    private static final String REST = "rest";
    private static final String BEFORE = "before";
    private static final String YEAR_BEFORE = "year_before";
    private static final String COUNTRY = "country";
    private static final String REGIONS = "regions";

    private final Dataset<Row> observations;

    /// @param observations the table as it was written
    Checks(Dataset<Row> observations) {
        this.observations = observations;
    }

    /// The results of a dataset's declared checks, but for those on duplicates.
    List<Result> of(DatasetDescriptor dataset) {
        var results = new ArrayList<Result>();
        for (Check check : dataset.checks()) {
            switch (check) {
                case Check.Duplicates ignored -> {}
                case Check.Units units -> results.add(units(dataset, units));
                case Check.Additivity additivity -> results.add(additivity(dataset, additivity));
                case Check.Jumps jumps -> results.add(jumps(dataset, jumps));
                case Check.Coverage coverage -> results.add(coverage(dataset, coverage));
            }
        }
        return results;
    }

    private Dataset<Row> valuesOf(DatasetDescriptor dataset) {
        return observations
                .filter(col(ObservationTable.DATASET).equalTo(dataset.dataset()))
                .filter(col(ObservationTable.VALUE).isNotNull());
    }

    private Result units(DatasetDescriptor dataset, Check.Units check) {
        var looked =
                valuesOf(dataset)
                        .withColumn(
                                FOUND,
                                col(ObservationTable.UNIT)
                                        .isNotNull()
                                        .and(
                                                col(ObservationTable.UNIT)
                                                        .isInCollection(check.allowed())))
                        .withColumn(
                                EXAMPLE,
                                concat(
                                        coalesce(col(ObservationTable.UNIT), lit("no unit")),
                                        lit(" at "),
                                        place()));
        return result(
                dataset,
                "units",
                "the unit is " + String.join(" or ", check.allowed()),
                check.weight(),
                looked,
                not(col(FOUND)));
    }

    private Result additivity(DatasetDescriptor dataset, Check.Additivity check) {
        var codes = new ArrayList<>(check.parts());
        codes.add(check.total());
        var parts = split(col(ObservationTable.SERIES), "\\|");
        var prefix = check.dimension() + "=";
        var rest = array_join(filter(parts, p -> not(p.startsWith(prefix))), "|");
        var code = filter(parts, p -> p.startsWith(prefix)).getItem(0);
        var isTotal = code.equalTo(prefix + check.total());
        var looked =
                valuesOf(dataset)
                        .filter(Components.isIn(check.where()))
                        .filter(code.isInCollection(codes.stream().map(prefix::concat).toList()))
                        // a row that stands twice says the same twice
                        .dropDuplicates(
                                new String[] {
                                    ObservationTable.SERIES,
                                    ObservationTable.REGION,
                                    ObservationTable.YEAR
                                })
                        .groupBy(
                                rest.as(REST),
                                col(ObservationTable.REGION),
                                col(ObservationTable.YEAR))
                        .agg(
                                max(when(isTotal, col(ObservationTable.VALUE))).as(TOTAL),
                                sum(when(not(isTotal), col(ObservationTable.VALUE))).as(SUM),
                                count_distinct(code).as(FOUND))
                        .filter(col(FOUND).equalTo(codes.size()))
                        .withColumn(EXAMPLE, sums(check.total()));
        // a difference of exactly the tolerance must not fail for the binary form of decimals
        var limit = check.tolerance() + 1e-9;
        return result(
                dataset,
                "additivity",
                String.join(" + ", check.parts())
                        + " = "
                        + check.total()
                        + " of "
                        + check.dimension()
                        + ", within "
                        + check.tolerance(),
                check.weight(),
                looked,
                abs(col(TOTAL).minus(col(SUM))).gt(limit));
    }

    private static Column sums(String total) {
        return concat(
                lit(total + " "),
                col(TOTAL),
                lit(", parts "),
                round(col(SUM), 6),
                lit(" at "),
                col(REST),
                lit(" "),
                col(ObservationTable.REGION),
                lit(" "),
                col(ObservationTable.YEAR));
    }

    private static String few(String country, int year, long have, long of) {
        return of == 0
                ? country + ": has no region of the level that is asked for"
                : country + " " + year + ": " + have + " of " + of + " regions";
    }

    private Result jumps(DatasetDescriptor dataset, Check.Jumps check) {
        var series =
                Window.partitionBy(ObservationTable.SERIES, ObservationTable.REGION)
                        .orderBy(ObservationTable.YEAR);
        var value = col(ObservationTable.VALUE);
        var looked =
                valuesOf(dataset)
                        .filter(Components.isIn(check.where()))
                        .withColumn(BEFORE, lag(value, 1).over(series))
                        .withColumn(YEAR_BEFORE, lag(col(ObservationTable.YEAR), 1).over(series))
                        .filter(col(YEAR_BEFORE).equalTo(col(ObservationTable.YEAR).minus(1)))
                        .filter(greatest(abs(value), abs(col(BEFORE))).geq(check.atLeast()))
                        .withColumn(
                                EXAMPLE,
                                concat(
                                        col(BEFORE),
                                        lit(" to "),
                                        value,
                                        lit(" at "),
                                        place(),
                                        lit(" "),
                                        col(ObservationTable.REGION),
                                        lit(" "),
                                        col(ObservationTable.YEAR)));
        var isBreak = col(ObservationTable.FLAGS).contains("b");
        var isJump =
                abs(value)
                        .gt(abs(col(BEFORE)).multiply(check.factor()))
                        .or(abs(col(BEFORE)).gt(abs(value).multiply(check.factor())));
        return result(
                dataset,
                "jumps",
                "from one year to the next no value changes by more than "
                        + check.factor()
                        + " times without a flag b",
                check.weight(),
                looked,
                isJump.and(not(isBreak)));
    }

    /// Failures are pairs of country and year with too few regions.
    private Result coverage(DatasetDescriptor dataset, Check.Coverage check) {
        var version = NutsVersion.parse(dataset.nuts().getFirst());
        var regions = NutsList.of(version).atLevel(check.level()).stream().map(Region::code);
        var counted =
                valuesOf(dataset)
                        .filter(Components.isIn(check.where()))
                        .filter(col(ObservationTable.YEAR).between(check.from(), check.to()))
                        .filter(col(ObservationTable.REGION).isInCollection(regions.toList()))
                        .groupBy(
                                substring(col(ObservationTable.REGION), 1, 2).as(COUNTRY),
                                col(ObservationTable.YEAR))
                        .agg(count_distinct(col(ObservationTable.REGION)).as(REGIONS))
                        .collectAsList();
        var examples = new TreeSet<String>();
        long looked = 0;
        long failed = 0;
        for (String country : countries(check, counted)) {
            long of =
                    NutsList.of(version).atLevel(check.level()).stream()
                            .filter(r -> country.equals(r.country()))
                            .count();
            for (int year = check.from(); year <= check.to(); year++) {
                long have = regions(counted, country, year);
                looked++;
                if (of == 0 || have < check.minimum() * of) {
                    failed++;
                    examples.add(few(country, year, have, of));
                }
            }
        }
        return new Result(
                dataset.dataset(),
                "coverage",
                "in every country and year from "
                        + check.from()
                        + " to "
                        + check.to()
                        + ", "
                        + Math.round(100 * check.minimum())
                        + "% of the regions of NUTS level "
                        + check.level()
                        + " have a value",
                check.weight(),
                looked,
                failed,
                null,
                examples.stream().limit(EXAMPLES).toList());
    }

    private static List<String> countries(Check.Coverage check, List<Row> counted) {
        var countries = check.countries();
        return countries != null
                ? countries
                : counted.stream().map(row -> row.getString(0)).distinct().sorted().toList();
    }

    private static long regions(List<Row> counted, String country, int year) {
        return counted.stream()
                .filter(row -> row.getString(0).equals(country) && row.getInt(1) == year)
                .mapToLong(row -> row.getLong(2))
                .sum();
    }

    private static Column place() {
        return concat(
                col(ObservationTable.FILE),
                lit("#"),
                col(ObservationTable.ROW),
                lit(":"),
                col(ObservationTable.COL));
    }

    private static Result result(
            DatasetDescriptor dataset,
            String check,
            String rule,
            Check.Weight weight,
            Dataset<Row> looked,
            Column isFailed) {
        var counts =
                looked.agg(count(lit(1)), count(when(isFailed, lit(1)))).collectAsList().getFirst();
        long failed = counts.getLong(1);
        List<String> examples =
                failed == 0
                        ? List.of()
                        : looked
                                .filter(isFailed)
                                .select(EXAMPLE)
                                .orderBy(EXAMPLE)
                                .limit(EXAMPLES)
                                .collectAsList()
                                .stream()
                                .map(row -> row.getString(0))
                                .toList();
        return new Result(
                dataset.dataset(), check, rule, weight, counts.getLong(0), failed, null, examples);
    }
}
