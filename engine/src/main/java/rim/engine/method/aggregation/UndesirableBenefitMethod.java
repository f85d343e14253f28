package rim.engine.method.aggregation;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.MethodParameter.required;
import static rim.engine.method.ValueType.code;
import static rim.engine.method.ValueType.setOf;

import java.util.ArrayList;
import java.util.List;
import rim.engine.kernel.efficiency.ShareRules;
import rim.engine.kernel.efficiency.UndesirableBenefit;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodFault;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.ScoreRange;
import rim.engine.method.TableNeeds;

final class UndesirableBenefitMethod implements AggregationMethod {
    private static final MethodParameter<List<String>> UNDESIRABLE =
            required(
                    "undesirable",
                    setOf(code()),
                    "Nodes below that it is good to have little of; their scores are not turned.");
    private static final MethodParameter<List<String>> ORDER =
            optional(
                    "order",
                    setOf(code()).atLeast(2),
                    "Nodes below: the first has at least the share of those between, and these at"
                            + " least that of the last.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "undesirable_benefit_of_doubt",
                        "How far from the best practice when what is desirable grows and what is not"
                                + " shrinks",
                        "1 / (1 + β), β the least over shares s of the greatest Σ s d over the units"
                                + " of the year, d their relative lead: yⱼ/y₀ − 1 of what is"
                                + " desirable, 1 − bⱼ/b₀ of what is not",
                        "A. Zanella, A. S. Camanho and T. G. Dias, Undesirable outputs and weighting"
                                + " schemes in composite indicators based on data envelopment"
                                + " analysis, Eur. J. Oper. Res. 245 (2015); N. Rogge, S. De Jaeger"
                                + " and C. Lavigne, Waste performance of NUTS 2-regions in the EU,"
                                + " Ecological Economics 139 (2017)")
                .with(
                        UNDESIRABLE,
                        ShareBounds.LEAST,
                        ShareBounds.MOST,
                        ORDER,
                        RobustDraws.ROBUST,
                        Likeness.WITHIN,
                        Likeness.ON,
                        Likeness.ORDINAL,
                        Likeness.BANDWIDTHS)
                .example(
                        "'undesirable':['b'],'least':0.5",
                        """
                        unit a b
                        P    4 1
                        Q    2 2
                        """,
                        "1 0.5714");
    }

    @Override
    public Scoring scoring(MethodSettings settings, int nodes) {
        var likeness = new Likeness(settings);
        var draws = RobustDraws.of(settings);
        return new Scoring.ByYear(units ->
                UndesirableBenefit.of(
                        units.columns(),
                        isUndesirable(settings, units.codes()),
                        rules(settings, units),
                        likeness.of(units),
                        draws));
    }

    private static boolean[] isUndesirable(MethodSettings settings, List<String> codes) {
        var named = settings.of(UNDESIRABLE);
        var is = new boolean[codes.size()];
        for (int i = 0; i < is.length; i++) {
            is[i] = named.contains(codes.get(i));
        }
        return is;
    }

    private static ShareRules rules(MethodSettings settings, UnitsOfYear units) {
        var order =
                settings.find(ORDER).orElse(List.of()).stream()
                        .map(units.codes()::indexOf)
                        .filter(i -> i >= 0)
                        .toList();
        return new ShareRules(ShareBounds.of(settings, units.nodes()), ShareRules.order(order));
    }

    @Override
    public Need need(MethodSettings settings) {
        return Need.NOT_NEGATIVE;
    }

    @Override
    public ScoreRange range(MethodSettings settings, ScoreRange below) {
        return ScoreRange.from(0);
    }

    @Override
    public List<MethodFault> faults(MethodSettings settings, AggregateNode node) {
        var faults = new ArrayList<>(ShareBounds.faults(settings, node));
        var undesirable = settings.of(UNDESIRABLE);
        faults.addAll(node.unknown("/undesirable", undesirable));
        faults.addAll(node.unknown("/order", settings.find(ORDER).orElse(List.of())));
        if (undesirable.size() == node.count()) {
            faults.add(
                    new MethodFault(
                            "/undesirable",
                            "all nodes below '" + node.code() + "' (expected one that is not)"));
        }
        if (!Likeness.variables(settings).isEmpty() && RobustDraws.of(settings) == null) {
            faults.add(
                    new MethodFault(
                            "/robust",
                            "units alike are drawn more often, but none are drawn (expected it)"));
        }
        faults.addAll(Likeness.faults(settings));
        node.turned().stream()
                .filter(undesirable::contains)
                .map(code ->
                        new MethodFault(
                                "/undesirable",
                                "the scores of '"
                                        + code
                                        + "' are turned already (expected no 'direction' for it)"))
                .forEach(faults::add);
        return faults;
    }

    @Override
    public TableNeeds table(MethodSettings settings) {
        return Likeness.table(settings);
    }
}
