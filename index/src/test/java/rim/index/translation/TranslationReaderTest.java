package rim.index.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;

class TranslationReaderTest {
    private static final String DIGITS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    @TempDir private Path folder;

    private static String digits(int number) {
        return number < 64
                ? DIGITS.substring(number, number + 1)
                : digits(number / 64) + DIGITS.charAt(number % 64);
    }

    /// As FreeDict's dictionaries are in Debian.
    private Path dictionary(boolean isPacked, Map<String, String> entries) throws IOException {
        var text = new StringBuilder("A dictionary\n");
        var index = new StringBuilder("00databaseinfo\tA\tN\n");
        for (var each : entries.entrySet()) {
            int from = text.toString().getBytes(StandardCharsets.UTF_8).length;
            int length = each.getValue().getBytes(StandardCharsets.UTF_8).length;
            index.append(each.getKey()).append('\t').append(digits(from)).append('\t');
            index.append(digits(length)).append('\n');
            text.append(each.getValue());
        }
        var packed = folder.resolve(isPacked ? "words.dict.dz" : "words.dict");
        try (var bytes = Files.newOutputStream(packed);
                var out = isPacked ? new GZIPOutputStream(bytes) : bytes) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return Files.writeString(folder.resolve("words.index"), index);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofAnEntryTheTranslationsAreReadAndNotWhatIsSaidOfThem(boolean isPacked)
            throws IOException {
        var file =
                dictionary(
                        isPacked,
                        Map.of(
                                "punkt",
                                "Punkt /pˈʊŋkt/ <masc, n, sg>\n [ling.] full stop <n> [Br.] , period <n>"
                                        + " [Am.]\n      \"einen Punkt setzen\"  - put a full stop\n"
                                        + "   Synonym: {Schlusspunkt}\n\n see: {Punkte}\n",
                                "köln",
                                "Köln\n1. Cologne (a town)\n"));

        assertThat(TranslationReader.read(file, new LanguagePair("de", "en")))
                .isEqualTo(
                        Map.of(
                                "punkt",
                                List.of("full stop", "period"),
                                "köln",
                                List.of("Cologne")));
        assertThat(
                        TranslationReader.read(
                                folder.resolve(isPacked ? "words.dict.dz" : "words.dict"),
                                new LanguagePair("de", "en")))
                .containsOnlyKeys("punkt", "köln");
    }

    @Test
    void textHasAWordATabAndItsTranslations() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("words.tsv"),
                        "# words of our own\nBezirk\tdistrict, county\tarea\nLand\tcountry\nno tab\nLand\tstate;country\n");

