package rim.pipeline.indicator;

import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
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

    /// For a converted value, the version and regions that it came from, without figures.
    static final String ORIGIN = "origin";

    /// For a rate of a larger region that stands for a smaller one, `copied`, or `linked` where it
    /// was brought to the level of the smaller one's own values.
    static final String COPY = "copy";

    static final String COPIED = "copied";
    static final String LINKED = "linked";

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

    /// A number as people write it, with ten decimals at most.
    static Column plain(Column number) {
        var decimal = format_string("%.10f", number);
        return regexp_replace(
                regexp_replace(decimal, lit("(\\.\\d*?)0+$"), lit("$1")), lit("\\.$"), lit(""));
    }

    /// What holds for something made of several: copied where any is, else linked where any is.
    static Column copyOfAny(Column listOfCopies) {
        return when(array_contains(listOfCopies, COPIED), lit(COPIED))
                .when(array_contains(listOfCopies, LINKED), lit(LINKED));
    }

    private ComponentColumns() {}
}
