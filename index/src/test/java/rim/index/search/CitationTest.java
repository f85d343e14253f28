package rim.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rim.index.search.Citation.Style;

class CitationTest {
    private static final PassageLink LINK = new PassageLink("2026", "plans/plan_1.pdf", 4, 7);

    private static Citation of(String... authors) {
        return new Citation("A plan", List.of(authors), OptionalInt.of(2021), "iv", LINK);
    }

    @Test
    void withoutAuthorsTheTitleComesFirst() {
        assertThat(of().in(Style.APA)).startsWith("A plan. (2021). plan_1.pdf, p. iv. ");
        assertThat(of().in(Style.BIBTEX)).doesNotContain("author");
        assertThat(of().in(Style.RIS)).doesNotContain("AU  -");
    }

    @Test
    void peopleAreCitedByFamilyNameAndInitials() {
        assertThat(of("Lindqvist, Karin Maria").in(Style.APA))
                .startsWith("Lindqvist, K. M. (2021). A plan. plan_1.pdf");
        assertThat(of("Lindqvist, Karin", "Dupont, Jean-Luc", "Niemi, Å.").in(Style.APA))
                .startsWith("Lindqvist, K., Dupont, J.-L., & Niemi, Å. (2021). ");
    }

    @Test
    void ofMoreThanTwentyTheLastIsNamedAfterNineteen() {
        var names = IntStream.range(0, 21).mapToObj(i -> "F" + i + ", G").toArray(String[]::new);

        assertThat(of(names).in(Style.APA)).contains("F18, G., . . . F20, G. (2021)");
        assertThat(of(names).in(Style.APA)).doesNotContain("F19");
    }

    @Test
    void organisationsKeepTheirName() {
        var citation = of("Region Norrbotten", "Niemi, Anna");

        assertThat(citation.in(Style.APA)).startsWith("Region Norrbotten, & Niemi, A. (2021). ");
        assertThat(citation.in(Style.BIBTEX))
                .startsWith(
                        "@techreport{plan-1-p4,\n  author = {{Region Norrbotten} and Niemi, Anna},\n  title");
        assertThat(citation.in(Style.RIS))
                .contains("TI  - A plan\nAU  - Region Norrbotten\nAU  - Niemi, Anna\nPY  - 2021\n");
    }
}
