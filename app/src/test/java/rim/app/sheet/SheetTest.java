package rim.app.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rim.app.Answer;
import rim.app.AnyEdition;
import rim.schemas.edition.DataHome;

@ExtendWith(AnyEdition.class)
class SheetTest {
    @Test
    void theFileNamesNothingOutsideItself(DataHome home) {
        var sheet = Answer.to(home, "profile", "SE33", "--format", "html").out();
        assertThat(sheet).startsWith("<!doctype html>").contains("default-src 'none'");
        assertThat(sheet.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("src=", "href=\"http", "@import", "url(http");
        assertThat(sheet).contains("\"page/view/region.js\":\"data:text/javascript;base64,");
        assertThat(sheet).doesNotContain("page/view/rank.js", "page/words/sv.js");
    }

    @Test
    void nothingInTheAnswersEndsTheScriptThatHoldsThem(DataHome home) {
        var sheet = Answer.to(home, "profile", "SE33", "--format", "html").out();
        var own = sheet.substring(sheet.indexOf("id=\"own\">"));
        assertThat(own.substring(9, own.indexOf("</script>"))).doesNotContain("<");
    }

    @Test
    void anotherLanguageIsRefused(DataHome home) {
        var answer = Answer.to(home, "profile", "SE33", "--format", "html", "--language", "de");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("'de' (expected en or sv)");
    }
}
