package rim.engine.method.gaps;

import static rim.engine.method.MethodParameter.optional;
import static rim.engine.method.ValueType.text;

import rim.engine.kernel.imputation.ColumnImputation;
import rim.engine.method.MethodCard;
import rim.engine.method.MethodParameter;
import rim.engine.method.MethodSettings;
import rim.engine.method.TableNeeds;

final class ColumnMethod implements GapMethod {
    private static final MethodParameter<String> GROUP =
            optional("group", text(), "Name of a grouping of units: only those of the same group.");

    @Override
    public MethodCard card() {
        return MethodCard.of(
                        "column",
                        "Mean or median of the units of the same year",
                        "mean or median of xⱼ over the units j of the year, or of the group",
                        "OECD/JRC Handbook (2008), step 3, unconditional mean imputation")
                .with(Centres.STATISTIC, GROUP)
                .example(
                        "'group':'group'",
                        """
                        unit group a
                        P    east  1
                        Q    east  3
                        R    east  -
                        S    west  9
                        """,
                        "1 3 2 9");
    }

    @Override
    public GapFilling filling(MethodSettings settings) {
        var centre = settings.of(Centres.STATISTIC);
        var grouping = settings.find(GROUP);
        return new GapFilling.OfYear(units -> {
            var values = units.values();
            var groups = grouping.map(units::groups).orElseGet(() -> new int[values.length]);
            return ColumnImputation.ofGroups(values, groups, centre);
        });
    }

    @Override
    public TableNeeds table(MethodSettings settings) {
        return TableNeeds.ofGroupings(settings.find(GROUP).stream().toList());
    }
}
