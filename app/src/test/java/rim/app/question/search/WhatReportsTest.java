package rim.app.question.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatReportsTest {

    @ParameterizedTest
    @CsvSource({
        "0, '', '', '', 'Edition 2026 has no reports.'",
        "1, 2016, sv, '', 'Edition 2026 has 1 report of 2016; languages: sv.'",
        "2, '', '', '', 'Edition 2026 has 2 reports.'",
        "3, 2012 to 2016, 'en, sv', clusters,"
                + "'Edition 2026 has 3 reports of 2012 to 2016; languages: en, sv; themes: clusters.'"
    })
    void whatReportsDoNotHaveIsNotNamed(
            int reports, String years, String languages, String themes, String sentence) {
        assertThat(WhatReports.sentence("2026", reports, years, languages, themes))
                .isEqualTo(sentence);
    }
}
