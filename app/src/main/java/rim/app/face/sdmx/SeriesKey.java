package rim.app.face.sdmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rim.app.data.Conditions;
import rim.app.serve.http.Problem;

/// Which series are asked for: for each dimension the codes that are wanted, none meaning any.
record SeriesKey(Flow flow, List<List<String>> codes) {
    private static final Set<String> ALL = Set.of("all", "*", "");

    /// Reads `A.business_rd+public_rd.SE33`; an empty part, or a star, stands for any code.
    ///
    /// @throws Problem when it has not one part for each dimension
    static SeriesKey parse(Flow flow, String text) {
        var dimensions = flow.dimensions();
        var codes = new ArrayList<List<String>>();
        if (ALL.contains(text)) {
            dimensions.forEach(each -> codes.add(List.of()));
            return new SeriesKey(flow, codes);
        }
        var parts = text.split("\\.", -1);
        if (parts.length != dimensions.size()) {
            throw Problem.badRequest(
                    "Invalid key: '"
                            + text
                            + "' (expected "
                            + dimensions.size()
                            + " parts, "
                            + String.join(".", dimensions.stream().map(Flow.Dimension::id).toList())
                            + ").");
        }
        for (var part : parts) {
            codes.add(ALL.contains(part) ? List.of() : codes(text, part));
        }
        return new SeriesKey(flow, codes);
    }

    private static List<String> codes(String key, String part) {
        var codes = List.of(part.split("[+,]", -1));
        if (codes.contains("")) {
            throw Problem.badRequest(
                    "Invalid key: '" + key + "' (an empty code in '" + part + "').");
        }
        return codes;
    }

    /// The same, with the codes of some dimensions by their names.
    ///
    /// @throws Problem when there is no such dimension
    SeriesKey with(Map<String, String> components) {
        var narrowed = new ArrayList<>(codes);
        components.forEach((name, values) -> {
            var ids = flow.dimensions().stream().map(Flow.Dimension::id).toList();
            if (!ids.contains(name)) {
                throw Problem.badRequest("No dimension '" + name + "' (there are " + ids + ").");
            }
            narrowed.set(ids.indexOf(name), codes(name, values.replaceAll("^eq:", "")));
        });
        return new SeriesKey(flow, narrowed);
    }

    Conditions conditions() {
        var conditions = new Conditions();
        for (int i = 0; i < codes.size(); i++) {
            conditions.in(flow.dimensions().get(i).id(), codes.get(i));
        }
        return conditions;
    }
}
