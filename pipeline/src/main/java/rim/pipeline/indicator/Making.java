package rim.pipeline.indicator;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rim.schemas.indicator.Indicator;
import rim.schemas.indicator.Recipe;

/// How an indicator is made from components, as the catalogue says.
///
/// @param indicator code
/// @param unit code of the unit
/// @param components that it needs
/// @param operation what is done with them
/// @param second what the other component is divided by or lessened by; null for neither
/// @param times factor of a division
record Making(
        String indicator,
        String unit,
        List<String> components,
        Operation operation,
        @Nullable String second,
        double times)
        implements Serializable {

    /// What is done with components.
    enum Operation {
        TAKE,
        SUM,
        DIVIDE,
        SUBTRACT
    }

    static Making of(Indicator indicator) {
        return switch (indicator.made()) {
            case Recipe.Take take -> of(indicator, Operation.TAKE, null, 1);
            case Recipe.Sum sum -> of(indicator, Operation.SUM, null, 1);
            case Recipe.Divide divide ->
                    of(indicator, Operation.DIVIDE, divide.by(), divide.times());
            case Recipe.Subtract subtract ->
                    of(indicator, Operation.SUBTRACT, subtract.subtract(), 1);
        };
    }

    private static Making of(
            Indicator indicator, Operation operation, @Nullable String second, double times) {
        return new Making(
                indicator.code(),
                indicator.unit(),
                new ArrayList<>(indicator.made().components()),
                operation,
                second,
                times);
    }

    /// A component's part of a value.
    private record Named(String component, Part part) {
        static final Comparator<Named> PLACE =
                Comparator.comparing(Named::part, Part.REGION_AND_YEAR);
        static final Comparator<Named> ORDER = PLACE.thenComparing(Named::component);
    }

    /// One row of the table of indicators for each region and year that any part speaks of, in this
    /// order.
    ///
    /// @param sums of each component, one for each region and year
    /// @param rows takes values in the order of the columns, null for nothing
    void rows(Map<String, List<Part>> sums, Consumer<List<@Nullable Object>> rows) {
        var parts = new ArrayList<Named>();
        for (String component : components) {
            for (Part part : sums.getOrDefault(component, List.of())) {
                parts.add(new Named(component, part));
            }
        }
        parts.sort(Named.ORDER);
        Runs.of(parts, Named.PLACE, run -> rows.accept(row(run)));
    }

    private List<@Nullable Object> row(List<Named> named) {
        var parts = new ArrayList<Part>(named.size());
        for (Named each : named) {
            parts.add(each.part);
        }
        double value = value(named, parts);
        boolean isThere = !Double.isNaN(value);
        var origin = isThere ? Origin.ofAny(parts, all -> arithmetic(named)) : null;
        return Arrays.asList(
                indicator,
                parts.getFirst().region(),
                parts.getFirst().year(),
                isThere ? (Object) value : null,
                isThere ? null : missing(named),
                Part.flags(parts),
                unit,
                isThere ? status(origin) : "missing",
                Part.cells(parts),
                origin == null ? null : origin.arithmetic(),
                origin == null ? null : (Object) origin.share());
    }

    private String status(@Nullable Origin origin) {
        if (origin == null) {
            return operation == Operation.TAKE ? "observed" : "derived";
        }
        return origin.copy() == null ? "converted" : origin.copy().status();
    }

    /// How the value comes about where a part of it was converted, as a sum that can be worked out
    /// by hand: parts as they were converted or as they came, put together as the recipe says.
    private String arithmetic(List<Named> named) {
        if (named.size() == 1) {
            return Objects.requireNonNull(named.getFirst().part.origin()).arithmetic();
        }
        return switch (operation) {
            case TAKE, SUM -> named.stream().map(Making::term).collect(Collectors.joining(" + "));
            case SUBTRACT -> term(named, false) + " − " + term(named, true);
            case DIVIDE ->
                    term(named, false)
                            + " / "
                            + term(named, true)
                            + (times == 1 ? "" : " × " + Origin.plain(times));
        };
    }

    private String term(List<Named> named, boolean isSecond) {
        return named.stream()
                .filter(each -> each.component.equals(second) == isSecond)
                .map(Making::term)
                .findFirst()
                .orElseThrow();
    }

    private static String term(Named named) {
        var origin = named.part.origin();
        return "("
                + (origin == null
                        ? named.component + " " + Origin.plain(named.part.value())
                        : origin.arithmetic())
                + ")";
    }

    /// What the operation makes of the parts; NaN where a part lacks a value or the denominator is
    /// not above 0.
    private double value(List<Named> named, List<Part> parts) {
        for (Named each : named) {
            if (!each.part.hasValue()) {
                return Double.NaN;
            }
        }
        if (named.size() != components.size()) {
            return Double.NaN;
        }
        if (second == null) {
            return Part.sum(parts);
        }
        double by = Double.NaN;
        double first = Double.NaN;
        for (Named each : named) {
            if (each.component.equals(second)) {
                by = each.part.value();
            } else {
                first = each.part.value();
            }
        }
        if (operation == Operation.SUBTRACT) {
            // with decimals, as Part.sum has them
            return BigDecimal.valueOf(first).subtract(BigDecimal.valueOf(by)).doubleValue();
        }
        return by > 0 ? first / by * times : Double.NaN;
    }

    /// Which part is missing and why: its own reason for an indicator that is taken as it is,
    /// otherwise `part:reason`.
    private String missing(List<Named> named) {
        var reasons =
                named.stream()
                        .filter(n -> !n.part.hasValue())
                        .map(n -> n.component + ":" + n.part.missing())
                        .collect(Collectors.toCollection(ArrayList::new));
        var absent = new LinkedHashSet<>(components);
        named.forEach(n -> absent.remove(n.component));
        absent.forEach(component -> reasons.add(component + ":no_observation"));
        if (reasons.isEmpty()) {
            boolean isZero =
                    named.stream()
                            .filter(n -> n.component.equals(second))
                            .anyMatch(n -> n.part.value() == 0);
            return isZero ? "division_by_zero" : "division_by_negative";
        }
        return components.size() == 1
                ? Objects.requireNonNull(named.getFirst().part.missing())
                : String.join(" ", reasons);
    }
}
