package rim.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rim.pipeline.contribution.EarlierContributions;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.observation.EarlierSources;
import rim.pipeline.quality.QualityTables;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Quality.Result;
import rim.schemas.table.CheckTable;
import rim.schemas.table.QuarantineTable;

/// What the edition in force has of sources that have not changed since, and need not be read and
/// checked again.
///
/// @param tables of that edition; nothing where there is none, or everything changed
/// @param contributions what it has of them
record Earlier(
        Optional<TableFiles> tables, EarlierSources sources, EarlierContributions contributions) {

    static Earlier of(Before before, UpdateInputs inputs, SparkSession spark) {
        return before.edition()
                .map(edition -> of(edition, inputs, spark))
                .filter(earlier -> !earlier.sources.datasets().isEmpty())
                .orElseGet(() -> none());
    }

    private static Earlier none() {
        return new Earlier(Optional.empty(), EarlierSources.none(), EarlierContributions.none());
    }

    private static Earlier of(Edition edition, UpdateInputs inputs, SparkSession spark) {
        var tables = new TableFiles(spark, edition);
        var contributions = EarlierContributions.of(edition, tables);
        var sources =
                EarlierSources.of(
                        edition,
                        inputs.sources().files(),
                        inputs.digests(),
                        inputs.software(),
                        contributions.changed(inputs.contributions()));
        return new Earlier(Optional.of(tables), sources, contributions);
    }

    /// What was refused of them.
    Optional<Dataset<Row>> refusals() {
        return tables.map(all ->
                all.read(QuarantineTable.TABLE)
                        .filter(
                                col(QuarantineTable.DATASET)
                                        .isInCollection(sources.datasets().keySet())));
    }

    /// What came out of their checks, by dataset.
    Map<String, List<Result>> checks() {
        return tables.map(all ->
                        QualityTables.checksOf(
                                sources.datasets().keySet(), all.read(CheckTable.TABLE)))
                .orElseGet(TreeMap::new);
    }
}
