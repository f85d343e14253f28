package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.language.LanguageGuess;

class TextTest {
    private static List<String> paragraphs(String... lines) {
        return new Paragraphs(List.of(List.of(lines))).of(List.of(lines));
    }

    private static List<List<String>> without(List<List<String>> pages) {
        var printed = pages.stream().map(PrintedLine::ofPlainText).toList();
        return RunningLines.without(printed).stream().map(PrintedLine::texts).toList();
    }

    @Test
    void linesOfAParagraphAreJoined() {
        assertThat(paragraphs("One two", "three.", "", "Four"))
                .containsExactly("One two three.", "Four");
    }

    @Test
    void aBrokenWordIsPutTogether() {
        assertThat(paragraphs("regional innova-", "tion")).containsExactly("regional innovation");
    }

    @Test
    void aSoftHyphenAtALineEndAlwaysBreaksAWord() {
        assertThat(paragraphs("Nord\u00AD", "Rhein")).containsExactly("NordRhein");
    }

    @Test
    void aWordThatIsWrittenWithAHyphenElsewhereKeepsIt() {
        assertThat(paragraphs("co-operation is well-", "known, and well-known"))
                .containsExactly("co-operation is well-known, and well-known");
    }

    @Test
    void aHyphenThatStandsForAPartLeftOutStays() {
        assertThat(paragraphs("forsknings-", "och innovationspolitik"))
                .containsExactly("forsknings- och innovationspolitik");
    }

    @Test
    void aNameKeepsItsHyphen() {
        assertThat(paragraphs("Nordrhein-", "Westfalen")).containsExactly("Nordrhein-Westfalen");
    }

    @Test
    void aSentenceGoesOnAfterAFigureThatStandsInIt() {
        assertThat(paragraphs("A sentence that", "", "goes on."))
                .containsExactly("A sentence that goes on.");
    }

    @Test
    void runningHeadsStayOnTheirFirstPageOnly() {
        var pages = new ArrayList<List<String>>();
        for (int page = 1; page <= 5; page++) {
            pages.add(
                    List.of(
                            "The report",
                            "Text of page " + "abcde".charAt(page - 1),
                            "- " + page + " -"));
        }

        assertThat(without(pages))
                .startsWith(
                        List.of("The report", "Text of page a", "- 1 -"),
                        List.of("", "Text of page b", ""));
    }

