package rim.app.face.sheet;

import static org.apache.commons.text.StringEscapeUtils.escapeXml11;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/// A page as one HTML file that needs nothing else and asks nobody: its style, its modules and what
/// it shows.
///
/// @param language of its text until its modules draw it
/// @param kind class of the document, which its style may ask for; empty for none
/// @param title in plain text
/// @param style file of its style
/// @param module that draws it, as a file of the page
/// @param dataId under which the module finds what it shows
/// @param data what it shows
/// @param plain HTML for those without scripts
public record OneFile(
        String language,
        String kind,
        String title,
        String style,
        String module,
        String dataId,
        JsonNode data,
        String plain) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POLICY =
            "default-src 'none'; script-src 'unsafe-inline' data:; style-src 'unsafe-inline';"
                    + " img-src data: blob:; base-uri 'none'; form-action 'none'";

    public String html() {
        var map = JSON.createObjectNode();
        map.set("imports", JSON.valueToTree(Modules.from(module, language)));
        return String.format(
                Locale.ROOT,
                """
                <!doctype html>
                <html lang="%s"%s>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <title>%s</title>
                <style>
                %s
                </style>
                <script type="importmap">%s</script>
                <script type="application/json" id="%s">%s</script>
                <script type="module">import '%s';</script>
                </head>
                <body>
                <main id="content" aria-busy="true">
                <noscript>
                %s</noscript>
                </main>
                <footer id="foot"></footer>
                </body>
                </html>
                """,
                language,
                kind.isEmpty() ? "" : " class=\"" + kind + "\"",
                POLICY,
                escapeXml11(title),
                Modules.text(style),
                text(map),
                dataId,
                text(data),
                Modules.name(module),
                plain);
    }

    /// JSON in which nothing ends a script.
    private static String text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
