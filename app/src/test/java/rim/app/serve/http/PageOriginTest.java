package rim.app.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://rim.example.org,https://rim.example.org",
        "https://Rim.Example.org:443/,https://rim.example.org",
        "HTTPS://rim.example.org:8443/stat/,https://rim.example.org:8443",
        "http://rim.example.org:80,http://rim.example.org",
        "http://rim.example.org:443,http://rim.example.org:443",
        "http://[::1]:6274/,http://[::1]:6274",
        "*,*",
        "null,null",
        "not an address,not an address"
    })
    void isWrittenAsBrowsersDo(String address, String origin) {
        assertThat(PageOrigin.of(address)).isEqualTo(origin);
    }
}
