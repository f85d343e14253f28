package rim.app.face.sheet;

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
    void readersWithoutScriptsGetTheFigures(DataHome home) {
        var english = withoutScripts(home, "en");
        assertThat(english)
                .contains("<h1>Övre Norrland SE33</h1>", "they need JavaScript")
                .contains("Rank 2019: 2 of 4, between 2 and 3", "probability 76%")
                .contains("<th scope=\"row\">Business R&amp;D</th>")
                .contains("<td>0.67% of gross domestic product</td><td>2018</td>")
                .contains("<th scope=\"row\">2018</th><td>2 of 2</td><td>0.590</td>")
                .contains("<p>Smart specialisation in the far north</p>");
        assertThat(withoutScripts(home, "sv"))
                .contains("de kräver JavaScript")
                .contains(
                        "Plats 2019: 2 av 4, mellan 2 och 3",
                        "<td>0,67 % av bruttonationalprodukten</td>");
    }

    private static String withoutScripts(DataHome home, String language) {
        var sheet =
                Answer.to(home, "profile", "SE33", "--format", "html", "--language", language)
                        .out();
        return sheet.substring(sheet.indexOf("<noscript>"), sheet.indexOf("</noscript>"));
    }

    @Test
    void anotherLanguageIsRefused(DataHome home) {
        var answer = Answer.to(home, "profile", "SE33", "--format", "html", "--language", "de");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("'de' (expected en or sv)");
    }
}
