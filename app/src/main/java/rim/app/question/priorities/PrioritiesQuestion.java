package rim.app.question.priorities;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.app.data.EditionDatabase;
import rim.index.search.ReportSearch;
import rim.index.theme.Vocabulary;

/// What reports and lists state as priorities of a region, whether it is specialised in them, and
/// who else states them.
public final class PrioritiesQuestion implements Question {
    private static final Description DESCRIPTION =
            Description.of(
                            "priorities",
                            "What reports and lists state as priorities of a region, beside what it"
                                    + " is specialised in and who else states the same.",
                            new AnswerShape.Table(PriorityRows.FIELDS),
                            List.of(CommonParameters.REGION))
                    .noting(
                            "A row is a theme in a passage: rules find sentences and lists that"
                                    + " name priorities, in the 24 official languages of the Union."
                                    + " They err: 'confidence' says how often each was right in the"
                                    + " labelled chapters by which the rules were made, and on other"
                                    + " texts it is less; 'passage' leads to the text. A row of an"
                                    + " imported list has the rule 'imported' and its source cell; how"
                                    + " often its themes are right was not measured.",
                            "Its own priorities come first, then those of regions within it, then"
                                    + " those of regions that it lies in. Where the edition has"
                                    + " activities by NACE, 'standing' and the interval are those of"
                                    + " the asked region in the activity that is nearest to the theme.",
                            "What regions corrected says so: 'change' is changed, added or"
                                    + " withdrawn, with who, when and why, and the line that was sent."
                                    + " What was withdrawn stands last and is no priority; other"
                                    + " answers leave it out.")
                    .trying("priorities SE33", "priorities 'Övre Norrland' --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var database = subject.database();
        var region = meant(database, given.the(CommonParameters.REGION));
        var vocabulary =
                subject.search().map(ReportSearch::vocabulary).orElseGet(Vocabulary::standard);
        var rows = PriorityRows.of(database, region, vocabulary);
        return Answer.Table.of(
                rows.whole(),
                rows.shown(),
                () ->
                        "Edition "
                                + subject.edition().name()
                                + " has no stated priorities of "
                                + region
                                + ". An update finds them in reports that are about a region, and"
                                + " in lists that a NAME.priorities.json describes; editions from"
                                + " before format 1.5 have none.");
    }

    private static String meant(EditionDatabase database, String typed) throws SQLException {
        var stated =
                database.list(
                        "SELECT DISTINCT region FROM priorities ORDER BY region",
                        List.of(),
                        cells -> cells.text("region"));
        // a report of its day may be about a region that the edition's classification no longer has
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return stated.contains(code) ? code : database.regions().meant(typed, stated).code();
    }
}
