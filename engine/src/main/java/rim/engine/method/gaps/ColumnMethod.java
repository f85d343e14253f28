package rim.engine.method.gaps;

import static rim.engine.method.Parameter.optional;
import static rim.engine.method.ParameterType.text;

import rim.engine.kernel.imputation.ColumnImputation;
import rim.engine.method.Card;
import rim.engine.method.Parameter;
import rim.engine.method.Settings;
import rim.engine.method.TableNeeds;

final class ColumnMethod implements GapMethod {
    private static final Parameter<String> GROUP =
            optional("group", text(), "Name of a grouping of units: only those of the same group.");

    @Override
    public Card card() {
        return Card.of(
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
    public GapFilling filling(Settings settings) {
        var centre = settings.of(Centres.STATISTIC);
        var grouping = settings.find(GROUP);
        return new GapFilling.OfYear(units -> {
            var values = units.values();
            var groups = grouping.map(units::groups).orElseGet(() -> new int[values.length]);
            return ColumnImputation.ofGroups(values, groups, centre);
        });
    }

    @Override
    public TableNeeds table(Settings settings) {
        return TableNeeds.ofGroupings(settings.find(GROUP).stream().toList());
    }
}
