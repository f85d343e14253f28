package rim.app.face.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rim.app.face.page.PageSite;

/// The page's modules for a file that holds them all.
///
/// In a file, a module cannot name another by its place beside it; so each gets a name, and an
/// import map says what stands under it.
public final class Modules {
    private static final Pattern IMPORT =
            Pattern.compile("(\\bfrom |\\bimport\\()(['`])(\\.{1,2}/[^'`]+)");
    private static final String BY_LANGUAGE = "${wanted}";

    private final Map<String, String> sources = new TreeMap<>();

    private Modules() {}

    /// All modules that one of them needs, itself included: data addresses by name.
    ///
    /// @param entry such as `sheet.js`
    /// @param language whose words are needed
    public static Map<String, String> from(String entry, String language) {
        var made = new Modules();
        made.read(entry, language);
        var addresses = new TreeMap<String, String>();
        made.sources.forEach((name, source) ->
                addresses.put(
                        name,
                        "data:text/javascript;base64,"
                                + Base64.getEncoder()
                                        .encodeToString(source.getBytes(StandardCharsets.UTF_8))));
        return addresses;
    }

    private void read(String entry, String language) {
        var waiting = new ArrayDeque<String>();
        waiting.add(entry);
        while (!waiting.isEmpty()) {
            var file = waiting.remove();
            if (!sources.containsKey(name(file))) {
                var source = text(file);
                var imports = IMPORT.matcher(source);
                while (imports.find()) {
                    waiting.add(resolved(file, imports.group(3)).replace(BY_LANGUAGE, language));
                }
                sources.put(
                        name(file),
                        IMPORT.matcher(source)
                                .replaceAll(match ->
                                        Matcher.quoteReplacement(
                                                match.group(1)
                                                        + match.group(2)
                                                        + name(resolved(file, match.group(3))))));
            }
        }
    }

    static String name(String file) {
        return "page/" + file;
    }

    private static String resolved(String file, String relative) {
        var marked = relative.replace(BY_LANGUAGE, "WANTED");
        return URI.create("/" + file)
                .resolve(marked)
                .getPath()
                .substring(1)
                .replace("WANTED", BY_LANGUAGE);
    }

    /// A file of the page as text.
    public static String text(String file) {
        try {
            return new String(PageSite.bytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
