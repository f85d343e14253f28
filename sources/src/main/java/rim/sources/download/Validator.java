package rim.sources.download;

/// What tells that two answers are of the same bytes. Source: RFC 9110, 8.8.1 and 13.1.5.
final class Validator {
    /// The tag under which a part may be continued; empty for a weak one or none: a weak tag or a
    /// date says that two answers mean the same, not that they are the same bytes.
    static String strong(String tag) {
        return tag.startsWith("\"") ? tag : "";
    }

    private Validator() {}
}
