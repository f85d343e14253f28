package rim.pipeline.indicator;

import java.io.Serializable;
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
/// @param isTaken whether it is one component as it is
/// @param denominator what the other component is divided by; null for none
/// @param times factor of a division
record Making(
        String indicator,
        String unit,
        List<String> components,
        boolean isTaken,
        @Nullable String denominator,
        double times)
        implements Serializable {

    static Making of(Indicator indicator) {
        var recipe = indicator.made();
        var division = recipe instanceof Recipe.Divide divide ? divide : null;
        return new Making(
                indicator.code(),
                indicator.unit(),
                new ArrayList<>(recipe.components()),
                recipe instanceof Recipe.Take,
                division == null ? null : division.by(),
                division == null ? 1 : division.times());
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
        var parts = named.stream().map(Named::part).toList();
        double value = value(named);
        boolean isThere = !Double.isNaN(value);
        var line = isThere ? line(named) : null;
        var told = Told.of(parts, line);
        double share = isThere && told != null ? told.share() : Double.NaN;
        var status = isThere ? status(told) : "missing";
        return Arrays.asList(
                indicator,
                parts.getFirst().region(),
                parts.getFirst().year(),
                isThere ? (Object) value : null,
                isThere ? null : missing(named),
                Part.flags(parts),
                unit,
                status,
                Part.cells(parts),
                line,
                Double.isNaN(share) ? null : (Object) share);
    }

    private String status(@Nullable Told told) {
        if (told == null) {
            return isTaken ? "observed" : "derived";
        }
        return told.copy() == null ? "converted" : told.copy();
    }

    /// How the value comes about where a part of it was converted, as a sum that can be worked out
    /// by hand: parts as they were converted or as they came, put together as the recipe says.
    private @Nullable String line(List<Named> named) {
        if (named.stream().allMatch(n -> n.part.line() == null)) {
            return null;
        }
        if (denominator != null) {
            return terms(named.stream().filter(n -> !n.component.equals(denominator)).toList())
                    + " / "
                    + terms(named.stream().filter(n -> n.component.equals(denominator)).toList())
                    + (times == 1 ? "" : " × " + Told.plain(times));
        }
        return named.size() == 1 ? named.getFirst().part.line() : terms(named);
    }

    private static String terms(List<Named> named) {
        return named.stream()
                .map(n ->
                        n.part.line() == null
                                ? "(" + n.component + " " + Told.plain(n.part.value()) + ")"
                                : "(" + n.part.line() + ")")
                .collect(Collectors.joining(" + "));
    }

    /// The sum of the parts, or what is divided by the denominator; NaN where a part lacks a value
    /// or the denominator is 0.
    private double value(List<Named> named) {
        long present = named.stream().filter(n -> n.part.hasValue()).count();
        if (present != components.size()) {
            return Double.NaN;
        }
        if (denominator == null) {
            return Part.sum(named.stream().map(Named::part).toList());
        }
        double by = Double.NaN;
        double dividend = Double.NaN;
        for (Named each : named) {
            if (each.component.equals(denominator)) {
                by = each.part.value();
            } else {
                dividend = each.part.value();
            }
        }
        return by == 0 ? Double.NaN : dividend / by * times;
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
            return "division_by_zero";
        }
        return components.size() == 1
                ? Objects.requireNonNull(named.getFirst().part.missing())
                : String.join(" ", reasons);
    }
}
