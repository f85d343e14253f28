package rim.app.serve.load;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A request to the service.
///
/// @param kind what is asked, whatever the region or indicator
/// @param method `GET` or `POST`
/// @param address path and query
/// @param body of a POST
/// @param accept the form that is wanted
record Question(String kind, String method, String address, String body, String accept) {
    private static final List<String> OF_A_REGION =
            List.of(
                    "/api/v1/profile/REGION",
                    "/api/v1/profile/REGION?format=csv",
                    "/api/v1/peers/REGION",
                    "/api/v1/explain/index/REGION",
                    "/api/v1/lift/REGION?goal=ranks%3D2",
                    "/api/v1/whatif/REGION?set=INDICATOR%3D2",
                    "/api/v1/query?region=REGION",
                    "/api/v1/query?region=REGION&format=xlsx",
                    "/api/v1/query?region=REGION&format=jsonstat",
                    "/api/v1/compare?region=REGION,OTHER",
                    "/sdmx/rest/data/RIS/A..REGION",
                    "/sdmx/rest/data/RIS/A..REGION?format=csv",
                    "/api/v1/search?q=innovation&region=REGION",
                    "/region/REGION");
    private static final List<String> OF_AN_INDICATOR =
            List.of(
                    "/api/v1/rank?node=INDICATOR",
                    "/api/v1/query?indicator=INDICATOR&format=csv",
                    "/api/v1/query?indicator=INDICATOR&format=parquet",
                    "/sdmx/rest/data/RIS/A.INDICATOR.?format=jsondata",
                    "/indicator/INDICATOR");
    private static final List<String> OF_ALL =
            List.of(
                    "/",
                    "/openapi.json",
                    "/health",
                    "/metrics",
                    "/quality.html",
                    "/api/v1/quality",
                    "/api/v1/regions",
                    "/api/v1/indicators",
                    "/api/v1/datasets",
                    "/api/v1/editions",
                    "/api/v1/rank",
                    "/api/v1/coherence",
                    "/api/v1/search?q=universit*",
                    "/api/v1/facets?q=universit*",
                    "/api/v1/suggest?q=inno",
                    "/sdmx/rest/dataflow/all/all/latest/",
                    "/sdmx/rest/datastructure/all/DSD_RIS/latest/?references=children",
                    "/api/v1/profile/XX99",
                    "/api/v1/rank?node=none",
                    "/api/v1/query?year=x",
                    "/sdmx/rest/data/NONE",
                    "/none");

    private static final String STATEMENT = "SELECT node, count(*) FROM scores GROUP BY node";

    /// Everything that people and programs ask, of each region and indicator.
    static List<Question> mixed(List<String> regions, List<String> indicators) {
        var questions = new ArrayList<Question>();
        for (int i = 0; i < regions.size(); i++) {
            var region = regions.get(i);
            var other = regions.get((i + 1) % regions.size());
            var indicator = indicators.get(i % indicators.size());
            UnaryOperator<String> filled =
                    kind ->
                            kind.replace("REGION", region)
                                    .replace("OTHER", other)
                                    .replace("INDICATOR", indicator);
            Stream.of(OF_A_REGION, OF_ALL, OF_AN_INDICATOR)
                    .flatMap(List::stream)
                    .map(kind -> new Question(kind, "GET", filled.apply(kind), "", "*/*"))
                    .forEach(questions::add);
            questions.add(
                    new Question("/api/v1/sql", "POST", "/api/v1/sql", STATEMENT, "text/csv"));
        }
        return questions;
    }

    /// The same of an edition by name.
    Question in(String edition) {
        return new Question(
                kind,
                method,
                address + (address.contains("?") ? "&" : "?") + "edition=" + edition,
                body,
                accept);
    }

    HttpRequest request(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Accept", accept)
                .header("Content-Type", "text/plain")
                .build();
    }
}
