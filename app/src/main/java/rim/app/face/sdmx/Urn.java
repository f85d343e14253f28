package rim.app.face.sdmx;

/// How SDMX names a thing everywhere.
final class Urn {
    /// @param kind package and class of the information model, such as `codelist.Codelist`
    static String of(String kind, String id, String version) {
        return "urn:sdmx:org.sdmx.infomodel."
                + kind
                + "="
                + Flow.AGENCY
                + ":"
                + id
                + "("
                + version
                + ")";
    }

    /// Of the data structure of a flow.
    static String ofStructure(Flow flow, String version) {
        return of("datastructure.DataStructure", flow.structure(), version);
    }

    private Urn() {}
}
