package rim.sources.form.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStatusesTest {

    private static JsonStatuses read(String text) throws IOException {
        var statuses = new JsonStatuses();
        try (var json = new JsonFactory().createParser(text.replace('\'', '"'))) {
            json.nextToken();
            JsonStatuses.read(json, statuses);
            assertThat(json.nextToken()).as("all of it is read").isNull();
        }
        return statuses.sealed();
    }

    private static List<Long> positions(JsonStatuses statuses) {
        var found = new ArrayList<Long>();
        statuses.positions().forEachRemaining(found::add);
        return found;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['b','','c'] | b | `` | c",
                "['b',null,'c'] | b | `` | c",
                "['b',7,{'x':['c']},'c'] | b | `` | ``",
                "{'0':'b','2':': c'} | b | `` | c",
                "{'2':'c','0':'b'} | b | `` | c",
                "{'value':['b','','c']} | b | `` | c",
                "{'value':{'0':'b','2':'c'}} | b | `` | c",
                "'e' | e | e | e",
                "':' | `` | `` | ``",
                "[':','-','A'] | `` | z | ``",
                "[' b ','BU','0'] | b | bu | ``",
                "{'x':'b','-1':'c','1':'p'} | `` | p | ``",
                "7 | `` | `` | ``",
                "null | `` | `` | ``",
                "[] | `` | `` | ``"
            })
    void aStatusIsFoundByPositionHoweverItIsWritten(
            String text, String first, String second, String third) throws IOException {
        var statuses = read(text);
        assertThat(statuses.flags(0)).isEqualTo(first);
        assertThat(statuses.flags(1)).isEqualTo(second);
        assertThat(statuses.flags(2)).isEqualTo(third);
    }

    @Test
    void positionsComeOnceAndInOrder() throws IOException {
        assertThat(positions(read("{'5':'b','0':'c','1000000000':'p','5':'e'}")))
                .containsExactly(0L, 5L, 1_000_000_000L);
        assertThat(positions(read("'e'"))).isEmpty();
    }

    /// As many as a large cube has, in any order.
    @Test
    void statusesOfALargeCubeAreFound() throws IOException {
        var random = new Random(4);
        var expected = new TreeMap<Long, String>();
        var letters = "bcdefnpsuz";
        for (int i = 0; i < 20_000; i++) {
            expected.put(
                    (long) random.nextInt(1 << 30),
                    String.valueOf(letters.charAt(random.nextInt(letters.length()))));
        }
        var entries = new ArrayList<>(expected.entrySet());
        java.util.Collections.shuffle(entries, random);
        var text = new StringBuilder("{");
        entries.forEach(e ->
                text.append(text.length() == 1 ? "" : ",")
                        .append("'" + e.getKey() + "':'" + e.getValue() + "'"));
        var statuses = read(text + "}");
        expected.forEach((at, flags) -> assertThat(statuses.flags(at)).isEqualTo(flags));
        assertThat(positions(statuses)).containsExactlyElementsOf(expected.keySet());
        for (int i = 0; i < 1_000; i++) {
            long at = random.nextInt(1 << 30);
            assertThat(statuses.flags(at)).isEqualTo(expected.getOrDefault(at, ""));
        }
    }

    @Test
    void aFileOfTooManyDifferentStatusesIsRefused() throws IOException {
        var text = new StringBuilder("[");
        for (int i = 0; i <= 65_536; i++) {
            text.append(i == 0 ? "" : ",").append("'s" + i + "'");
        }
        assertThatThrownBy(() -> read(text + "]"))
                .isInstanceOf(IOException.class)
                .hasMessage("it has more than 65536 different statuses");
        var allowed = text.substring(0, text.lastIndexOf(","));
        assertThat(read(allowed + "]").flags(65_535)).isEqualTo("s65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"['b'", "{'0':'b'", "{'0'", "['b'}"})
    void aStatusThatIsCutIsAFaultOfTheFile(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }
}
