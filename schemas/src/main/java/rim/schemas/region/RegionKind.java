package rim.schemas.region;

/// What a code of the dimension `geo` stands for.
public enum RegionKind {
    /// A region of a NUTS list, of any level, countries included.
    NUTS("nuts"),
    /// Several countries or regions taken together, such as `EU28` or `FI19_20`.
    AGGREGATE("aggregate"),
    /// The part of a country that lies in no region, such as embassies and the continental shelf.
    EXTRA_REGIO("extra_regio"),
    /// An area within a region of level 3 that a country has codes for, such as a municipality.
    LOCAL("local"),
    /// A country that the NUTS lists asked do not have.
    OTHER("other");

    private final String code;

    RegionKind(String code) {
        this.code = code;
    }

    /// The word that stands in tables.
    public String code() {
        return code;
    }
}
