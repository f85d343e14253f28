package rim.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rim.pipeline.edition.TableFiles;
import rim.pipeline.indicator.IndicatorAccount;
import rim.pipeline.observation.EarlierSources;
import rim.pipeline.quality.EditionComparison;
import rim.pipeline.quality.QualityTables;
import rim.schemas.edition.Edition;
import rim.schemas.edition.Quality.Result;
import rim.schemas.indicator.Catalogue;
import rim.schemas.json.CheckedJson;
import rim.schemas.table.CheckTable;
import rim.schemas.table.QuarantineTable;

/// What the edition in force has of sources that have not changed since, and need not be read and
/// checked again.
///
/// @param tables of that edition; nothing where there is none, or everything changed
/// @param anew codes of the datasets that are read
record Earlier(Optional<TableFiles> tables, EarlierSources sources, SortedSet<String> anew) {

    static Earlier of(Before before, UpdateInputs inputs, SparkSession spark) {
        return before.edition()
                .map(edition -> of(edition, inputs, spark))
                .filter(earlier -> !earlier.sources.datasets().isEmpty())
                .orElseGet(
                        () -> new Earlier(Optional.empty(), EarlierSources.none(), codes(inputs)));
    }

    private static Earlier of(Edition edition, UpdateInputs inputs, SparkSession spark) {
        var sources =
                EarlierSources.of(
                        edition, inputs.sources().files(), inputs.digests(), inputs.software());
        var anew = codes(inputs);
        anew.removeAll(sources.datasets().keySet());
        return new Earlier(Optional.of(new TableFiles(spark, edition)), sources, anew);
    }

    private static SortedSet<String> codes(UpdateInputs inputs) {
        return inputs.sources().files().stream()
                .map(file -> file.dataset().dataset())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those rows that come from what was read anew.
    ///
    /// @param dataset the column that names the dataset
    Dataset<Row> anew(Dataset<Row> rows, String dataset) {
        return rows.filter(col(dataset).isInCollection(anew));
    }

    /// What of the edition in force and of this one has to be compared.
    EditionComparison.Open open(Before before, UpdateInputs inputs, IndicatorAccount made) {
        var datasets = codes(inputs);
        var indicators = new TreeSet<String>();
        before.edition()
                .ifPresent(e -> {
                    e.manifest().inputs().forEach(i -> datasets.add(i.dataset()));
                    CheckedJson.published(e.indicatorsFile(), Catalogue.class)
                            .indicators()
                            .forEach(i -> indicators.add(i.code()));
                });
        inputs.sources().catalogue().indicators().forEach(i -> indicators.add(i.code()));
        datasets.removeAll(sources.datasets().keySet());
        indicators.removeAll(made.taken());
        return new EditionComparison.Open(datasets, indicators);
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
