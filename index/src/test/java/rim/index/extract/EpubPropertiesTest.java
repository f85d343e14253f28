package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values follow EPUB 3.3, 5.5.3 and D.4, and OPF 2.0.1, 2.2.7.
class EpubPropertiesTest {
    private static EpubProperties of(String metadata) {
        var xml = "<package><metadata>" + metadata + "</metadata></package>";
        return new EpubProperties(Jsoup.parse(xml, "", Parser.xmlParser()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<dc:date opf:event='modification'>2020-01-05</dc:date><dc:date opf:event='publication'>2016-06-30</dc:date> | 2016 | 2020",
                "<dc:date opf:event='creation'>2014</dc:date><dc:date>2016-06-30</dc:date> | 2016 |",
                "<dc:date opf:event='modification'>2020-01-05</dc:date> | | 2020",
                "<dc:date opf:event='Publication'>2016</dc:date><dc:date opf:event='original-publication'>1999</dc:date> | 2016 |",
                "<dc:date>2017</dc:date><meta property='dcterms:modified'>2023-06-20T00:00:00Z</meta> | 2017 | 2023",
                "<dc:date>20 June</dc:date><dc:date>2017-06</dc:date> | 2017 |"
            })
    void theYearIsThatOfPublication(
            String metadata, @Nullable Integer year, @Nullable Integer made) {
        assertThat(of(metadata).year()).isEqualTo(year);
        assertThat(of(metadata).made()).isEqualTo(made);
    }

    private static String marked(String id, String type) {
        return "<meta refines=\"#" + id + "\" property=\"title-type\">" + type + "</meta>";
    }

    @Test
    void theTitleIsTheMainOne() {
        var titles = "<dc:title id=\"a\">For 2030</dc:title><dc:title id=\"b\">Strategy</dc:title>";
        assertThat(of(titles + marked("b", "main")).title()).isEqualTo("Strategy");
        assertThat(of(titles + marked("a", "subtitle")).title()).isEqualTo("Strategy");
        assertThat(of(titles + marked("b", "subtitle")).title()).isEqualTo("For 2030");
        assertThat(of(titles).title()).isEqualTo("For 2030");
        assertThat(of("<dc:title id=\"a\"> </dc:title>").title()).isNull();
    }

    @Test
    void theLanguageIsTheFirst() {
        assertThat(of("<dc:language>fi</dc:language><dc:language>sv</dc:language>").language())
                .isEqualTo("fi");
    }
}
