package rim.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedNamesTest {
    @Test
    void aNameMayBeOfAnyLength() {
        var letters = "a".repeat(200_000);
        var quotes = "\"\"".repeat(100_000);
        for (var text : List.of('"' + letters + '"', '"' + letters, '"' + quotes + '"', quotes)) {
            assertThat(new TypedNames(List.of(text)).parted()).hasSizeLessThan(2);
        }
        assertThat(new TypedNames(List.of('"' + letters + "\",b")).parted())
                .containsExactly(letters, "b");
    }
}
