package rim.app.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageOriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://rim.example.org,https://rim.example.org",
        "https://Rim.Example.org:443/,https://rim.example.org",
        "HTTPS://rim.example.org:8443/stat/,https://rim.example.org:8443",
        "http://rim.example.org:80,http://rim.example.org",
        "http://rim.example.org:443,http://rim.example.org:443",
        "http://[::1]:6274/,http://[::1]:6274",
        "https://räksmörgås.example:8080/x,https://xn--rksmrgs-5wao1o.example:8080",
        "*,*",
        "null,null",
        "not an address,not an address"
    })
    void isWrittenAsBrowsersDo(String address, String origin) {
        assertThat(PageOrigin.of(address)).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:3000", " https://a.example/page ", "null", "https://å.se"})
    void isOne(String text) {
        assertThat(PageOrigin.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "example.org:8080",
                "//example.org",
                "https://",
                "https://*.example.org",
                "https:example.org",
                "two words"
            })
    void isNone(String text) {
        assertThat(PageOrigin.isOne(text)).isFalse();
    }
}
