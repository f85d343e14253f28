package rim.app.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {
    private static final Kind.Setting SETTING = new Kind.Setting("business_rd=1.5");

    @Test
    void aSettingIsANumberWithItsName() {
        assertThat(SETTING.read("a=b = \u22122.5e1")).contains(Map.entry("a=b", -25.0));
    }

    /// What Java has for numbers besides is none that a source or a user writes.
    @ParameterizedTest
    @ValueSource(strings = {"1d", "2F", "0x1p3", "NaN", "-Infinity", "1e999", "", " ", "1 2"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(SETTING.read("business_rd=" + typed)).isEmpty();
    }
}
