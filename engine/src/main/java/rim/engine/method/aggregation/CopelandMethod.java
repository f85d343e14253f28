package rim.engine.method.aggregation;

import static rim.engine.method.Parameter.byDefault;
import static rim.engine.method.ParameterType.choice;
import static rim.engine.method.ParameterType.option;

import java.util.Arrays;
import rim.engine.kernel.outrank.Copeland;
import rim.engine.method.Card;
import rim.engine.method.Parameter;
import rim.engine.method.ScoreRange;
import rim.engine.method.Settings;

final class CopelandMethod implements AggregationMethod {
    private static final Parameter<Parts> OVER =
            byDefault(
                    "over",
                    choice(
                            option("children", Parts.CHILDREN),
                            option("indicators", Parts.INDICATORS)),
                    Parts.CHILDREN,
                    "What is compared: the nodes below, or all indicators below with their effective"
                            + " weights.");

    @Override
    public Card card() {
        return Card.of(
                        "copeland",
                        "Units beaten less units beaten by",
                        "a unit beats another of its year when the weights of the nodes on which it"
                                + " is better exceed those on which it is worse",
                        "OECD/JRC Handbook (2008), step 6, non-compensatory methods; G. Munda and M."
                                + " Nardo (2009)")
                .with(OVER)
                .example(
                        "",
                        """
                        unit a b c
                        P    3 3 1
                        Q    2 2 2
                        R    1 1 3
                        """,
                        "2 0 -2");
    }

    @Override
    public Scoring scoring(Settings settings, int nodes) {
        return new Scoring.ByYear(units ->
                Arrays.stream(Copeland.of(units.columns(), units.weights()).score())
                        .asDoubleStream()
                        .toArray());
    }

    @Override
    public ScoreRange range(Settings settings, ScoreRange below) {
        return ScoreRange.ANY;
    }

    @Override
    public Parts parts(Settings settings) {
        return settings.of(OVER);
    }
}
