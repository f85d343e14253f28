package rim.schemas.edition;

/// What a file of an edition is of use for.
public enum OutputKind {
    /// Rows of a table, as Parquet.
    TABLE("application/vnd.apache.parquet"),
    /// A document beside the manifest, as JSON.
    DOCUMENT("application/json"),
    /// Of use to this program alone, such as the search index.
    INNER("application/octet-stream");

    private final String mediaType;

    OutputKind(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The kind of the file at a path below the edition's folder.
    static OutputKind of(String path) {
        if (path.endsWith(".parquet")) {
            return TABLE;
        }
        return path.endsWith(".json") && !path.contains("/") ? DOCUMENT : INNER;
    }

    /// As IANA has it.
    public String mediaType() {
        return mediaType;
    }
}
