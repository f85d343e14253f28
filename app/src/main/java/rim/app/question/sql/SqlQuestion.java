package rim.app.question.sql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;

/// Any question to the edition's tables.
public final class SqlQuestion implements Question {
    /// What is asked.
    public static final Parameter<String> STATEMENT =
            Parameter.needed(
                            "q",
                            new Kind.Text(),
                            "one statement that reads",
                            "SELECT count(*) AS n FROM scores")
                    .called("SQL")
                    .in(Parameter.Place.WORD);

    private static final Parameter<Integer> SECONDS =
            Parameter.usual("seconds", new Kind.Whole(1, 86_400), 60, "stop after so many seconds")
                    .called("N")
                    .onlyAtTheCommandLine();
    private static final Parameter<Optional<Integer>> LIMIT =
            Parameter.optional("limit", new Kind.Whole(1, 10_000), "most rows").called("N");
    private static final Description DESCRIPTION =
            Description.of(
                            "sql",
                            "Ask the edition's tables in SQL (DuckDB's dialect, reading only).",
                            new AnswerShape.Open(),
                            List.of(STATEMENT, SECONDS, LIMIT))
                    .noting(
                            "Tables: regions, observations, quarantine, indicators, scores, reports,"
                                    + " pages; views: named_scores, named_values, latest_scores,"
                                    + " corrected_values."
                                    + " 'rim sql \"FROM dictionary\"' says what each column means.",
                            "Over HTTP an answer has 1,000 rows unless 'limit' says otherwise. One that was"
                                    + " cut says so: 'is_truncated' in JSON, a last row in CSV, the"
                                    + " sheet 'about' of a workbook, and in every form the header"
                                    + " Rim-Truncated.")
                    .trying(
                            "sql \"SELECT reason, sum(cells) AS cells FROM quarantine GROUP BY reason\"",
                            "sql \"SELECT year, avg(score) FROM scores GROUP BY year ORDER BY year\"");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var database = subject.sql(given.the(SECONDS));
        return new Answer.Once(new Statement(given.the(STATEMENT)).answer(database));
    }
}
