package rim.app.face.sdmx;

import java.util.List;
import java.util.Set;
import rim.app.serve.http.Problem;

/// What a client calls a thing: agency, identifier and version, any of which may be left open.
record Reference(String agency, String id, String version) {
    private static final Set<String> ANY = Set.of("all", "*", "");
    private static final Set<String> NEWEST =
            Set.of("latest", "all", "*", "+", "~", "", "1.0", "1.0.0", "1.0+", "1+");

    /// A flow as it stands in a path of data: `RIS`, `RIM,RIS` or `RIM,RIS,1.0`.
    static Reference ofFlow(String text) {
        var parts = List.of(text.split(",", -1));
        return switch (parts.size()) {
            case 1 -> new Reference("all", parts.getFirst(), "latest");
            case 2 -> new Reference(parts.get(0), parts.get(1), "latest");
            case 3 -> new Reference(parts.get(0), parts.get(1), parts.get(2));
            default ->
                    throw Problem.badRequest(
                            "Invalid dataflow: '" + text + "' (expected AGENCY,ID,VERSION)");
        };
    }

    /// From the parts of a path, those that are missing being open.
    static Reference of(List<String> parts) {
        return new Reference(
                part(parts, 0, "all"), part(parts, 1, "all"), part(parts, 2, "latest"));
    }

    private static String part(List<String> parts, int at, String open) {
        return at < parts.size() ? parts.get(at) : open;
    }

    /// Whether this may be a thing of ours; several names are parted by commas or plus signs. `1.0`
    /// is the newest too: clients were told so before there were others.
    boolean means(String ours, String itsVersion) {
        return (ANY.contains(agency) || List.of(agency.split("[,+]")).contains(Flow.AGENCY))
                && (NEWEST.contains(version) || version.equals(itsVersion))
                && (ANY.contains(id) || List.of(id.split("[,+]")).contains(ours));
    }

    /// The one flow that is meant.
    ///
    /// @throws Problem when there is none
    Flow flow() {
        return Flow.of(id)
                .filter(flow -> means(flow.id(), Versions.FIXED))
                .orElseThrow(() -> Problem.notFound("No dataflow '" + id + "'."));
    }
}
