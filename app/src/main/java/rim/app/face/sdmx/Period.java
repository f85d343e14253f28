package rim.app.face.sdmx;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;

/// The years that a request is about. Data are annual, so of a period the year counts.
record Period(Optional<Integer> from, Optional<Integer> to) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(-.+)?");
    private static final Pattern CONDITION = Pattern.compile("(eq|ge|gt|le|lt):(\\d{4})(-.*)?");

    /// By `startPeriod` and `endPeriod`, or by `c[TIME_PERIOD]` of SDMX 3.
    ///
    /// @throws Problem when one of them is no period
    static Period of(Asked asked) {
        var from = asked.parameter("startPeriod").map(Period::year);
        var to = asked.parameter("endPeriod").map(Period::year);
        var condition = asked.parameter("c[" + Flow.TIME + "]");
        return condition.isPresent() ? conditions(condition.get()) : new Period(from, to);
    }

    private static int year(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw invalid(text);
        }
        return Integer.parseInt(match.group(1));
    }

    private static Problem invalid(String text) {
        return Problem.badRequest(
                "Invalid period: '" + text + "' (expected a year, such as 2019).");
    }

    private static Period conditions(String text) {
        var period = new Period(Optional.empty(), Optional.empty());
        // a plus joins conditions; in a query string it has become a space
        for (var each : text.split("[+ ]")) {
            var match = CONDITION.matcher(each);
            period = match.matches() ? period.and(match) : period.and("eq", year(each));
        }
        return period;
    }

    private Period and(Matcher match) {
        return and(match.group(1), Integer.parseInt(match.group(2)));
    }

    private Period and(String operator, int year) {
        return switch (operator) {
            case "ge" -> new Period(Optional.of(year), to);
            case "gt" -> new Period(Optional.of(year + 1), to);
            case "le" -> new Period(from, Optional.of(year));
            case "lt" -> new Period(from, Optional.of(year - 1));
            case String equal -> new Period(Optional.of(year), Optional.of(year));
        };
    }

    /// The time after which observations that are wanted were published.
    ///
    /// @throws Problem when it is no time
    static Optional<Instant> updatedAfter(Asked asked) {
        return asked.parameter("updatedAfter")
                .map(text -> {
                    var zoned = text.length() == 10 ? text + "T00:00:00" : text;
                    try {
                        return zoned.matches(".*T.*([Zz]|[+ -]\\d\\d:?\\d\\d)")
                                ? OffsetDateTime.parse(zoned.replace(' ', '+')).toInstant()
                                : LocalDateTime.parse(zoned).toInstant(ZoneOffset.UTC);
                    } catch (DateTimeParseException e) {
                        throw Problem.badRequest(
                                "Invalid updatedAfter: '"
                                        + text
                                        + "' (expected a time, such as 2019-05-31T12:00:00Z).");
                    }
                });
    }

    /// A number of observations.
    static Optional<Integer> count(Asked asked, String name) {
        return asked.parameter(name)
                .map(text -> {
                    if (!text.matches("[1-9]\\d{0,5}")) {
                        throw Problem.badRequest(
                                "Invalid " + name + ": '" + text + "' (expected 1 or more).");
                    }
                    return Integer.parseInt(text);
                });
    }

    /// Codes by dimension that SDMX 3 gives as `c[GEO]=SE33,FI1D`.
    static Map<String, String> components(Asked asked) {
        var components = new java.util.LinkedHashMap<String, String>();
        asked.parameters()
                .forEach((name, values) -> {
                    if (name.startsWith("c[") && name.endsWith("]")) {
                        components.put(
                                name.substring(2, name.length() - 1), String.join(",", values));
                    }
                });
        components.remove(Flow.TIME);
        return components;
    }
}
