package rim.app.question.regions;

import java.io.IOException;
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
import rim.app.data.NamedRegion;
import rim.app.data.NamedRegions;
import rim.schemas.region.NutsVersion;

/// The regions of an edition, or of any NUTS version.
public final class RegionsQuestion implements Question {
    private static final Parameter<Optional<Integer>> NUTS =
            Parameter.optional(
                            "nuts",
                            Kind.year(),
                            "those of a NUTS version, such as 2021, for which no edition is needed")
                    .called("YEAR")
                    .unless("those of the edition");
    private static final Parameter<Optional<String>> FIND =
            Parameter.optional(
                            "find",
                            new Kind.Text(),
                            "only those whose code or name contains it, whatever case and accents")
                    .called("TEXT");
    private static final Description DESCRIPTION =
            Description.of(
                            "regions",
                            "List regions, those of the edition or of any NUTS version.",
                            new AnswerShape.Table(NamedRegion.FIELDS),
                            List.of(NUTS, CommonParameters.LEVEL, CommonParameters.COUNTRY, FIND))
                    .trying(
                            "regions --find norrland",
                            "regions --nuts 2021 --level 2 --country SE");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var nuts = given.the(NUTS);
        var known =
                nuts.isPresent()
                        ? NamedRegions.of(NutsVersion.parse(nuts.get()))
                        : subject.database().regions();
        return Answer.Table.of(
                known.listing(
                        given.the(FIND),
                        given.the(CommonParameters.LEVEL),
                        known.countriesApart(given.the(CommonParameters.COUNTRY))),
                () -> "No region fits; there are " + known.all().size() + " in all.");
    }
}
