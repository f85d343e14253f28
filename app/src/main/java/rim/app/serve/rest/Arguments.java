package rim.app.serve.rest;

import java.util.ArrayList;
import java.util.List;
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
        throw Problem.badRequest(
                "Invalid " + name + ": '" + text + "' (expected " + least + " to " + most + ").");
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
