package rim.app.face.sdmx;

import java.util.Map;
import java.util.TreeMap;

/// What dimensions, measure and attributes are of.
final class Concepts {
    /// The scheme that they are in.
    static final String SCHEME = "CS_RIM";

    static final String TITLE = "Concepts of the Regional Innovation Benchmark";

    /// Names by identifier, in order.
    static Map<String, String> all() {
        var all = new TreeMap<String, String>();
        all.put("FREQ", "Frequency");
        all.put("GEO", "Region");
        all.put("DATASET", "Dataset");
        all.put("ACTIVITY", "Activity");
        all.put("OTHER", "The other activity");
        all.put("INDICATOR", "Indicator");
        all.put("MEASURE", "Measure");
        all.put("NODE", "Indicator or aggregate of the methodology");
        all.put(Flow.TIME, "Year");
        all.put(Flow.VALUE, "Value");
        all.put(Flow.STATUS, Flow.CodeListName.OBS_STATUS.title());
        all.put(Flow.UNIT, "Unit of measure");
        all.put(Flow.FLAG, Flow.FLAG_TITLE);
        all.put(Flow.REASON, Flow.REASON_TITLE);
        return all;
    }

    /// What a component is called; its identifier where it is none of them.
    static String name(String id) {
        return all().getOrDefault(id, id);
    }

    private Concepts() {}
}
