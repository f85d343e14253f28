package rim.schemas.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The forms in which regional data come.
public enum Form {
    /// Eurostat's bulk tab-separated table: keys in the first column, one dimension in columns.
    @JsonProperty("eurostat-tsv")
    EUROSTAT_TSV,
    /// One value in a line, columns named in the descriptor.
    @JsonProperty("long-csv")
    LONG_CSV
}
