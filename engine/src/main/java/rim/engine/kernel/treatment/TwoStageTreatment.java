package rim.engine.kernel.treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import rim.engine.kernel.Fitted;

/// Treatment in two stages: nothing where the values pass {@link Shape.Limits}; else a first rule,
/// usually winsorising; and where its results still fail, a second, usually a logarithm.
///
/// As COINr's `Treat` has it: the second rule starts from the values as they were, or from the
/// results of the first, and its results are taken whether or not they pass; `shapes` tells.
///
/// @param stage which rule was taken
/// @param rule from an untreated value to a treated one
/// @param shapes of the base values: untreated, after the first, after the second rule, as far as
///   they were needed
/// @param treated the base values after treatment
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record TwoStageTreatment(Stage stage, Fitted rule, List<Shape> shapes, double[] treated)
        implements Fitted {

    public enum Stage {
        UNTREATED,
        FIRST,
        SECOND
    }

    /// What the second rule starts from.
    public enum SecondFrom {
        UNTREATED,
        RESULTS_OF_FIRST
    }

    public TwoStageTreatment {
        shapes = List.copyOf(shapes);
    }

    /// @param base NaN for a missing cell
    /// @param first fits the first rule to values
    /// @param second fits the second rule to values
    public static TwoStageTreatment of(
            double[] base,
            Shape.Limits limits,
            Function<double[], ? extends Fitted> first,
            Function<double[], ? extends Fitted> second,
            SecondFrom secondFrom) {
        var shapes = new ArrayList<Shape>();
        if (passes(base, limits, shapes)) {
            return new TwoStageTreatment(Stage.UNTREATED, value -> value, shapes, base.clone());
        }
        Fitted one = first.apply(base);
        var once = one.applied(base);
        if (passes(once, limits, shapes)) {
            return new TwoStageTreatment(Stage.FIRST, one, shapes, once);
        }
        Fitted two =
                switch (secondFrom) {
                    case UNTREATED -> second.apply(base);
                    case RESULTS_OF_FIRST -> both(one, second.apply(once));
                };
        var twice = two.applied(base);
        shapes.add(Shape.of(twice));
        return new TwoStageTreatment(Stage.SECOND, two, shapes, twice);
    }

    @Override
    public double applyAsDouble(double value) {
        return rule.applyAsDouble(value);
    }

    private static boolean passes(double[] values, Shape.Limits limits, List<Shape> shapes) {
        var shape = Shape.of(values);
        shapes.add(shape);
        return shape.passes(limits);
    }

    private static Fitted both(Fitted one, Fitted two) {
        return value -> two.applyAsDouble(one.applyAsDouble(value));
    }
}
