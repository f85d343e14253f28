package rim.index.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a web page says of itself for programs, as linked data
/// ([JSON-LD](https://www.w3.org/TR/json-ld11/) in words of [schema.org](https://schema.org)).
final class LinkedData {
    /// Pages are written by hand too.
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build();

    private LinkedData() {}

    /// The year in which the page was published; null where it does not say so. What is said of the
    /// entries of a list is said of other pages.
    static @Nullable Integer published(Document document) {
        for (Element each : document.select("script[type=application/ld+json]")) {
            var year = year(each.data());
            if (year != null) {
                return year;
            }
        }
        return null;
    }

    private static @Nullable Integer year(String data) {
        try {
            return published(JSON.readTree(data));
        } catch (JsonProcessingException e) {
            // broken data cost the year in them, not the page
            return null;
        }
    }

    private static @Nullable Integer published(JsonNode node) {
        var own = HtmlReader.year(node.path("datePublished").asText(""));
        if (own != null || isList(node.path("@type"))) {
            return own;
        }
        for (JsonNode each : node) {
            var inside = published(each);
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }

    // What something is may be said by several words.
    private static boolean isList(JsonNode type) {
        for (JsonNode each : type) {
            if (isList(each)) {
                return true;
            }
        }
        return type.asText("").equals("ItemList");
    }
}
