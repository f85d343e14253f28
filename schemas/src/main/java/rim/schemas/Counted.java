package rim.schemas;

/// So many things, in words.
public final class Counted {

    /// Such as `1 report` and `2 reports`.
    ///
    /// @param one what one of them is called
    /// @param several what any other number of them is called
    public static String of(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    private Counted() {}
}
