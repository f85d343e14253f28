package rim.pipeline.score;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rim.pipeline.edition.SparkSchemas;
import rim.schemas.region.EditionRegions;
import rim.schemas.region.NutsVersion;
import rim.schemas.region.Region;
import rim.schemas.region.RegionCodes;
import rim.schemas.table.IndicatorTable;
import rim.schemas.table.RegionTable;

/// The table of regions: all that the edition speaks of, and whatever else has indicators.
public final class RegionRows {

    /// The rows of the table.
    public static Dataset<Row> of(Dataset<Row> indicators, EditionRegions edition) {
        var regions = new TreeMap<String, Region>();
        edition.regions().forEach(r -> regions.put(r.code(), r));
        var version = edition.version();
        var codes = RegionCodes.of(List.of(version));
        indicators
                .select(IndicatorTable.REGION)
                .distinct()
                .collectAsList()
                .forEach(row ->
                        codes.find(row.getString(0))
                                .ifPresent(r -> regions.putIfAbsent(r.code(), r)));
        var rows = new ArrayList<Row>();
        regions.values().forEach(r -> rows.add(row(r, version)));
        return indicators.sparkSession().createDataFrame(rows, SparkSchemas.of(RegionTable.TABLE));
    }

    private static Row row(Region region, NutsVersion version) {
        return RowFactory.create(
                region.code(),
                region.nuts().orElse(version.year()),
                region.level().isPresent() ? region.level().getAsInt() : null,
                region.kind().code(),
                region.country(),
                region.parent(),
                region.name(),
                region.nameLocal());
    }

    private RegionRows() {}
}
