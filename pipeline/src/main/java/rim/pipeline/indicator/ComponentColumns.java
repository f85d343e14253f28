package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/// The columns that components have on their way to indicators, beside those of the observations.
final class ComponentColumns {
    static final String COMPONENT = "component";
    static final String SERIES = "series";
    static final String REGION = "region";
    static final String NUTS = "nuts";
    static final String YEAR = "year";
    static final String VALUE = "value";
    static final String MISSING = "missing";
    static final String FLAGS = "flags";
    static final String CELLS = "cells";
    static final String CONVERSION = "conversion";
    static final String SHARE = "share";

    /// The flags of several cells as one set of letters.
    static Column union(Column listOfFlags) {
        var letters = split(array_join(listOfFlags, ""), "");
        return array_join(array_sort(array_distinct(letters)), "");
    }

    /// What several conversions say, each once; nothing when nothing was converted.
    static Column conversions(Column listOfConversions) {
        var all = array_sort(array_distinct(array_compact(listOfConversions)));
        return when(array_size(all).gt(0), array_join(all, "; "));
    }

    private ComponentColumns() {}
}
