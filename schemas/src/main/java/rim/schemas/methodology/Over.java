package rim.schemas.methodology;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Which years count together where a rule is found.
public enum Over {
    @JsonProperty("each_year")
    EACH_YEAR,
    @JsonProperty("base_years")
    BASE_YEARS
}
