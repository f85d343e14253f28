package rim.schemas.edition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What places an edition among others, whatever else stands in its manifest.
///
/// Read by a parser and not bound to objects, since every command begins with it and the binder
/// takes longer to start than all the rest.
///
/// @param parent name of the edition that was in force before; null for none
/// @param ended when it was published, ISO 8601 in UTC; the empty text, which is before all, where
///   nothing says so
/// @param format of the edition; null where the manifest does not say
record ManifestHead(@Nullable String parent, String ended, @Nullable String format) {
    private static final JsonFactory JSON = new JsonFactory();

    /// The head of a manifest; empty where the file cannot be read, or not as a manifest.
    static Optional<ManifestHead> of(Path manifest) {
        try (var parser = JSON.createParser(Files.readAllBytes(manifest))) {
            return Optional.of(read(parser));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<String> parentIn(Path manifest) {
        return of(manifest).map(ManifestHead::parent);
    }

    private static ManifestHead read(JsonParser parser) throws IOException {
        String parent = null;
        String format = null;
        var ended = "";
        require(parser.nextToken() == JsonToken.START_OBJECT);
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("parent")) {
                parent = text(parser);
            } else if (name.equals(EditionFormat.MEMBER)) {
                format = text(parser);
            } else if (name.equals("times")) {
                ended = ended(parser);
            } else {
                parser.skipChildren();
            }
        }
        require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
        return new ManifestHead(parent, ended, format);
    }

    private static String ended(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        require(parser.currentToken() == JsonToken.START_OBJECT);
        var ended = "";
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("ended")) {
                var said = text(parser);
                ended = said == null ? "" : said;
            } else {
                parser.skipChildren();
            }
        }
        return ended;
    }

    private static @Nullable String text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        return parser.getText();
    }

    private static void require(boolean isManifest) throws IOException {
        if (!isManifest) {
            throw new IOException("This is no manifest");
        }
    }
}