        assertThat(TranslationReader.read(file, new LanguagePair("de", "en")))
                .isEqualTo(
                        Map.of(
                                "bezirk", List.of("district", "county", "area"),
                                "land", List.of("country", "state")));
    }

    @Test
    void aFileThatIsNoneSaysWhatIsExpected() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.tsv"), "no tab");
        assertThatThrownBy(() -> TranslationReader.read(empty, new LanguagePair("de", "en")))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No word in the translations")
                .hasMessageContaining("expected a dictionary of dictd");
        assertThatThrownBy(() ->
                        TranslationReader.read(
                                folder.resolve("none.tsv"), new LanguagePair("de", "en")))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Cannot read the translations: '");
        var alone = Files.writeString(folder.resolve("alone.index"), "a\tA\tB\n");
        assertThatThrownBy(() -> TranslationReader.read(alone, new LanguagePair("de", "en")))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No text of the dictionary");
    }

    @Test
    void anEntryOutsideTheTextIsAFault() throws IOException {
        dictionary(false, Map.of("a", "a\nb\n"));
        var file = Files.writeString(folder.resolve("words.index"), "a\tA\t////\n");
        assertThatThrownBy(() -> TranslationReader.read(file, new LanguagePair("de", "en")))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("The entry of 'a' is not in the dictionary's text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-", "de-xx", "deu-eng", "de_en"})
    void languagesWithoutRulesAreAFault(String pair) throws IOException {
        var file = Files.writeString(folder.resolve("words.tsv"), "a\tb\n");
        assertThatThrownBy(() -> TranslationFile.of(pair, file))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Invalid languages of translations: '" + pair + "'");
    }

    @Test
    void anotherTextIsAnotherFile() throws IOException {
        var file = Files.writeString(folder.resolve("words.tsv"), "a\tb\n");
        var before = TranslationFile.of("de-en", file);
        assertThat(TranslationFile.of("de-en", file)).isEqualTo(before);
        Files.writeString(file, "a\tc\n");
        assertThat(TranslationFile.of("de-en", file)).isNotEqualTo(before);
    }

    @Test
    void anyOtherPartOfADictionaryIsAnotherDictionary() throws IOException {
        var dictd = dictionary(false, Map.of("a", "a\nb\n"));
        var star = starDict("sametypesequence=m\n", false, Map.of("a", "b"));
        Files.write(folder.resolve("star.syn"), "c\0\0\0\0\0".getBytes(StandardCharsets.UTF_8));
        for (Path named : List.of(dictd, star)) {
            var before = TranslationFile.of("de-en", named);
            assertThat(TranslationFile.of("de-en", named)).isEqualTo(before);
            for (String part : List.of("words.dict", "star.dict", "star.syn")) {
                var file = folder.resolve(part);
                var bytes = Files.readString(file);
                Files.writeString(file, bytes.replace('b', 'd').replace('c', 'e'));
                boolean isPartOfIt = part.startsWith(named.equals(dictd) ? "words" : "star");
                assertThat(!TranslationFile.of("de-en", named).equals(before))
                        .as("%s of %s", part, named)
                        .isEqualTo(isPartOfIt);
                Files.writeString(file, bytes);
            }
        }
    }

    /// As StarDict has them: words by the byte 0, places by numbers of four or eight bytes.
    private Path starDict(String settings, boolean isLong, Map<String, String> entries)
            throws IOException {
        var text = new ByteArrayOutputStream();
        var index = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(index)) {
            for (var each : entries.entrySet()) {
                var bytes = each.getValue().getBytes(StandardCharsets.UTF_8);
                out.write((each.getKey() + "\0").getBytes(StandardCharsets.UTF_8));
                if (isLong) {
                    out.writeLong(text.size());
                } else {
                    out.writeInt(text.size());
                }
                out.writeInt(bytes.length);
                text.write(bytes);
            }
        }
        Files.write(folder.resolve("star.idx"), index.toByteArray());
        Files.write(folder.resolve("star.dict"), text.toByteArray());
        return Files.writeString(
                folder.resolve("star.ifo"), "StarDict's dict ifo file\nversion=2.4.2\n" + settings);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofStarDictTheFieldsWithTextAreRead(boolean isLong) throws IOException {
        var entries = new TreeMap<String, String>();
        entries.put("Brücke", "ˈbʁʏkə\0bridge; (dental) crown");
        entries.put("Fluß", "flʊs\0river, stream");
        var file =
                starDict(
                        "sametypesequence=tm\nidxoffsetbits=" + (isLong ? "64" : "32") + "\n",
                        isLong,
                        entries);
        Files.write(folder.resolve("star.syn"), "Fluss\0\0\0\0\1".getBytes(StandardCharsets.UTF_8));

        assertThat(TranslationReader.read(file, new LanguagePair("de", "en")))
                .isEqualTo(
                        Map.of(
                                "brücke", List.of("bridge", "crown"),
                                "fluß", List.of("river", "stream"),
                                "fluss", List.of("river", "stream")));
        assertThat(
                        TranslationReader.read(
                                folder.resolve("star.dict"), new LanguagePair("de", "en")))
                .hasSize(3);
    }

    @Test
    void ofMarkedEntriesOfStarDictTheGrammarIsLeftOut() throws IOException {
        var file =
                starDict(
                        "",
                        false,
                        Map.of(
                                "Haus",
                                "h<b>Haus</b> <i>n</i><ol><li>house</li><li>building, home</li></ol>\0"));
        assertThat(TranslationReader.read(file, new LanguagePair("de", "en")))
                .isEqualTo(Map.of("haus", List.of("house", "building", "home")));
    }

    @Test
    void aBrokenDictionaryOfStarDictIsAFault() throws IOException {
        var file = starDict("sametypesequence=m\n", false, Map.of("a", "b"));
        Files.write(folder.resolve("star.idx"), new byte[] {'a', 0, 0, 0});
        assertThatThrownBy(() -> TranslationReader.read(file, new LanguagePair("de", "en")))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Cannot read the translations: '");
        Files.write(folder.resolve("star.idx"), new byte[] {'a', 0, 0, 0, 0, 9, 0, 0, 0, 9});
        assertThatThrownBy(() -> TranslationReader.read(file, new LanguagePair("de", "en")))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("The entry of 'a' is not in the dictionary's text");
    }

    @Test
    void ofTeiTheTranslationsOfEachWordAreReadAndNotThoseOfExamples() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("deu-eng.tei"),
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!DOCTYPE TEI SYSTEM "http://nowhere.invalid/freedict.dtd">
                        <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
                        <entry><form><orth>Fluß</orth><orth>Fluss</orth><pron>flʊs</pron></form>
                        <sense><cit type="trans" xml:lang="en"><quote>river</quote></cit>
                        <cit type="example"><quote>Der Fluss ist breit.</quote>
                        <cit type="trans"><quote>The river is wide.</quote></cit></cit></sense>
                        <sense><cit type="translation"><quote>stream (small)</quote></cit></sense>
                        </entry></body></text></TEI>
                        """);
        assertThat(TranslationReader.read(file, new LanguagePair("de", "en")))
                .isEqualTo(
                        Map.of(
                                "fluß", List.of("river", "stream"),
                                "fluss", List.of("river", "stream")));
    }

    @Test
    void ofAMemoryTheSegmentsOfTheTwoLanguagesAreReadEitherWay() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("terms.tmx"),
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                        <tmx version="1.4"><header/><body>
                        <tu><tuv xml:lang="en-GB"><seg>smart <bpt i="1">&lt;b&gt;</bpt>region</seg></tuv>
                        <tuv xml:lang="sv-SE"><seg>Smart region</seg></tuv>
                        <tuv xml:lang="de"><seg>kluge Region</seg></tuv></tu>
                        <tu><tuv lang="EN"><seg>cluster</seg></tuv><tuv lang="SV"><seg>kluster</seg></tuv></tu>
                        </body></tmx>
                        """);
        assertThat(TranslationReader.read(file, new LanguagePair("sv", "en")))
                .isEqualTo(
                        Map.of(
                                "smart region", List.of("smart region"),
                                "kluster", List.of("cluster")));
        assertThat(TranslationReader.read(file, new LanguagePair("en", "de")))
                .isEqualTo(Map.of("smart region", List.of("kluge Region")));
        assertThatThrownBy(() -> TranslationReader.read(file, new LanguagePair("fi", "en")))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No word in the translations");
    }

    @Test
    void numbersOfSensesAreNoTranslations() throws IOException {
        var file =
                dictionary(
                        false,
                        Map.of("sąd", "sąd /sɔnt/ <n>\n1. court 2.\nII.  <N>  judgement\n 3.\n"));
        assertThat(TranslationReader.read(file, new LanguagePair("pl", "en")))
                .isEqualTo(Map.of("sąd", List.of("court", "judgement")));
    }
}
