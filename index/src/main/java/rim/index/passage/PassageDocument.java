package rim.index.passage;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import rim.schemas.report.Report;
import rim.schemas.report.ReportPage;

/// A passage as Lucene holds it.
final class PassageDocument {
    private final Document document = new Document();
    private final String language;

    private PassageDocument(String language) {
        this.language = language;
    }

    /// @param pageInIndex number of the page in the whole index
    /// @param title the report's title, or what stands for it
    static PassageDocument of(
            Report report, ReportPage page, long pageInIndex, String title, String text) {
        var language = report.language() == null ? "" : report.language();
        var passage = new PassageDocument(language);
        passage.analysed(PassageFields.TEXT, text, Field.Store.YES);
        passage.analysed(PassageFields.TITLE, title, Field.Store.YES);
        passage.place(page, pageInIndex);
        passage.keywords(report);
        return passage;
    }

    /// The first passage of a report stands for its title too.
    PassageDocument asCover(String title) {
        analysed(PassageFields.COVER, title, Field.Store.NO);
        return this;
    }

    Document document() {
        return document;
    }

    private void analysed(String field, String text, Field.Store store) {
        document.add(new TextField(field, text, store));
        if (PassageAnalyzers.languages().contains(language)) {
            var analysed = PassageFields.inLanguage(field, language);
            document.add(new TextField(analysed, text, Field.Store.NO));
        }
    }

    private void place(ReportPage page, long pageInIndex) {
        document.add(new StringField(PassageFields.REPORT, page.report(), Field.Store.YES));
        document.add(new StoredField(PassageFields.PAGE, page.page()));
        document.add(new NumericDocValuesField(PassageFields.PAGE_IN_INDEX, pageInIndex));
        if (page.label() != null) {
            document.add(new StoredField(PassageFields.LABEL, page.label()));
        }
    }

    private void keywords(Report report) {
        if (!language.isEmpty()) {
            document.add(new StringField(PassageFields.LANGUAGE, language, Field.Store.YES));
        }
        report.year()
                .ifPresent(y -> document.add(new IntField(PassageFields.YEAR, y, Field.Store.YES)));
        for (String theme : report.themes()) {
            document.add(new StringField(PassageFields.THEME, theme, Field.Store.YES));
        }
        for (String region : report.regions()) {
            document.add(new StringField(PassageFields.REGION, region, Field.Store.YES));
        }
    }
}
