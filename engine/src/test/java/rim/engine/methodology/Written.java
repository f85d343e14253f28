package rim.engine.methodology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import rim.engine.method.Methods;
import rim.schemas.RimException;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Treatment;

/// Methodologies as people write them, with single quotes for double ones.
final class Written {
    static final String TREE = "'tree':{'code':'root','children':[{'code':'a'},{'code':'b'}]}";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Written() {}

    /// @param members of the file, beside those that every file needs
    static Methodology file(String members) {
        return whole(
                "{'name':'test','title':'Test','description':'-','source':'-'," + members + "}");
    }

    private static Methodology whole(String text) {
        return Methodologies.parse(text.replace('\'', '"'), "test.json").methodology();
    }

    static List<String> faults(String members) {
        return faultsOf(
                "{'name':'test','title':'Test','description':'-','source':'-'," + members + "}");
    }

    static List<String> faultsOf(String text) {
        try {
            whole(text);
            return List.of();
        } catch (RimException e) {
            return e.faults();
        }
    }

    static Treatment treatment(String members) {
        return file("'indicator_defaults':{" + members + "}," + TREE).indicatorDefaults();
    }

    static MethodChoice gaps(String members) {
        return treatment("'gaps':{" + members + "}").requiredGaps().getFirst();
    }

    static MethodChoice outliers(String members) {
        return treatment("'outliers':{" + members + "}").requiredOutliers();
    }

    static MethodChoice transformation(String members) {
        return treatment("'transformation':{" + members + "}").requiredTransformation();
    }

    static MethodChoice normalisation(String members) {
        return treatment("'normalisation':{" + members + "}").requiredNormalisation();
    }

    static MethodChoice weighting(String members) {
        return file("'weighting':{" + members + "}," + TREE).weighting();
    }

    static MethodChoice aggregation(String members) {
        return file("'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':2}},"
                        + "'aggregation':{"
                        + members
                        + "},"
                        + TREE)
                .aggregation();
    }

    /// A method with all that holds of it, also where the file is silent, in the order in which its
    /// parameters are explained: what a file would have to say to say all.
    static String inFull(Methods<?> methods, MethodChoice choice) {
        var chosen = methods.of(choice);
        var full = new LinkedHashMap<String, Object>();
        full.put("method", chosen.method().card().name());
        full.putAll(chosen.settings().written());
        try {
            var text = JSON.writeValueAsString(full).replace('"', '\'');
            return text.substring(1, text.length() - 1);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
