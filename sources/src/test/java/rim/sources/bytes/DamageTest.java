package rim.sources.bytes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class DamageTest {

    @Test
    void whatIsWrongIsSaidOnOneLineWithoutNamesOfClasses() {
        var place = "ParseError at [row,col]:[316,70]\nMessage: the row\n ends too early";
        assertThatThrownBy(() -> fail(new IllegalStateException(new XMLStreamException(place))))
                .isInstanceOf(IOException.class)
                .hasMessage("the workbook is damaged: the row ends too early");
    }

    @Test
    void whatIsAnAnswerAlreadyStaysAsItIs() {
        assertThatThrownBy(() -> fail(new IOException("the workbook is encrypted")))
                .hasMessage("the workbook is encrypted");
    }

    @Test
    void aFailureWithoutAMessageIsNamed() {
        assertThatThrownBy(() -> fail(new ArrayIndexOutOfBoundsException()))
                .hasMessageStartingWith("the workbook is damaged: ")
                .hasMessageContaining("ArrayIndexOutOfBounds");
    }

    private static void fail(Exception failure) throws IOException {
        Damage.guarded(() -> {
            throw failure;
        });
    }
}
