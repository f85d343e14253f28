package rim.schemas.region;

import java.util.Locale;

/// What a geographical code stands for.
public enum RegionKind {
    /// A unit of the NUTS classification.
    NUTS,
    /// A group of countries, or regions joined for statistics.
    AGGREGATE,
    /// What a country cannot assign to any of its regions, such as `ATZZ`.
    EXTRA_REGIO,
    /// A country outside the NUTS lists.
    OTHER;

    /// As it stands in tables.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
