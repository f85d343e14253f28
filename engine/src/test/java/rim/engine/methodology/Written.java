package rim.engine.methodology;

import java.util.List;
import rim.schemas.RimException;
import rim.schemas.json.CheckedJson;

/// Methodologies as people write them, with single quotes for double ones.
final class Written {
    static final String TREE = "'tree':{'code':'root','children':[{'code':'a'},{'code':'b'}]}";

    private Written() {}

    /// @param members of the file, beside those that every file needs
    static Methodology file(String members) {
        return whole(
                "{'name':'test','title':'Test','description':'-','source':'-'," + members + "}");
    }

    private static Methodology whole(String text) {
        return CheckedJson.parse(
                text.replace('\'', '"'),
                "test.json",
                Methodology.class,
                "methodology.schema.json",
                Methodology.class,
                MethodologyFaults::of);
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

    static Normalisation normalisation(String members) {
        return treatment("'normalisation':{" + members + "}").requiredNormalisation();
    }

    static Gaps gaps(String members) {
        return treatment("'gaps':{" + members + "}").requiredGaps().getFirst();
    }

    static Aggregation aggregation(String members) {
        return file("'indicator_defaults':{'normalisation':{'method':'min_max','low':1,'high':2}},"
                        + "'aggregation':{"
                        + members
                        + "},"
                        + TREE)
                .aggregation();
    }
}
