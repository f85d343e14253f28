package rim.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;
import rim.schemas.indicator.Catalogue;
import rim.schemas.indicator.Recipe;
import rim.schemas.indicator.StructuralVariables;

class CheckedJsonTest {
    private static final String SOUND =
            "{'indicators':[{'code':'a','title':'A','unit':'PC','description':'-','made':{'take':'x'}}]}";

    @TempDir Path folder;

    private static Catalogue parse(String text) {
        return CheckedJson.parse(
                text.replace('\'', '"'),
                "my.indicators.json",
                Catalogue.class,
                "catalogue.schema.json",
                Catalogue.class);
    }

    private static List<String> faults(String text) {
        try {
            parse(text);
            return List.of();
        } catch (RimException e) {
            return e.faults();
        }
    }

    @Test
    void whatFollowsTheSchemaIsRead() {
        var indicator = parse(SOUND).find("a").orElseThrow();
        assertThat(indicator.made()).isEqualTo(new Recipe.Take("x"));
        assertThat(parse(SOUND).find("b")).isEmpty();
    }

    @Test
    void aFileMayBeginWithAByteOrderMarkAndMustBeUtf8() throws IOException {
        var text = SOUND.replace('\'', '"').replace("\"A\"", "\"Ö\"");
        var file = Files.writeString(folder.resolve("my.indicators.json"), "\uFEFF" + text);
        assertThat(read(file).indicators()).hasSize(1);
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(RimException.class)
                .hasMessage("Cannot read '" + file + "': it is not UTF-8 text (save it as UTF-8)");
    }

    private static Catalogue read(Path file) {
        return CheckedJson.read(file, Catalogue.class, "catalogue.schema.json", Catalogue.class);
    }

