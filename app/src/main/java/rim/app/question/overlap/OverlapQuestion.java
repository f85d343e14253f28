package rim.app.question.overlap;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.index.search.ReportSearch;
import rim.index.theme.Vocabulary;

/// What two regions could do together.
public final class OverlapQuestion implements Question {
    private static final Parameter<String> OTHER =
            Parameter.needed("other", new Kind.Text(), "another region by code or name", "FI1D")
                    .in(Parameter.Place.PATH);
    private static final Parameter<OverlapRows.Listed> LIST =
            Parameter.usual(
                    "list",
                    Kind.Choice.of(OverlapRows.Listed.class),
                    OverlapRows.Listed.ACTIVITIES,
                    "what tables such as csv have");
    private static final Description DESCRIPTION =
            Description.of(
                            "overlap",
                            "What two regions have in common and what each has that the other could use, for"
                                    + " cooperation.",
                            new AnswerShape.Document(RegionOverlap.class, OverlapRows.FIELDS),
                            List.of(
                                    CommonParameters.REGION,
                                    OTHER,
                                    CommonParameters.YEAR,
                                    LIST,
                                    CommonParameters.LANGUAGE))
                    .noting(
                            "An activity is 'near' to a region that is not specialised in it where its"
                                    + " relatedness density is not below the median of what the region"
                                    + " has not; else it is 'far'. 'is_sure' says that the interval of"
                                    + " who is specialised lies above 1.",
                            "Krugman's index of two regions is the sum of the differences of their"
                                    + " shares, from 0 (the same) to 2 (nothing in common); half of it"
                                    + " from 1 is what they have in common. It has no interval:"
                                    + " 'more_alike' says how many regions are more like the first."
                                    + " The cosine is that of their shrunk location quotients.",
                            "One leads the other in an indicator where the intervals of their scores do"
                                    + " not overlap. Themes are those that are stated for the regions"
                                    + " and for regions within them; beside each is how the other"
                                    + " stands in the activity that is nearest to it.")
                    .trying("overlap SE33 FI1D", "overlap SE33 FI1D --list themes --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var overlap =
                OverlapAnswering.of(
                        CommonParameters.database(subject, given),
                        given.the(CommonParameters.REGION),
                        given.the(OTHER),
                        given.the(CommonParameters.YEAR),
                        given.the(CommonParameters.LANGUAGE),
                        subject.search()
                                .map(ReportSearch::vocabulary)
                                .orElseGet(Vocabulary::standard));
        return new Answer.Document(
                overlap,
                OverlapRows.of(given.the(LIST), overlap),
                (console, part) -> {
                    new OverlapPage(console, overlap).print();
                    return 0;
                });
    }
}
