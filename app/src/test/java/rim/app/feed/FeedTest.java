package rim.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.app.SmallEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Manifest;

@ExtendWith(AnyEdition.class)
class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    private static Document read(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> children(Element of, String name) {
        var found = new ArrayList<Element>();
        for (var child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && element.getLocalName().equals(name)
                    && ATOM.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }

    private static String only(Element of, String name) {
        assertThat(children(of, name)).as(name).hasSize(1);
        return children(of, name).getFirst().getTextContent();
    }

    /// RFC 4287, 4.1.1 and 4.1.2: exactly one id, title and updated in a feed and in each entry, an
    /// author of the feed, and no two entries of one id.
    private static Element valid(String text) throws Exception {
        var feed = read(text).getDocumentElement();
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(children(feed, "author")).isNotEmpty();
        var ids = new HashSet<String>();
        var all = new ArrayList<>(children(feed, "entry"));
        all.add(feed);
        for (var each : all) {
            assertThat(only(each, "id")).startsWith("urn:uuid:");
            assertThat(only(each, "title")).isNotBlank();
            Instant.parse(only(each, "updated"));
            assertThat(ids.add(only(each, "id"))).isTrue();
            for (var link : children(each, "link")) {
                assertThat(link.getAttribute("href")).isNotEmpty();
            }
            for (var category : children(each, "category")) {
                assertThat(category.getAttribute("term")).isNotEmpty();
            }
        }
        return feed;
    }

    @Test
    void editionsAreEntriesOfAValidFeed(DataHome home) throws Exception {
        var feed = valid(Answer.to(home, "feed").out());
        assertThat(children(feed, "entry"))
                .extracting(entry -> only(entry, "title"))
                .contains("Edition 2018", "Edition 2019");
    }

    @Test
    void itIsInSwedishToo(DataHome home) throws Exception {
        var text = Answer.to(home, "feed", "--language", "sv").out();
        var feed = valid(text);
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("sv");
        assertThat(only(feed, "title")).endsWith("utgåvor och revideringar");
        assertThat(children(feed, "entry"))
                .extracting(entry -> only(entry, "title"))
                .contains("Utgåva 2018", "Utgåva 2019");
        try (var service = RunningService.of(home)) {
            assertThat(service.text("/feed.atom?language=sv")).isEqualTo(text.stripTrailing());
            assertThat(service.get("/feed.atom?language=fi").statusCode()).isEqualTo(400);
        }
        assertThat(Answer.to(home, "feed", "--language", "fi").code()).isEqualTo(2);
    }

    @Test
    void theServiceHasTheSame(DataHome home) throws Exception {
        try (var service = RunningService.of(home)) {
            var answer = service.get("/feed.atom?region=SE33");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/atom+xml");
            valid(RunningService.text(answer));
            assertThat(Answer.to(home, "feed", "--region", "SE33").out().strip())
                    .isEqualTo(service.text("/feed.atom?region=SE33").strip());
        }
    }

    @Test
    void linksLeadWhereTheServiceWasAsked(DataHome home) throws Exception {
        try (var service = RunningService.of(home)) {
            for (var host :
                    List.of("rim:8080", "stat.example.org", "192.0.2.7", "[2001:db8::1]:8080")) {
                assertThat(links(service, "Host: " + host))
                        .as(host)
                        .isNotEmpty()
                        .allMatch(link -> link.startsWith("http://" + host + "/"));
            }
        }
    }

    /// A proxy may pass requests on by such a name without a word, and be asked by another.
    @Test
    void linksAreRelativeWhereItWasAskedByAMachinesNameForItself(DataHome home) throws Exception {
        try (var service = RunningService.of(home)) {
            assertThat(links(service, "Host: stat.example.org")).isNotEmpty();
            for (var host :
                    List.of(
                            "localhost",
                            "LOCALHOST:8080",
                            "127.0.0.1:8080",
                            "127.0.1.1",
                            "[::1]:80")) {
                assertThat(links(service, "Host: " + host))
                        .as(host)
                        .isNotEmpty()
                        .allMatch(link -> link.startsWith("/"));
            }
        }
    }

    /// Who passes a request on may have given it this machine's own name, and have been asked by
    /// another scheme.
    @Test
    void linksAreRelativeWhereSomebodyBetweenPassedTheRequestOn(DataHome home) throws Exception {
        try (var service = RunningService.of(home)) {
            for (var header :
                    List.of(
                            "X-Forwarded-For: 192.0.2.1",
                            "X-Forwarded-Proto: https",
                            "Forwarded: for=192.0.2.1",
                            "Via: 1.1 proxy")) {
                assertThat(links(service, "Host: stat.example.org\r\n" + header))
                        .as(header)
                        .isNotEmpty()
                        .allMatch(link -> link.startsWith("/"));
            }
        }
    }

    /// Other answers than the feed are the same for all, whatever name they asked by.
    @Test
    void answersAreKeptByTheAddressThatWasAskedOnlyWhereTheyLeadThere(DataHome home)
            throws Exception {
        try (var service = RunningService.of(home)) {
            for (var path : List.of("/api/v1/profile/SE33", "/feed.atom")) {
                asked(service, path, "Host: stat.example.org");
                asked(service, path, "Host: rim.example.org");
            }
            assertThat(service.text("/metrics")).contains("\nrim_kept_answers_total 1\n");
            asked(service, "/feed.atom", "Host: stat.example.org");
            assertThat(service.text("/metrics")).contains("\nrim_kept_answers_total 2\n");
        }
    }

    private static List<String> links(RunningService service, String headers) throws Exception {
        return HREF.matcher(asked(service, "/feed.atom", headers))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    private static String asked(RunningService service, String path, String headers)
            throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(60_000);
            var request =
                    "GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200");
            return answer;
        }
    }

    /// Not every reader makes whole addresses of relative ones: rss-parser of npm does not.
    @Test
    void aServiceThatKnowsItsAddressLeadsThereWhole(DataHome home) throws Exception {
        try (var service = RunningService.reachedAt("https://rim.example.org", home)) {
            var feed = valid(new String(service.get("/feed.atom").body(), StandardCharsets.UTF_8));
            var links = feed.getElementsByTagName("link");
            assertThat(links.getLength()).isPositive();
            for (int i = 0; i < links.getLength(); i++) {
                assertThat(((Element) links.item(i)).getAttribute("href"))
                        .startsWith("https://rim.example.org/");
            }
        }
    }

    /// The edition 2019 as one that follows 2018, in which one value was another and one was not
    /// there.
    private static DataHome revised(Path folder) throws SQLException {
        var home = SmallEdition.publishedIn(folder);
        var now = home.named("2019");
        var made = now.manifest();
        new Manifest(
                        made.edition(),
                        "2018",
                        made.nuts(),
                        made.methodology(),
                        made.software(),
                        made.times(),
                        made.inputs(),
                        made.ignored(),
                        made.notCarried(),
                        made.converted(),
                        made.verdict(),
                        made.reports(),
                        made.outputs(),
                        made.fingerprint())
                .write(now.manifestFile());
        var file = home.named("2018").folder().resolve("indicators/part-0.parquet");
        try (var connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t AS SELECT * FROM '" + file + "'");
            statement.execute(
                    "UPDATE t SET value = 0.5 WHERE indicator = 'business_rd' AND region = 'SE33'"
                            + " AND year = 2017");
            statement.execute("DELETE FROM t WHERE indicator = 'epo_patents'");
            statement.execute("COPY t TO '" + file + "' (FORMAT parquet)");
        }
        return home;
    }

    @Test
    void aRegionAndAnIndicatorAreMeantByCodeOrName(@TempDir Path folder) throws Exception {
        var home = revised(folder);
        for (var typed : List.of("se33", "Övre Norrland")) {
            var feed = valid(Answer.to(home, "feed", "--region", typed).out());
            assertThat(children(feed, "entry")).as(typed).hasSizeGreaterThan(2);
        }
        assertThat(Answer.to(home, "feed", "--indicator", "Business R&D").out())
                .contains("href=\"/feed.atom?indicator=business_rd\"");
        assertThat(Answer.to(home, "feed", "--region", "Nowhere at all").err())
                .contains("Unknown region: 'Nowhere at all'");
        try (var service = RunningService.of(home)) {
            assertThat(service.get("/feed.atom?region=Nowhere%00").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void revisionsAreEntriesByIndicatorWithTheirRegions(@TempDir Path folder) throws Exception {
        var home = revised(folder);
        var feed = valid(Answer.to(home, "feed").out());
        var entries = children(feed, "entry");
        assertThat(entries)
                .extracting(entry -> only(entry, "title"))
                .contains("Edition 2019: Business R&D, 1 value revised, 0 new, 0 gone")
                .anyMatch(title -> title.endsWith("0 values revised, 1 new, 0 gone"));
        assertThat(entries)
                .extracting(entry -> only(entry, "content"))
                .anyMatch(text -> text.contains("SE33 2017: 0.5 → 0.71"));
        assertThat(entries)
                .anyMatch(entry ->
                        children(entry, "category").stream()
                                .map(each -> each.getAttribute("term"))
                                .toList()
                                .equals(List.of("business_rd", "SE33")));
        assertThat(children(valid(Answer.to(home, "feed", "--region", "FI1D").out()), "entry"))
                .hasSize(2);
    }
}
