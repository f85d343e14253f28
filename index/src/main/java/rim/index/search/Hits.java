package rim.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.PageStarts;
import rim.index.passage.Passage.Kind;
import rim.index.passage.PassageFields;

/// Reports that were found as they are shown.
final class Hits {
    private final IndexSearcher searcher;
    private final String edition;
    private final Snippets snippets;

    /// One for all, since it keeps what it unpacked, and passages of a report are neighbours.
    private final StoredFields stored;

    Hits(
            IndexSearcher searcher,
            String edition,
            TextAnalysis analysis,
            Markers markers,
            Query query)
            throws IOException {
        this.searcher = searcher;
        this.stored = searcher.storedFields();
        this.edition = edition;
        this.snippets = new Snippets(analysis, markers, query);
    }

    List<Hit> of(List<FoundReport> found) throws IOException {
        var hits = new ArrayList<Hit>();
        for (FoundReport each : found) {
            hits.add(hit(each));
        }
        var titles = new HashMap<String, Integer>();
        hits.forEach(each -> titles.merge(each.title(), 1, Integer::sum));
        hits.replaceAll(each -> titles.getOrDefault(each.title(), 0) > 1 ? told(each) : each);
        return hits;
    }

    // Two reports of one title are told apart by their files.
    private static Hit told(Hit hit) {
        return hit.titled(hit.title() + " (" + hit.report() + ")");
    }

    private Hit hit(FoundReport found) throws IOException {
        var best = stored.document(found.document(0));
        var passages = new ArrayList<PassageHit>();
        passages.add(passage(best, found.score(0)));
        for (int i = 1; i < found.shown(); i++) {
            passages.add(passage(stored.document(found.document(i)), found.score(i)));
        }
        return new Hit(
                best.get(PassageFields.REPORT),
                best.get(PassageFields.TITLE),
                best.get(PassageFields.LANGUAGE),
                number(best, PassageFields.YEAR),
                List.of(best.getValues(PassageFields.AUTHOR)),
                List.of(best.getValues(PassageFields.THEME)),
                List.of(best.getValues(PassageFields.REGION)),
                found.score(),
                passages,
                found.passages() - found.shown(),
                versions(found));
    }

    private List<String> versions(FoundReport found) throws IOException {
        var versions = new ArrayList<String>();
        if (!found.versions().isEmpty()) {
            var segment = searcher.getIndexReader().leaves().getFirst().reader();
            var reports = DocValues.getSorted(segment, PassageFields.REPORT);
            for (int each : found.versions()) {
                versions.add(reports.lookupOrd(each).utf8ToString());
            }
        }
        versions.sort(String::compareTo);
        return versions;
    }

    private PassageHit passage(Document stored, float score) throws IOException {
        var language = stored.get(PassageFields.LANGUAGE);
        var snippet = snippets.of(stored.get(PassageFields.TEXT), language == null ? "" : language);
        var starts = PageStarts.read(stored.get(PassageFields.PAGES));
        var page = PageStarts.at(starts, snippet.offset());
        int number = number(stored, PassageFields.PASSAGE).orElseThrow();
        return new PassageHit(
                new PassageLink(edition, stored.get(PassageFields.REPORT), page.page(), number),
                page.page(),
                page.label(),
                starts.getFirst().page(),
                starts.getLast().page(),
                stored.get(PassageFields.HEADING),
                snippet.text(),
                language,
                Kind.FIGURES.name().equals(stored.get(PassageFields.KIND)),
                stored.get(PassageFields.READ_BY) != null,
                score);
    }

    static OptionalInt number(Document stored, String field) {
        var value = stored.getField(field);
        return value == null || value.numericValue() == null
                ? OptionalInt.empty()
                : OptionalInt.of(value.numericValue().intValue());
    }
}
