package rim.app.face.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rim.app.map.Boundaries;
import rim.app.print.Json;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;
import rim.index.theme.Vocabulary;

/// `/` and the addresses of its views, such as `/region/SE33`, which are all the one page that
/// reads its address; and below `/page` what that page is made of.
///
/// Everything comes from this service and nothing may come from elsewhere: the content security
/// policy knows no other source and no inline script or style. Images made of charts are blobs. A
/// view whose address has `embed` may stand in a frame of any page; it shows the picture alone, and
/// a browser sends no session with it.
///
/// `/page/themes.json` has the names of themes in a language, and `/page/boundaries.json` the
/// outlines for maps; none of them where the service was given none.
///
/// @param boundaries what maps are drawn with
/// @param previews what is told of a view where its address is sent to others
public record PageSite(Boundaries boundaries, Previews previews) implements Site {
    /// Where the page lies among the resources.
    private static final String ROOT = "/rim/app/page/";

    private static final String HTML = "text/html; charset=utf-8";
    private static final String INDEX = "index.html";

    /// First parts of the addresses that no reader types.
    private static final Set<String> PROGRAMS = Set.of("api", "page", "sdmx");

    private static final List<String> BOUNDARIES = List.of("page", "boundaries.json");
    private static final List<String> THEMES = List.of("page", "themes.json");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors ";
    private static final String UNFRAMED = POLICY + "'none'";
    private static final String FRAMED = POLICY + "*";
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", HTML,
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "json", "application/json",
                    "svg", "image/svg+xml");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*(\\.(html|css|js|json|svg))?");

    @Override
    public Optional<Place> at(List<String> path) {
        if (path.isEmpty() || (path.size() <= 2 && View.named(path.getFirst()).isPresent())) {
            return Optional.of(view());
        }
        if (path.equals(BOUNDARIES)) {
            return Optional.of(place("application/json", asked -> outlines()));
        }
        if (path.equals(THEMES)) {
            return Optional.of(place("application/json", PageSite::themes));
        }
        boolean isFile =
                path.getFirst().equals("page")
                        && path.stream().allMatch(part -> NAME.matcher(part).matches());
        return isFile ? file(String.join("/", path.subList(1, path.size()))) : Optional.empty();
    }

    /// The page, which says so in the reader's language and leads on; not where programs ask.
    @Override
    public Optional<Reply> nothing(List<String> path) {
        if (PROGRAMS.contains(path.getFirst())) {
            return Optional.empty();
        }
        return Optional.of(
                new Reply(
                        404,
                        HTML,
                        Map.of("Content-Security-Policy", UNFRAMED),
                        out -> out.write(bytes(INDEX)),
                        () -> {}));
    }

    private static Optional<Place> file(String name) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || PageSite.class.getResource(ROOT + name) == null) {
            return Optional.empty();
        }
        return Optional.of(place(type, asked -> bytes(name)));
    }

    /// The page with what it shows at an address, for those who only preview it.
    private Place view() {
        if (previews.editions() == null) {
            return place(HTML, asked -> bytes(INDEX));
        }
        return place(
                Lane.DATA,
                HTML,
                asked ->
                        new String(bytes(INDEX), StandardCharsets.UTF_8)
                                .replace("<title>", previews.tags(asked) + "<title>")
                                .getBytes(StandardCharsets.UTF_8));
    }

    /// Gives the bytes that are asked for.
    private interface Content {
        byte[] bytes(Asked asked) throws IOException, SQLException;
    }

    private static Place place(String type, Content content) {
        return place(Lane.AT_HAND, type, content);
    }

    private static Place place(Lane lane, String type, Content content) {
        return new Place(
                Set.of("GET"),
                Keeping.EDITION,
                lane,
                true,
                asked ->
                        Reply.bytes(type, content.bytes(asked))
                                .with(
                                        "Content-Security-Policy",
                                        asked.parameter("embed").isPresent() ? FRAMED : UNFRAMED));
    }

    /// What the themes are called in a language, by their codes.
    private static byte[] themes(Asked asked) {
        var language = asked.parameter("language").orElse("en");
        var names = new TreeMap<String, String>();
        for (var theme : Vocabulary.standard().themes()) {
            var labels = theme.labels().get(language);
            if (labels != null) {
                names.put(theme.code(), labels.getFirst());
            }
        }
        return Json.indented(names).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] outlines() {
        return Json.indented(boundaries).getBytes(StandardCharsets.UTF_8);
    }

    /// A file of the page.
    public static byte[] bytes(String name) throws IOException {
        try (var file = PageSite.class.getResourceAsStream(ROOT + name)) {
            if (file == null) {
                throw new IOException("The page lacks its file '" + name + "'");
            }
            return file.readAllBytes();
        }
    }
}