    @Test
    void aFewPagesHaveNoRunningHeads() {
        var pages = List.of(List.of("Same"), List.of("Same"), List.of("Same"));

        assertThat(without(pages)).isEqualTo(pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsFound(String charset) {
        var text = "Övre Norrland växer, enligt rapporten";

        assertThat(TextDecoding.decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @Test
    void aByteOrderMarkIsObeyedAndRemoved() {
        var bytes = "\uFEFFåäö".getBytes(StandardCharsets.UTF_16BE);

        assertThat(TextDecoding.decode(bytes)).isEqualTo("åäö");
    }

    @Test
    void lettersAreComposedAndInvisibleCharactersGo() {
        assertThat(CleanText.paragraph("O\u0308vre\u00A0 Norr\u00ADland \uFB01x\u0000"))
                .isEqualTo("Övre Norrland fix");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sv | Regionerna är olika, och det är därför som en gemensam politik inte kan vara lika för alla regioner i landet
                    en | The regions are different, and that is why a common policy can not be the same for all of the regions
                    fi | Alueet ovat erilaisia ja siksi yhteinen politiikka ei voi olla sama, vaan se on myös alueiden oma asia, joka tulee ottaa huomioon
                    de | Die Regionen sind nicht gleich, und deshalb kann eine gemeinsame Politik auch nicht für alle Regionen die gleiche sein
                    fr | Les régions ne sont pas les mêmes et c'est pour cela que la politique est dans les mains des régions et de leur population
                    it | Le regioni non sono tutte uguali, e per questo la politica comune che è stata fatta anche per il sud è diversa nel nord
                    es | Las regiones no son iguales y por eso una política común para todos los territorios es más difícil que la de una región
                    nl | De regio's zijn niet gelijk en daarom is een gemeenschappelijk beleid dat voor alle regio's hetzelfde is ook niet goed
                    da | Regionerne er ikke ens, og derfor kan en fælles politik ikke være den samme for alle, men der er også meget, som vi skal gøre efter det
                    no | Regionene er ikke like, og derfor kan ikke en felles politikk være den samme for alle, men det er også noe som vi skal gjøre etter at vi ble enige
                    pl | Regiony nie są takie same i dlatego polityka, która jest dla nich wspólna, nie może być taka sama dla wszystkich, jak to jest teraz
                    pt | As regiões não são iguais e por isso uma política comum para todos os territórios é mais difícil do que a de uma região
                    cs | Regiony nejsou stejné, a proto se politika, která je pro ně společná, také musí měnit podle toho, jak se jim daří, nebo být jiná
                    """)
    void theLanguageIsKnownByItsSmallWords(String language, String text) {
        assertThat(LanguageGuess.of(text)).hasValue(language);
    }

    @Test
    void aTextWithoutSmallWordsHasNoClearLanguage() {
        assertThat(LanguageGuess.of("SE33 Luleå 2019 GDP R&D 4.5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ris3-2014.pdf, 2014",
        "plan_2021-2027.pdf, -1",
        "plan_2021-27-of-2020.pdf, 2020",
        "2015-11-30_report.pdf, 2015",
        "doc20191.pdf, -1",
        "report.pdf, -1"
    })
    void oneYearInTheNameIsTheYear(String name, int year) {
        assertThat(YearChoice.ofName(name).orElse(-1)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "'Brussels, 14 May 2015', 2015",
        "'Luleå\n\nseptember 2019', 2019",
        "'2018', 2018",
        "'Horizon 2020', -1",
        "'2014-2020', -1",
        "'May 2014\n\nJune 2015', -1",
        "'Programme 20.6.2023', 2023",
        "'Version 2016-06-30', 2016",
        "'Den Haag, 24-2-2015', 2015",
        "'Paris, le 24 février 2015', 2015",
        "'Madrid, 3 de marzo de 2018', 2018",
        "'December 3, 2012', 2012",
        "'Budapest, 2019. június 30', 2019",
        "'Praha, 12. září 2014', 2014",
        "'Versija 3/11/2017', 2017",
        "'2016-10-07 first draft\n\n2017-06-15 final', 2017",
        "'Figures of 1.1.1999\n\nas of 1.1.2015', -1",
        "'1.2.2015.3', -1",
        "'Vilnius, 2015 m. vasario 24 d.', 2015",
        "'Budapest, 2015. február', 2015",
        "'Tartu, detsember 2015', 2015",
        "'ΔΕΚΕΜΒΡΙΟΣ 2015', 2015",
        "'София, ноември 2015 година', 2015",
        "'Valletta, 24 ta’ Frar 2015', 2015",
        "'Lisboa, 24 de fevereiro de 2015', 2015",
        "'Warszawa, 24.II.2015', 2015",
        "'Regional Operational Programme 2020', -1",
        "'Marketing 2030', -1",
        "'Lietuva 2030', -1",
        "'Augustów 2030', -1",
        "'Strategia Augustowa 2030', -1",
        "'Mayors 2030', -1",
        "'Helsinki, joulukuussa 2015', 2015",
        "'Warszawa, w październiku 2015', 2015",
        "'Ljubljana, decembra 2015', 2015",
        "'24.02.15', 2015",
        "'Wien, am 24.02.15', 2015",
        "'Bruxelles, le 24/02/15', 2015",
        "'2.4.15', -1",
        "'Tel. 02.03.15.44', -1",
        "'Q4 2015', 2015",
        "'Konjunktur, 3. Quartal 2015', 2015",
        "'4T 2015', 2015",
        "'1er trimestre 2015', 2015",
        "'Ausgabe 2/2015', 2015",
        "'Newsletter Nr. 3/2015', 2015",
        "'Nr. 1-2/2015', 2015",
        "'Issue 12, 2015', 2015",
        "'Lov nr. 5/2015', -1",
        "'Regulation (EU) No 1303/2013', -1",
        "'Rapport 2015:12', 2015",
        "'Hösten 2015', 2015",
        "'Primavera de 2015', 2015",
        "'Vara 2030', -1",
        "'The report is to be handed in no later than on the last day of May 2029', -1"
    })
    void aDateOnTheCoverIsTheYear(String cover, int year) {
        assertThat(YearChoice.ofText(cover).orElse(-1)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "'A plan of the region', 2016, 2016",
        "'Figures of 2014 for 2030', 2016, 2016",
        "'Figures of 2009', 2016, -1",
        "'Funds of 2014-2020', 2017, 2017",
        "'Funds of 2014–2020', 2019, -1",
        "'Funds of 2007-2013', 2017, -1",
        "'A plan for 2030', 2016, 2016",
        "'A plan of the region', 1904, -1",
        "'A plan of the region', , -1"
    })
    void theYearInWhichTheFileWasMadeCountsWhereTheTextAgrees(String text, Integer made, int year) {
        assertThat(YearChoice.ofFile(text, made).orElse(-1)).isEqualTo(year);
    }

    @Test
    void aYearLaterThanTheFileIsNotThatOfItsText() {
        assertThat(YearChoice.ofText("Due 31.12.2029", 2016)).isEmpty();
        assertThat(YearChoice.ofText("Made 31.12.2015", 2016)).hasValue(2015);
    }

    @Test
    void aTitleOfOneWordGivesWayToTheNameOfTheFile() {
        var text = DocumentText.ofParagraphs("Bildung", List.of("Bildung", "Ein Text."));
        assertThat(TitleChoice.of(text, "de-ulm-bildung.md")).isEqualTo("de ulm bildung");
        assertThat(TitleChoice.of(text, "bildung.md")).isEqualTo("Bildung");
        assertThat(TitleChoice.of(text, "a-b.md")).isEqualTo("Bildung");
    }

    @Test
    void aTitleThatTheTextDoesNotConfirmIsNotTaken() {
        var pages = DocumentText.onePage(List.of("Smart Regions", "A strategy"));
        var leftOver =
                new DocumentText("Capful copyright", "Smart Regions", null, null, pages, null);
        var confirmed = new DocumentText("Smart regions: a strategy", "x", null, null, pages, null);
        var program = new DocumentText("Microsoft Word - Smart.doc", null, null, null, pages, null);

        assertThat(TitleChoice.of(leftOver, "a.pdf")).isEqualTo("Smart Regions");
        assertThat(TitleChoice.of(confirmed, "a.pdf")).isEqualTo("Smart regions: a strategy");
        assertThat(TitleChoice.of(program, "the_smart-plan.pdf")).isEqualTo("the smart plan");
    }
}
