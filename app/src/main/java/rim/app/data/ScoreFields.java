package rim.app.data;

/// Columns that every table of scores has, whoever asks.
public final class ScoreFields {
    public static final Field VALUE_YEAR =
            Field.integer("value_year", "year that the value describes").optional().in("year");
    public static final Field SCORE = Field.number("score", "the score").optional().in("score");
    public static final Field RELATIVE =
            Field.number("relative", "score as a percentage of the reference")
                    .optional()
                    .in("percent of the reference");
    public static final Field RANK = Field.integer("rank", "1 is the best").optional().in("rank");
    public static final Field MISSING = Field.text("missing", "why there is no score").optional();

    private ScoreFields() {}
}
