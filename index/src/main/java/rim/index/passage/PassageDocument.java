package rim.index.passage;

import java.util.Collection;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.Passage.Kind;
import rim.schemas.report.Report;

/// A passage as Lucene holds it.
final class PassageDocument {
    private final Document document = new Document();
    private final String language;

    private PassageDocument(String language) {
        this.language = language;
    }

    /// @param title the report's title, or what stands for it
    /// @param isRecognised whether some of the passage was read off a picture of its page
    static Document of(
            Report report,
            String title,
            Passage passage,
            PassageTags tags,
            boolean isRecognised) {
        var made = new PassageDocument(passage.language());
        made.analysed(PassageFields.TEXT, passage.text(), Field.Store.YES);
        made.analysed(PassageFields.TITLE, title, Field.Store.YES);
        if (passage.number() == 1) {
            made.analysed(PassageFields.TEXT, title, Field.Store.NO);
        }
        made.place(report, passage);
        made.keywords(report, tags);
        if (isRecognised) {
            made.document.add(new StoredField(PassageFields.READ_BY, PassageFields.OCR));
        }
        return made.document;
    }

    private void analysed(String field, String text, Field.Store store) {
        document.add(new TextField(field, text, store));
        var analysed = PassageFields.inLanguage(field, TextAnalysis.rulesFor(language));
        document.add(new TextField(analysed, text, Field.Store.NO));
    }

    private void place(Report report, Passage passage) {
        document.add(new StringField(PassageFields.REPORT, report.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(PassageFields.REPORT, new BytesRef(report.id())));
        document.add(new StoredField(PassageFields.PASSAGE, passage.number()));
        document.add(new StoredField(PassageFields.PAGES, PageStarts.write(passage.starts())));
        for (String author : report.authors()) {
            document.add(new StoredField(PassageFields.AUTHOR, author));
        }
        if (passage.heading() != null) {
            document.add(new StoredField(PassageFields.HEADING, passage.heading()));
        }
        if (passage.kind() != Kind.TEXT) {
            document.add(new StoredField(PassageFields.KIND, passage.kind().name()));
        }
        if (!language.isEmpty()) {
            document.add(new KeywordField(PassageFields.LANGUAGE, language, Field.Store.YES));
        }
    }

    private void keywords(Report report, PassageTags tags) {
        report.year()
                .ifPresent(y -> document.add(new IntField(PassageFields.YEAR, y, Field.Store.YES)));
        stored(PassageFields.THEME, tags.themes());
        stored(PassageFields.REGION, tags.regions());
        within(PassageFields.WITHIN, tags.within());
        within(PassageFields.BROADER, tags.broader());
    }

    private void stored(String field, Collection<String> codes) {
        codes.forEach(each -> document.add(new StringField(field, each, Field.Store.YES)));
    }

    private void within(String field, Collection<String> codes) {
        for (String each : codes) {
            document.add(new StringField(field, each, Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(each)));
        }
    }
}
