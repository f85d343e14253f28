package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;

/// What form a file has.
class FormGuessTest {
    @TempDir Path folder;

    private FormGuess form(String text, String charset) throws IOException {
        return FormGuess.of(
                Files.write(folder.resolve("x"), text.getBytes(Charset.forName(charset))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`unit,geo\\time\t2019\nPC,SE33\t1\n` | EUROSTAT_TSV",
                "`freq,unit,geo\\TIME_PERIOD\t2019\n` | EUROSTAT_TSV",
                "`DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nx,SE,2019,1\n` | SDMX_CSV",
                "`STRUCTURE;geo;\"OBS_VALUE: Value\"\n` | SDMX_CSV",
                "`geo,time,MY_OBS_VALUE_2\n` | CSV",
                "`geo,time,v\nOBS_VALUE,1,2\n` | CSV",
                "`<?xml version='1.0'?><message:GenericData/>` | SDMX_ML",
                "`  \n {\"version\":\"2.0\"}` | JSON_STAT",
                "`[{}]` | JSON_STAT",
                "`geo;time;v` | CSV",
                "`a\\b` | CSV"
            })
    void aFormIsToldByItsBeginning(String text, FormGuess form) throws IOException {
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16")) {
            assertThat(form(text, charset)).as(charset).isEqualTo(form);
        }
        assertThat(form("\uFEFF" + text, "UTF-8")).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n ", "\uFEFF"})
    void anEmptyFileSaysSo(String text) {
        assertThatThrownBy(() -> form(text, "UTF-8"))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Empty file (expected a table)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Not found</body></html>",
                "<!DOCTYPE html><html>",
                "\n<!doctype HTML>",
                "<HTML>"
            })
    void aWebPageInPlaceOfDataSaysSo(String text) {
        assertThatThrownBy(() -> form(text, "UTF-8"))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("It is a web page, not a table");
    }
}
