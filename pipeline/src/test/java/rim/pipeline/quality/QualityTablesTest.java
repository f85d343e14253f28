package rim.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rim.pipeline.edition.OrderedRows;
import rim.schemas.edition.Quality.ChangedRegion;
import rim.schemas.table.RegionChangeTable;

class QualityTablesTest {
    /// As Utrecht has values from those of two NUTS versions.
    @Test
    void theKeyNamesOneRowAlsoOfARegionThatWasConvertedTwice() {
        var of2016 = "NUTS 2016 by population: NL31 NL33";
        var of2021 = "NUTS 2021 by population: NL31 NL33";
        var rows =
                QualityTables.regions(
                                List.of(
                                        new ChangedRegion(
                                                "NL35", "Utrecht", null, "converted", of2021, 12),
                                        new ChangedRegion(
                                                "NL35", "Utrecht", null, "converted", of2016, 11)))
                        .stream()
                        .toList();
        assertThat(rows).extracting(row -> row.get(4)).containsExactly(of2016, of2021);
        assertThat(OrderedRows.order(RegionChangeTable.TABLE).compare(rows.get(0), rows.get(1)))
                .isNegative();
    }
}