    @Test
    void theLineThatNamesTheSchemaForEditorsIsPassedOver() {
        assertThat(parse(SOUND.replace("{'indicators", "{'$schema':'x','indicators")).indicators())
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'indicators':[]} | /indicators",
                "{} | 'indicators'",
                "[] | array found",
                "{'indicators':[],'more':1} | 'more'",
                "{'indicators':[{'code':'a','title':'A','unit':'PC','description':'-','made':{'sum':['x']}}]} | /indicators/0/made/sum",
                "{'indicators':[{'code':'A','title':'A','unit':'PC','description':'-','made':{'take':'x'}}]} | /indicators/0/code: ",
                "{'indicators':[{'code':'a','title':'','unit':'PC','description':'-','made':{'take':'x'}}]} | /indicators/0/title: ",
                "{'indicators':[{'code':'a','unit':'PC','description':'-','made':{'take':'x'}}]} | 'title'",
                "{'indicators':[{'code':'a','title':'A','unit':'PC','description':'-','made':{'divide':'x','by':'y','times':0}}]} | /indicators/0/made/times"
            })
    void aFaultHasItsPlace(String text, String place) {
        assertThat(String.join("\n", faults(text))).contains(place);
    }

    @Test
    void aFaultSaysWhatWasFound() {
        assertThat(faults(SOUND.replace("'code':'a'", "'code':'Ä'")))
                .singleElement()
                .asString()
                .startsWith("/indicators/0/code: ")
                .endsWith("(found \"Ä\")");
    }

    @Test
    void allFaultsAreToldAtOnceAndCounted() {
        var text = SOUND.replace("'code':'a','title':'A'", "'code':'1','title':''");
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("my.indicators.json: 2 faults\n")
                .hasMessageContaining("/indicators/0/code")
                .hasMessageContaining("/indicators/0/title");
    }

    @Test
    void aKeyThatStandsTwiceIsAFaultWithItsPlace() {
        assertThatThrownBy(() -> parse("{'indicators':[],\n 'indicators':[]}"))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Not JSON: Duplicate field 'indicators'")
                .hasMessageContaining("[my.indicators.json, line 2, column");
    }

    @ParameterizedTest
    @ValueSource(strings = {" x", " {}", "]", " 1", "\n\n,"})
    void whatComesAfterTheEndIsAFault(String more) {
        assertThatThrownBy(() -> parse(SOUND + more))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("my.indicators.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{'indicators':[}", "{'indicators'", "{a:1}", "{'a':NaN}", "{'a':01}"})
    void whatIsNoJsonIsRefusedWithLineAndColumn(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Not JSON: ")
                .hasMessageContaining("line 1, column ");
    }

    @Test
    void aTextOfNothingIsRefused() {
        assertThatThrownBy(() -> parse("")).isInstanceOf(RimException.class);
        assertThatThrownBy(() -> parse("null")).isInstanceOf(RimException.class);
    }

    /// Every prefix of a document is refused as the user's fault and never as the program's.
    @Test
    void aFileThatWasCutOffIsRefusedWhereverItWasCut() {
        for (int end = 0; end < SOUND.length(); end++) {
            var cut = SOUND.substring(0, end);
            assertThatThrownBy(() -> parse(cut)).as(cut).isInstanceOf(RimException.class);
        }
    }

    @Test
    void furtherFaultsAreToldBesideThoseOfTheSchema() {
        var text =
                "{'title':1,'dimensions':[{'code':'size','variables':['people']}]}"
                        .replace('\'', '"');
        assertThatThrownBy(() ->
                        CheckedJson.parse(
                                text,
                                "x.structure.json",
                                StructuralVariables.class,
                                StructuralVariables.SCHEMA,
                                StructuralVariables.class,
                                found -> List.of("/dimensions/0: no " + found.variables())))
                .isInstanceOfSatisfying(
                        RimException.class,
                        e -> {
                            assertThat(e.faults()).hasSize(2);
                            assertThat(e.faults().getFirst()).startsWith("/title: ");
                            assertThat(e.faults().getLast())
                                    .isEqualTo("/dimensions/0: no [people]");
                        });
    }

    /// The further look goes only as far as the document can be read; what the schema says stands.
    @Test
    void whatCannotBeReadHasTheFaultsOfTheSchemaAlone() {
        var text = "{'dimensions':[{'variables':7}]}".replace('\'', '"');
        assertThatThrownBy(() ->
                        CheckedJson.parse(
                                text,
                                "x",
                                StructuralVariables.class,
                                StructuralVariables.SCHEMA,
                                StructuralVariables.class,
                                found -> {
                                    throw new IllegalArgumentException("not sound");
                                }))
                .isInstanceOfSatisfying(RimException.class, e -> assertThat(e.faults()).hasSize(2));
    }

    @Test
    void aSoundFileWithAFurtherFaultIsRefusedToo() {
        assertThatThrownBy(() ->
                        CheckedJson.parse(
                                SOUND.replace('\'', '"'),
                                "x",
                                Catalogue.class,
                                "catalogue.schema.json",
                                Catalogue.class,
                                found -> List.of("/indicators/0: double")))
                .isInstanceOf(RimException.class)
                .hasMessage("x: 1 fault\n  /indicators/0: double");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        CheckedJson.read(
                                folder.resolve("no.json"),
                                Catalogue.class,
                                "catalogue.schema.json",
                                Catalogue.class))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Cannot read '" + folder.resolve("no.json") + "'");
        assertThatThrownBy(() -> CheckedJson.published(folder.resolve("no.json"), Catalogue.class))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Cannot read '");
    }

    @Test
    void aFileOfAnotherEncodingIsRefusedAndNotMisread() throws IOException {
        var file =
                Files.write(
                        folder.resolve("latin.json"),
                        SOUND.replace('\'', '"')
                                .replace("'A'", "Ä")
                                .replace("\"A\"", "\"Ä\"")
                                .getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() ->
                        CheckedJson.read(
                                file, Catalogue.class, "catalogue.schema.json", Catalogue.class))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("latin.json");
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var catalogue = parse(SOUND);
        var file = Files.writeString(folder.resolve("c.json"), CheckedJson.write(catalogue));
        assertThat(Files.readString(file)).endsWith("}\n");
        assertThat(
                        CheckedJson.read(
                                file, Catalogue.class, "catalogue.schema.json", Catalogue.class))
                .isEqualTo(catalogue);
        assertThat(CheckedJson.published(file, Catalogue.class)).isEqualTo(catalogue);
        assertThat(CheckedJson.published(Files.readString(file), Catalogue.class))
                .isEqualTo(catalogue);
    }

    @Test
    void namesAreInLowerSnakeCase() {
        record Named(int firstRow, String unitOfValues) {}
        assertThat(CheckedJson.write(new Named(3, "PC")))
                .contains("\"first_row\" : 3")
                .contains("\"unit_of_values\" : \"PC\"");
    }

    @Test
    void aPublishedDocumentOfAnotherShapeSaysWhereAndAsksForTheVersion() throws IOException {
        var document = new ObjectMapper().readTree("{\"indicators\":3}");
        assertThatThrownBy(
                        () -> CheckedJson.published(document, "indicators.json", Catalogue.class))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Cannot read indicators.json: ")
                .hasMessageEndingWith("Was it written by another version of this program?");
        assertThatThrownBy(() -> CheckedJson.published("{", Catalogue.class))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Cannot read a document: ");
    }

    @Test
    void readingAPublishedDocumentLeavesItAsItIs() throws IOException {
        var document = new ObjectMapper().readTree("{\"$schema\":\"x\",\"indicators\":[]}");
        CheckedJson.published(document, "x", Catalogue.class);
        assertThat(document.has("$schema")).isTrue();
    }

    @Test
    void aResourceThatIsNotThereIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> CheckedJson.text(Catalogue.class, "none.json"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none.json");
    }
}
