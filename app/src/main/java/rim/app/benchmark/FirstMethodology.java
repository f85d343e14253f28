package rim.app.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import rim.app.data.TypedNames;
import rim.engine.methodology.LoadedMethodology;
import rim.engine.methodology.Methodologies;
import rim.schemas.RimException;
import rim.sources.contribution.Language;

/// A first methodology for a table of which nobody has said anything: one index, all indicators
/// alike, with what is uncertain about that. It is written beside the results, to be edited.
final class FirstMethodology {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHOICES =
            """
            { "name": "first",
              "description": "Every column with numbers is an indicator, and all weigh alike: a first look, to be made a methodology by hand.",
              "source": "The first choices of this program. Winsorising up to five values beyond skewness 2 and kurtosis 3.5, min-max and the arithmetic mean are the steps of the examples of COINr (W. Becker) and of the JRC's COIN Tool. What is varied, and by how much, is our own.",
              "indicator_defaults": {
                "gaps": [{ "method": "latest" }],
                "outliers": { "method": "winsorise", "skewness": 2, "kurtosis": 3.5, "most": 5 },
                "normalisation": { "method": "min_max", "low": 0, "high": 100 } },
              "minimum_coverage": 0.6,
              "reference": {},
              "uncertainty": {
                "draws": 1000, "level": 0.9, "top": [10],
                "alternatives": [
                  { "name": "outliers", "of": [ { "share": 2 },
                    { "name": "laxer", "treatment": { "outliers": { "method": "none" } } },
                    { "name": "stricter", "treatment": { "outliers": { "method": "winsorise", "skewness": 1, "kurtosis": 2, "most": 5 } } } ] } ],
                "weights": { "noise": 0.25 },
                "data": { "error": 0.02 } } }
            """;

    private static final String SOURCE_IN_SWEDISH =
            "Programmets första val. Winsorisering av upp till fem värden utanför skevhet 2 och"
                    + " toppighet 3,5, min-max och det aritmetiska medelvärdet är stegen i exemplen"
                    + " för COINr (W. Becker) och för JRC:s COIN Tool. Vad som varieras, och hur"
                    + " mycket, är vårt eget.";

    /// @param variables codes with what the table calls them
    /// @param typed those of which less is better, by code or name
    /// @param title of the index
    /// @param language in which it says where it comes from
    /// @throws RimException when one that is said to be better low is not there
    static LoadedMethodology of(
            Map<String, String> variables, TypedNames typed, String title, Language language) {
        var lower = typed.apart(variables.values());
        var unknown = new ArrayList<>(lower);
        unknown.removeAll(variables.keySet());
        unknown.removeAll(variables.values());
        if (!unknown.isEmpty()) {
            throw new RimException(
                    "No indicator "
                            + quoted(unknown)
                            + ", named by --lower (expected some of "
                            + quoted(variables.values())
                            + ")");
        }
        try {
            var methodology = (ObjectNode) JSON.readTree(CHOICES);
            methodology.put("title", title);
            if (language == Language.SWEDISH) {
                methodology.put("source", SOURCE_IN_SWEDISH);
            }
            var tree = methodology.putObject("tree").put("code", root(variables));
            tree.put("title", title);
            var children = tree.putArray("children");
            variables.forEach((code, name) -> {
                var node = children.addObject().put("code", code).put("title", name);
                if (lower.contains(code) || lower.contains(name)) {
                    node.putObject("treatment").put("direction", "lower_is_better");
                }
            });
            return Methodologies.parse(
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(methodology) + "\n",
                    "the first methodology");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("The first choices must be JSON", e);
        }
    }

    private static String quoted(Collection<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    private static String root(Map<String, String> variables) {
        return variables.containsKey("index") ? "composite_index" : "index";
    }

    private FirstMethodology() {}
}
