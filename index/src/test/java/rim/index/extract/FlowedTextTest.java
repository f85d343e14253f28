package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values follow RFC 3676, 4.
class FlowedTextTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'yes' | 'This is an inno \nvation  \nof firms.' | This is an innovation of firms.",
                "'no' | 'This is an \ninnovation \nof firms.' | This is an innovation of firms.",
                "'yes' | '> A strat \n> egy' | > A strategy",
                "'no' | ' From Umeå \n to Oulu' | From Umeå to Oulu"
            })
    void aLineThatAProgramBrokeIsWhole(String drops, String lines, String seen) throws IOException {
        var mail =
                "From: a@b.se\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8;"
                        + " format=flowed; delsp="
                        + drops
                        + "\n\n"
                        + lines
                        + "\n";
        var text =
                DocumentReader.read(
                        Files.writeString(folder.resolve("a.eml"), mail), ReadingLimits.DEFAULT);
        assertThat(text.pages().getFirst().text()).isEqualTo(seen);
    }

    @Test
    void aSignatureAndWhatIsQuotedAtAnotherDepthEndALine() {
        assertThat(
                        FlowedText.typed(
                                List.of(
                                        "We agree ",
                                        "-- ",
                                        "Eva ",
                                        ">> old ",
                                        ">> words ",
                                        "> new ",
                                        "last "),
                                false))
                .containsExactly("We agree ", "-- ", "Eva ", ">> old words ", "> new ", "last ");
    }
}
