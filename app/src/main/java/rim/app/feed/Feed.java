package rim.app.feed;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import rim.app.data.EditionDatabase;
import rim.app.data.KnownIndicators;
import rim.app.data.PublishedDocuments;
import rim.app.data.Unanswerable;
import rim.app.feed.Revisions.Revision;
import rim.schemas.edition.DataHome;
import rim.schemas.edition.Edition;
import rim.schemas.edition.EditionName;
import rim.schemas.edition.Manifest;
import rim.schemas.edition.PublicationOrder;
import rim.sources.contribution.Language;

/// Editions, and what each revised of the values of the one before, as a feed by RFC 4287 (Atom):
/// an entry for each of the latest editions, and for the latest of them one for each indicator with
/// values that are not the same.
///
/// @param home where the editions are
/// @param region code of the only region whose revisions are told
/// @param indicator code of the only indicator whose revisions are told
/// @param language of texts, and of titles where there are any in it
/// @param address of the service, without a slash at its end; empty for addresses that are relative
public record Feed(
        DataHome home,
        Optional<String> region,
        Optional<String> indicator,
        Language language,
        String address) {
    public static final String TYPE = "application/atom+xml; charset=utf-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int EDITIONS = 20;
    private static final int REVISED = 3;
    private static final int FEW = 50;

    private record Entry(
            String id,
            String title,
            String updated,
            String edition,
            List<String> categories,
            String content) {}

    /// A feed of the region and the indicator that are meant by codes, names or titles, as the
    /// latest edition has them that knows both.
    ///
    /// @throws Unanswerable with what is near where there are none such
    public static Feed asked(
            DataHome home,
            Optional<String> region,
            Optional<String> indicator,
            Language language,
            String address)
            throws SQLException {
        var editions = PublicationOrder.of(home.editions());
        if (editions.isEmpty() || (region.isEmpty() && indicator.isEmpty())) {
            return new Feed(home, region, indicator, language, address);
        }
        var unknown = new ArrayList<Unanswerable>();
        for (var each : editions.reversed().subList(0, Math.min(EDITIONS, editions.size()))) {
            try (var edition = EditionDatabase.open(each)) {
                var regions = edition.regions();
                var indicators = new KnownIndicators(edition).codes();
                return new Feed(
                        home,
                        region.map(typed -> regions.meant(typed, List.of()).code()),
                        indicator.map(indicators::meant),
                        language,
                        address);
            } catch (Unanswerable e) {
                unknown.add(e);
            }
        }
        throw unknown.getFirst();
    }

    /// The whole feed.
    public String text() throws SQLException {
        var editions = PublicationOrder.of(home.editions()).reversed();
        var latest = editions.subList(0, Math.min(EDITIONS, editions.size()));
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < latest.size(); i++) {
            entries.add(entry(latest.get(i)));
            if (i < REVISED) {
                entries.addAll(revisions(latest.get(i)));
            }
        }
        try {
            return written(entries);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write the feed", e);
        }
    }

    private static String updated(Edition edition) {
        return edition.manifest().times().ended();
    }

    private static String id(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }

    private FeedWords words() {
        return new FeedWords(language);
    }

    private Entry entry(Edition edition) {
        var manifest = edition.manifest();
        return new Entry(
                id("edition " + manifest.edition() + " " + manifest.fingerprint()),
                words().edition(manifest.edition()),
                updated(edition),
                manifest.edition(),
                List.of(),
                words().made(
                                manifest,
                                PublishedDocuments.of(edition)
                                        .in(language.code())
                                        .methodologyTitle()));
    }

    private List<Entry> revisions(Edition edition) throws SQLException {
        var manifest = edition.manifest();
        var before = parent(manifest);
        if (before.isEmpty()) {
            return List.of();
        }
        var titles = PublishedDocuments.of(edition).in(language.code());
        var entries = new ArrayList<Entry>();
        Revisions.between(before.get(), edition, region, indicator)
                .forEach((code, revisions) ->
                        entries.add(revision(edition, titles.title(code), code, revisions)));
        return entries;
    }

    private Optional<Edition> parent(Manifest manifest) {
        return home.editions().stream()
                .filter(each -> each.name().toString().equals(manifest.parent()))
                .findFirst();
    }

    private Entry revision(Edition edition, String title, String code, List<Revision> revisions) {
        var manifest = edition.manifest();
        long fresh = revisions.stream().filter(r -> r.before() == null).count();
        long gone = revisions.stream().filter(r -> r.after() == null).count();
        var counts = words().counts(revisions.size() - fresh - gone, fresh, gone);
        var text = new StringBuilder(counts + words().since(manifest.parent()));
        revisions.stream().limit(FEW).forEach(each -> text.append(line(each)));
        if (revisions.size() > FEW) {
            text.append(words().more(revisions.size() - FEW));
        }
        var categories = new ArrayList<>(List.of(code));
        revisions.stream().map(Revision::region).distinct().forEach(categories::add);
        return new Entry(
                id(
                        "revisions "
                                + manifest.edition()
                                + " "
                                + manifest.fingerprint()
                                + " "
                                + code
                                + " "
                                + region.orElse("")),
                words().edition(manifest.edition()) + ": " + title + ", " + counts,
                updated(edition),
                manifest.edition(),
                categories,
                text.toString());
    }

    private String line(Revision each) {
        return each.region()
                + " "
                + each.year()
                + ": "
                + words().number(each.before())
                + " → "
                + words().number(each.after())
                + "\n";
    }

    private String written(List<Entry> entries) throws XMLStreamException {
        var text = new StringWriter();
        var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.code());
        element(xml, "id", id("feed " + region.orElse("") + " " + indicator.orElse("")));
        element(xml, "title", words().title(region, indicator));
        element(
                xml,
                "updated",
                entries.isEmpty() ? "1970-01-01T00:00:00Z" : entries.getFirst().updated);
        xml.writeStartElement("author");
        element(xml, "name", "rim");
        xml.writeEndElement();
        link(xml, "self", address + "/feed.atom" + query());
        for (var entry : entries) {
            write(xml, entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return text.toString();
    }

    private String query() {
        var parts = new ArrayList<String>();
        region.ifPresent(code -> parts.add("region=" + encoded(code)));
        indicator.ifPresent(code -> parts.add("indicator=" + encoded(code)));
        if (language != Language.ENGLISH) {
            parts.add("language=" + language.code());
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id);
        element(xml, "title", entry.title);
        element(xml, "updated", entry.updated);
        link(
                xml,
                "alternate",
                address + "/change?edition=" + EditionName.parse(entry.edition).pinned());
        for (var category : entry.categories) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", category);
        }
        element(xml, "content", entry.content);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", to);
    }

    private static void element(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
