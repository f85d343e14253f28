package rim.engine.method.gaps;

import java.util.List;
import java.util.stream.Stream;
import rim.engine.method.ChosenMethod;
import rim.engine.method.Methods;
import rim.schemas.methodology.MethodChoice;

/// All methods for gaps.
public final class GapMethods {
    public static final Methods<GapMethod> ALL =
            Methods.of(
                    "method for gaps",
                    GapMethod.class,
                    List.of(
                            new NoMethod(),
                            new LatestMethod(),
                            new ConstantMethod(),
                            new LinearMethod(),
                            new LinearConstantMethod(),
                            new ParentGrowthMethod(),
                            new ParentDifferenceMethod(),
                            new ParentLevelMethod(),
                            new RegressionMethod(),
                            new ColumnMethod(),
                            new RowMethod(),
                            new DriftMethod(),
                            new NeighboursMethod(),
                            new BestMethod(),
                            new NowcastMethod()));

    /// A method, and those that it chooses among.
    public static Stream<ChosenMethod<GapMethod>> withNested(MethodChoice choice) {
        var chosen = ALL.of(choice);
        return Stream.concat(
                Stream.of(chosen),
                switch (chosen.method().filling(chosen.settings())) {
                    case GapFilling.BestOf best ->
                            best.of().stream().flatMap(GapMethods::withNested);
                    case GapFilling.Nowcast nowcast ->
                            nowcast.of().stream().flatMap(GapMethods::withNested);
                    case GapFilling.Nothing nothing -> Stream.of();
                    case GapFilling.OfSeries series -> Stream.of();
                    case GapFilling.OfParents parents -> Stream.of();
                    case GapFilling.OfYear year -> Stream.of();
                });
    }

    private GapMethods() {}
}
