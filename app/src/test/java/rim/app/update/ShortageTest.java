package rim.app.update;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.schemas.RimException;
import rim.schemas.edition.DataHome;

class ShortageTest {
    @TempDir Path folder;

    @Test
    void whatRanOutIsToldInPlaceOfWhatItCaused() {
        var home = new DataHome(folder);
        var full = new UncheckedIOException(new IOException("No space left on device"));
        assertThatThrownBy(() ->
                        Shortage.told(
                                home,
                                () -> {
                                    throw new IllegalStateException("Job aborted", full);
                                }))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("A disk is full")
                .hasMessageContaining("Nothing was published.");
    }

    @Test
    void whatHasAnotherCauseStaysAsItIs() {
        var fault = new IllegalStateException("Job aborted");
        assertThatThrownBy(() ->
                        Shortage.told(
                                new DataHome(folder),
                                () -> {
                                    throw fault;
                                }))
                .isSameAs(fault);
    }
}
