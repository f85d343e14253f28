package rim.app.face.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rim.app.ask.Parameter;
import rim.index.search.PassageLink;

/// Where a service of the same edition shows what a tool answered.
///
/// @param edition which all addresses name, with its revision
record Addresses(String edition) {
    /// The same answer, whole, for programs.
    String data(QuestionTool tool, Map<String, List<String>> texts) {
        var path = new StringBuilder("/api/v1/" + tool.name());
        var rest = new LinkedHashMap<String, String>();
        for (var each : tool.parameters()) {
            var given = String.join(",", texts.getOrDefault(each.name(), List.of()));
            if (each.place() == Parameter.Place.PATH) {
                path.append('/').append(encoded(given));
            } else if (!given.isEmpty() && !isPart(each)) {
                rest.put(each.name(), given);
            }
        }
        return at(path.toString(), rest);
    }

    private static boolean isPart(Parameter<?> parameter) {
        return parameter.name().equals("limit") || parameter.name().equals("offset");
    }

    /// What a row is about: a passage, a region or an indicator.
    Optional<String> row(JsonNode row) {
        var link = PassageLink.parse(row.path("link").asText());
        if (link.isPresent()) {
            var page = new LinkedHashMap<String, String>();
            page.put("report", link.get().report());
            page.put("page", String.valueOf(link.get().page()));
            return Optional.of(at("/report", page));
        }
        // what a row calls its unit is one of measure
        return region(row, List.of("/region/code", "/region")).or(() -> indicator(row));
    }

    /// What a record is about.
    Optional<String> document(JsonNode record) {
        var codes = new ArrayList<String>();
        record.path("regions").forEach(each -> codes.add(each.path("code").asText()));
        codes.removeIf(String::isEmpty);
        if (codes.size() > 1) {
            return Optional.of(at("/compare", Map.of("region", String.join(",", codes))));
        }
        var country = record.path("country").asText();
        return country.isEmpty()
                ? region(record, List.of("/region/code", "/region", "/unit"))
                : Optional.of(at("/country/" + encoded(country), Map.of()));
    }

    private Optional<String> region(JsonNode about, List<String> places) {
        for (var place : places) {
            var code = about.at(place);
            if (code.isTextual() && code.asText().matches("[A-Z]{2}[A-Z0-9]{0,3}")) {
                return Optional.of(at("/region/" + code.asText(), Map.of()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> indicator(JsonNode row) {
        var code = row.path("code").asText();
        boolean isRegion = row.has("nuts");
        // what a publisher calls a dataset is no code of ours
        return code.isEmpty() || row.has("dataset")
                ? Optional.empty()
                : Optional.of(
                        at((isRegion ? "/region/" : "/indicator/") + encoded(code), Map.of()));
    }

    private String at(String path, Map<String, String> given) {
        var all = new LinkedHashMap<>(given);
        all.put("edition", edition);
        var query = new ArrayList<String>();
        all.forEach((name, value) -> query.add(name + "=" + encoded(value).replace("%2C", ",")));
        return path + "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
