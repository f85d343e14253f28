package rim.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    @TempDir private Path folder;

    @Test
    void theFirstProgramThatIsThereGetsTheAddress() throws IOException {
        var got = folder.resolve("got");
        var opener = folder.resolve("opener");
        Files.writeString(
                opener,
                "#!/bin/sh\nprintf %s \"$1\" > "
                        + got
                        + ".part && mv "
                        + got
                        + ".part "
                        + got
                        + "\n");
        assertThat(opener.toFile().setExecutable(true)).isTrue();
        var address = URI.create("file:///tmp/a%20page.html");

        assertThat(new Browser(List.of(folder + "/none", opener.toString())).open(address))
                .isTrue();

        for (int i = 0; i < 500 && !Files.exists(got); i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(got).hasContent(address.toString());
    }

    @Test
    void whereThereIsNoneItIsSaid() {
        assertThat(new Browser(List.of(folder + "/none")).open(URI.create("file:///x"))).isFalse();
    }

    @Test
    void theProgramThatIsStatedComesFirst() {
        assertThat(Browser.openers("firefox", "Linux")).startsWith("firefox", "xdg-open");
        assertThat(Browser.openers(null, "Mac OS X")).containsExactly("open");
        assertThat(Browser.openers(" ", "Windows 11")).containsExactly("explorer.exe");
    }
}
