package rim.sources.inspect.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/// What a column of a table may be.
public enum Meaning {
    /// Codes or names of regions.
    @JsonProperty("region")
    REGION,
    /// Years or other periods.
    @JsonProperty("year")
    YEAR,
    /// Values, or those of one year, region or indicator where the others have columns of their
    /// own.
    @JsonProperty("value")
    VALUE,
    @JsonProperty("flags")
    FLAGS,
    @JsonProperty("unit")
    UNIT,
    /// The NUTS version of each row's region.
    @JsonProperty("version")
    VERSION,
    /// Tells series apart: sex, age, branch.
    @JsonProperty("dimension")
    DIMENSION,
    /// Months, quarters or other parts of the year that another column has.
    @JsonProperty("part_of_year")
    PART_OF_YEAR,
    /// How exact a value is: a standard error, a bound of an interval, how many were asked.
    @JsonProperty("error")
    ERROR,
    /// Says in words what another column says by its codes.
    @JsonProperty("label")
    LABEL,
    /// Numbers the rows.
    @JsonProperty("row_number")
    ROW_NUMBER,
    /// Says something of the file or the structure, and nothing of a value.
    @JsonProperty("about_file")
    ABOUT_FILE,
    /// The power of ten in which a value is told.
    @JsonProperty("multiplier")
    MULTIPLIER,
    /// Empty.
    @JsonProperty("nothing")
    NOTHING;

    /// As JSON has it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
