package rim.app.question.whatif;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.app.ask.Answer;
import rim.app.ask.AnswerShape;
import rim.app.ask.CommonParameters;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Kind;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.ask.Subject;
import rim.engine.whatif.WhatIf;

/// Other values, and what they come to.
public final class WhatIfQuestion implements Question {
    private static final Parameter<List<Map.Entry<String, Double>>> SET =
            Parameter.several(
                            "set",
                            new Kind.Setting("business_rd=1.5"),
                            "other values of indicators, in their units; may be repeated")
                    .called("INDICATOR=VALUE")
                    .taking(Parameter.Count.ONE_OR_MORE)
                    .like("business_rd=1.5");
    private static final Description DESCRIPTION =
            Description.of(
                            "whatif",
                            "Other values of a region and what they come to.",
                            AnswerShape.Document.of(WhatIf.class, ChangeRows.FIELDS),
                            List.of(
                                    CommonParameters.REGION,
                                    SET,
                                    CommonParameters.YEAR,
                                    CommonParameters.LANGUAGE))
                    .noting(
                            "The region's own values change; bounds and all other regions stay. Where"
                                    + " the methodology says what is uncertain, score and rank have"
                                    + " intervals and groups probabilities. The reverse, what lifts a"
                                    + " region: 'rim lift'.")
                    .trying(
                            "whatif SE33 --set business_rd=1.5",
                            "whatif FI1D --set business_rd=1.5,public_rd=1.1 --format json")
                    .formerly(
                            new Description.Former("--lift", "lift", "--goal"),
                            new Description.Former("--as", "lift", "--whose"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Answer answer(Subject subject, Given given) throws IOException, SQLException {
        var answering = new WhatIfAnswering(CommonParameters.database(subject, given));
        var region = answering.region(given.the(CommonParameters.REGION));
        var values = new LinkedHashMap<String, Double>();
        given.the(SET).forEach(each -> values.put(each.getKey(), each.getValue()));
        var whatIf = answering.suppose(region.code(), given.the(CommonParameters.YEAR), values);
        var rows = new ChangeRows(answering::unit).of(whatIf);
        return new Answer.Document(
                whatIf,
                rows,
                (console, part) -> {
                    new WhatIfPage(console, region).print(whatIf, rows);
                    return 0;
                });
    }
}
