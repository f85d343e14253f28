package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The forms in which regional data come.
public enum Form {
    /// Eurostat's bulk tab-separated table: keys in the first column, one dimension in columns.
    @JsonProperty("eurostat-tsv")
    EUROSTAT_TSV,
    /// SDMX-CSV 1.0 or 2.0: one observation in a line, the header names the dimensions.
    @JsonProperty("sdmx-csv")
    SDMX_CSV,
    /// SDMX-ML 2.0 or 2.1, generic or structure-specific.
    @JsonProperty("sdmx-ml")
    SDMX_ML,
    /// JSON-stat 1.x or 2.0: datasets, bundles and collections.
    @JsonProperty("json-stat")
    JSON_STAT,
    /// One value in a line, columns named in the descriptor.
    @JsonProperty("long-csv")
    LONG_CSV,
    /// Several values in a line, one for each year or indicator, columns named in the descriptor.
    @JsonProperty("wide-csv")
    WIDE_CSV,
    /// A sheet of a workbook, XLSX or XLS, laid out as the descriptor says.
    @JsonProperty("excel")
    EXCEL;

    /// Whether the file itself names its dimensions.
    public boolean namesItsDimensions() {
        return switch (this) {
            case EUROSTAT_TSV, SDMX_CSV, SDMX_ML, JSON_STAT -> true;
            case LONG_CSV, WIDE_CSV, EXCEL -> false;
        };
    }
}
