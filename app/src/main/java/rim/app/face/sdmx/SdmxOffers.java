package rim.app.face.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import rim.app.serve.http.Offer;
import rim.app.serve.http.Offer.Varying;

/// What SDMX's clients find, at the addresses of 2.1 and of 3.0; the standard says what else may be
/// asked there.
final class SdmxOffers {
    private static final String ROOT = "/sdmx/rest";
    private static final List<String> DATA =
            Arrays.stream(SdmxForm.values()).map(SdmxForm::type).toList();
    private static final List<String> STRUCTURES =
            Arrays.stream(StructureForm.values()).map(StructureForm::type).toList();
    private static final List<String> AVAILABLE = List.of(StructureForm.XML.type());

    private static final Varying FLOW =
            new Varying(
                    "flow",
                    "a dataflow: " + String.join(", ", Flow.ALL.stream().map(Flow::id).toList()),
                    "RIS");
    private static final Varying KEY =
            new Varying("key", "codes of the dimensions, parted by full stops, or 'all'", "all");
    private static final Varying AGENCY = new Varying("agency", "who maintains it", "RIM");
    private static final Varying VERSION = new Varying("version", "a version, or 'latest'", "1.0");
    private static final Varying ARTEFACT =
            new Varying(
                    "artefact",
                    "dataflow, datastructure, codelist, conceptscheme or agencyscheme",
                    "dataflow");
    private static final Varying ID = new Varying("id", "its identifier, or 'all'", "all");

    private static final Varying OLDER = new Varying("edition", "name of an older edition", "");
    private static final Varying FORMAT =
            new Varying("format", "form of the answer, in place of Accept", "");

    static final List<Offer> ALL =
            List.of(
                    of("/data/{flow}/{key}", "Data, by SDMX 2.1", DATA, FLOW, KEY),
                    of(
                            "/data/dataflow/{agency}/{flow}/{version}/{key}",
                            "Data, by SDMX 3.0",
                            DATA,
                            AGENCY,
                            FLOW,
                            VERSION,
                            new Varying("key", KEY.meaning(), "*")),
                    of(
                            "/availableconstraint/{flow}/{key}",
                            "What is available, by SDMX 2.1",
                            AVAILABLE,
                            FLOW,
                            KEY),
                    of(
                            "/availability/dataflow/{agency}/{flow}/{version}/{key}",
                            "What is available, by SDMX 3.0",
                            AVAILABLE,
                            AGENCY,
                            FLOW,
                            VERSION,
                            new Varying("key", KEY.meaning(), "*")),
                    of(
                            "/{artefact}/{agency}/{id}/{version}",
                            "Structures, by SDMX 2.1",
                            STRUCTURES,
                            ARTEFACT,
                            AGENCY,
                            ID,
                            new Varying("version", VERSION.meaning(), "latest")),
                    of(
                            "/structure/{artefact}/{agency}/{id}/{version}",
                            "Structures, by SDMX 3.0",
                            STRUCTURES,
                            ARTEFACT,
                            AGENCY,
                            ID,
                            new Varying("version", VERSION.meaning(), "latest")));

    private static Offer of(String path, String meaning, List<String> types, Varying... varying) {
        return Offer.at(
                ROOT + path,
                meaning,
                types,
                Stream.concat(Arrays.stream(varying), Stream.of(FORMAT, OLDER)).toList());
    }

    private SdmxOffers() {}
}
