package rim.app.serve.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rim.app.data.YearRange;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;

/// The values that were given for an operation's parameters.
final class Arguments {
    /// Parameters that every table takes.
    static final Set<String> OF_ALL = Set.of("edition", "format", "limit", "offset");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Operation operation;
    private final Asked asked;
    private final List<String> path;

    /// @param path below `/api/v1`
    /// @throws Problem when there are others than the operation knows, or one is missing
    Arguments(Operation operation, Asked asked, List<String> path) {
        this.operation = operation;
        this.asked = asked;
        this.path = path;
        checkNames();
    }

    private void checkNames() {
        var known =
                Stream.concat(
                                operation.parameters().stream()
                                        .filter(p -> !p.isInPath())
                                        .map(Parameter::name),
                                OF_ALL.stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var name : asked.parameters().keySet()) {
            if (!known.contains(name)) {
                throw Problem.badRequest(
                        "Unknown parameter: '"
                                + name
                                + "' (known here: "
                                + String.join(", ", known)
                                + ").");
            }
        }
        for (var each : operation.parameters()) {
            if (each.isNeeded() && !each.isInPath() && list(each.name()).isEmpty()) {
                throw Problem.badRequest(
                        "The parameter '" + each.name() + "' is needed: " + each.meaning() + ".");
            }
        }
    }

    /// The text of a parameter of the path, or one that is needed.
    String needed(String name) {
        return operation
                .inPath(name, path)
                .or(() -> asked.parameter(name))
                .orElseThrow(() -> new IllegalStateException("Not a needed parameter: " + name));
    }

    Optional<String> text(String name) {
        return asked.parameter(name);
    }

    List<String> list(String name) {
        return asked.list(name);
    }

    /// A year.
    Optional<Integer> year(String name) {
        return integer(name, FIRST_YEAR, LAST_YEAR);
    }

    /// A whole number.
    Optional<Integer> integer(String name, int least, int most) {
        return asked.parameter(name).map(text -> integer(name, text, least, most));
    }

    private static int integer(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw outside(name, text, least, most);
    }

    private static Problem outside(String name, String text, Number least, Number most) {
        return Problem.badRequest(
                "Invalid " + name + ": '" + text + "' (expected " + least + " to " + most + ").");
    }

    /// A number within limits.
    Optional<Double> number(String name, double least, double most) {
        return asked.parameter(name)
                .map(text -> {
                    double number = number(name, text);
                    if (number >= least && number <= most) {
                        return number;
                    }
                    throw outside(name, text, least, most);
                });
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.badRequest("Invalid " + name + ": '" + text + "' (expected a number).");
        }
    }

    /// Whether something is wanted; by default not.
    boolean truth(String name) {
        var text = asked.parameter(name).orElse("false");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw Problem.badRequest(
                            "Invalid " + name + ": '" + text + "' (expected true or false).");
        };
    }

    /// One of several constants, by its name in lower case.
    <E extends Enum<E>> E constant(String name, E usual) {
        var text = asked.parameter(name);
        if (text.isEmpty()) {
            return usual;
        }
        var known = usual.getDeclaringClass().getEnumConstants();
        for (var each : known) {
            if (each.name().equalsIgnoreCase(text.get().strip())) {
                return each;
            }
        }
        throw Problem.badRequest(
                "Invalid "
                        + name
                        + ": '"
                        + text.get()
                        + "' (expected "
                        + Arrays.stream(known)
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ").");
    }

    /// Numbers by name, each written as `name=number`.
    Map<String, Double> numbers(String name) {
        var numbers = new LinkedHashMap<String, Double>();
        for (var each : list(name)) {
            int sign = each.lastIndexOf('=');
            double number = sign < 1 ? Double.NaN : number(name, each.substring(sign + 1));
            if (!Double.isFinite(number)) {
                throw Problem.badRequest(
                        "Invalid " + name + ": '" + each + "' (expected such as business_rd=1.5).");
            }
            numbers.put(each.substring(0, sign).strip(), number);
        }
        return numbers;
    }

    /// Years, each as one or as a range.
    List<YearRange> years(String name) {
        var ranges = new ArrayList<YearRange>();
        for (var text : list(name)) {
            try {
                ranges.add(YearRange.parse(text));
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest(String.valueOf(e.getMessage()));
            }
        }
        return ranges;
    }

    /// Years of one range.
    Optional<YearRange> yearRange(String name) {
        var ranges = years(name);
        if (ranges.size() > 1) {
            throw Problem.badRequest("The parameter '" + name + "' takes one range of years.");
        }
        return ranges.stream().findFirst();
    }
}
