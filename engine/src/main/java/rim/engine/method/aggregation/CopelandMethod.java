package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.byDefault;
import static rim.engine.method.ValueType.choice;
import static rim.engine.method.ValueType.option;

import java.util.Arrays;
import rim.engine.kernel.outrank.Copeland;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.Parts;
import rim.engine.method.ScoreRange;

final class CopelandMethod implements AggregationMethod {
    private static final MethodParameter<Parts> OVER =
            byDefault(
                    "over",
                    choice(
                            option("children", Parts.CHILDREN),
                            option("indicators", Parts.INDICATORS)),
                    Parts.CHILDREN,
                    "What is compared: the nodes below, or all indicators below with their effective"
                            + " weights.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
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
    public Scoring scoring(MethodSettings settings, int nodes) {
        return new Scoring.ByYear(units ->
                Arrays.stream(Copeland.of(units.columns(), units.weights()).score())
                        .asDoubleStream()
                        .toArray());
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return ScoreRange.ANY;
    }

    @Override
    public Parts parts(MethodSettings settings) {
        return settings.of(OVER);
    }
}
