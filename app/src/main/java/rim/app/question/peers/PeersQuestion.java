package rim.app.question.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.engine.peers.PeerChoice;
import rim.engine.peers.PeerChoice.SameCountry;

/// Regions of similar structure.
public final class PeersQuestion implements Question {
    private static final Parameter<Integer> COUNT =
            Parameter.usual("count", new Kind.Whole(1, 500), 10, "how many peers").called("N");
    private static final Parameter<Boolean> OTHER_COUNTRIES =
            Parameter.truth("other_countries", "only regions of other countries");
    private static final Parameter<Optional<Path>> STRUCTURE =
            Parameter.optional(
                            "structure",
                            new Kind.LocalFile(),
                            "table of regions and variables, with a NAME.structure.json beside it")
                    .called("FILE")
                    .unless("the edition's own variables")
                    .onlyAtTheCommandLine();
    private static final Description DESCRIPTION =
            Description.of(
                            "peers",
                            "Regions of similar structure, and strengths and weaknesses beside them.",
                            AnswerShape.Document.of(PeerAnswer.class, PeerRows.FIELDS),
                            List.of(
                                    CommonParameters.REGION,
                                    COUNT,
                                    OTHER_COUNTRIES,
                                    STRUCTURE,
                                    CommonParameters.YEAR,
                                    CommonParameters.LANGUAGE))
                    .noting(
                            "Structure is measured outside the index: each dimension (size, wealth,"
                                    + " sectors…) counts alike, each variable alike within its"
                                    + " dimension; the synthetic distance is the weighted sum of"
                                    + " squared differences.",
                            "'stays' is the share of 500 draws, with weights ± 50% and a tenth of the"
                                    + " variables left out, in which a region is among the nearest.",
                            "A strength is a score above three quarters of the peers, with its interval"
                                    + " above their median where the edition has intervals. Csv has"
                                    + " the peers; json has everything.")
                    .trying("peers SE33", "peers SE33 --count 15 --other-countries --format csv");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var choice =
                PeerChoice.nearest(given.the(COUNT))
                        .from(
                                given.the(OTHER_COUNTRIES)
                                        ? SameCountry.EXCLUDED
                                        : SameCountry.INCLUDED);
        var answer =
                new PeerAnswering(CommonParameters.database(subject, given))
                        .of(
                                given.the(CommonParameters.REGION),
                                choice,
                                given.the(STRUCTURE),
                                given.the(CommonParameters.YEAR));
        return new Answer.Document(
                answer,
                PeerRows.of(answer),
                (console, part) -> {
                    new PeersPage(console, answer).print();
                    return 0;
                });
    }
}
