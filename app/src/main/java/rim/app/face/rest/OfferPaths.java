package rim.app.face.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rim.app.serve.http.Offer;

/// The addresses of what programs find beside the questions, for the description of the service.
final class OfferPaths {
    /// By address and by what is done there, in the order of the offers.
    ///
    /// @throws IllegalStateException where two offers do the same at one address
    static Map<String, Map<String, Object>> of(List<Offer> offers) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var offer : offers) {
            var other =
                    paths.computeIfAbsent(offer.path(), path -> new LinkedHashMap<>())
                            .putIfAbsent(offer.method().toLowerCase(Locale.ROOT), operation(offer));
            if (other != null) {
                throw new IllegalStateException(
                        "Two offers of " + offer.method() + " " + offer.path() + " (expected one)");
            }
        }
        return paths;
    }

    private static Map<String, Object> operation(Offer offer) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id(offer));
        operation.put("summary", offer.meaning());
        if (!offer.varying().isEmpty()) {
            operation.put("parameters", parameters(offer));
        }
        if (!offer.body().isEmpty()) {
            operation.put(
                    "requestBody", Map.of("required", true, "content", content(offer.body())));
        }
        operation.put("responses", responses(offer));
        return operation;
    }

    /// The words of the address behind what is done there, such as
    /// `getEditionsEditionManifestJson`: no question is called so.
    private static String id(Offer offer) {
        var id = new StringBuilder(offer.method().toLowerCase(Locale.ROOT));
        for (var word : offer.path().substring(1).split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.toString();
    }

    private static List<Object> parameters(Offer offer) {
        var parameters = new ArrayList<Object>();
        for (var each : offer.varying()) {
            boolean isInPath = offer.path().contains("{" + each.name() + "}");
            var parameter =
                    PathParts.parameter(
                            each.name(),
                            isInPath ? "path" : "query",
                            isInPath,
                            each.meaning(),
                            PathParts.TEXT);
            if (!each.example().isEmpty()) {
                parameter.put("example", each.example());
            }
            parameters.add(parameter);
        }
        return parameters;
    }

    private static Map<String, Object> responses(Offer offer) {
        return offer.types().isEmpty()
                ? PathParts.responses("204", "Done", Map.of())
                : PathParts.responses("200", "The answer", content(offer.types()));
    }

    private static Map<String, Object> content(List<String> types) {
        var content = new LinkedHashMap<String, Object>();
        types.forEach(type -> content.put(type, Map.of()));
        return content;
    }

    private OfferPaths() {}
}
