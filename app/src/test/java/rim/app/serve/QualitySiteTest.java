package rim.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rim.app.SmallEdition;

class QualitySiteTest {
    @Test
    void theReportOpensInTheLanguageOfWhoComesThere(@TempDir Path folder)
            throws IOException, SQLException {
        var home = SmallEdition.publishedIn(folder);
        Files.writeString(
                home.inForce().qualityPage(),
                "<html lang=\"en\"><title>Quality of edition 2019</title>"
                        + "<input type=\"radio\" name=\"language\" id=\"en\" checked>"
                        + "<input type=\"radio\" name=\"language\" id=\"sv\">");
        try (var service = RunningService.of(home)) {
            assertThat(service.text("/quality.html?edition=2019-r1&lang=sv"))
                    .contains("<html lang=\"sv\">", "Kvaliteten i utgåva 2019", "\"sv\" checked");
            for (var language : new String[] {"", "?lang=en", "?lang=de"}) {
                assertThat(service.text("/quality.html" + language))
                        .contains("<html lang=\"en\">", "\"en\" checked");
            }
        }
    }
}
