package rim.schemas.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;
import rim.schemas.table.Tables;

class EditionNameTest {

    @ParameterizedTest
    @CsvSource({
        "2019,2019,1",
        "2019-r2,2019,2",
        "2019-r999999,2019,999999",
        "v1.2_x,v1.2_x,1",
        "A,A,1"
    })
    void aNameIsReadAsItIsWritten(String text, String edition, int revision) {
        var name = EditionName.parse(text);
        assertThat(name).isEqualTo(new EditionName(edition, revision)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".hidden",
                "../2019",
                "2019/..",
                "a b",
                "2019-r0",
                "2019-r01",
                "2019-r",
                "2019-r1000000",
                "2019-x",
                "2019-r2-r3",
                "é",
                "a\n",
                "a\\b",
                "_a"
            })
    void whatCouldBeAPathOrCannotBeWrittenAgainIsRefused(String text) {
        assertThatThrownBy(() -> EditionName.parse(text))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Invalid edition name: '")
                .hasMessageContaining("such as 2026");
    }

    @Test
    void aNameHasFortyCharactersAtMost() {
        assertThat(EditionName.parse("a".repeat(40)).edition()).hasSize(40);
        assertThatThrownBy(() -> EditionName.parse("a".repeat(41)))
                .isInstanceOf(RimException.class);
    }

    @Test
    void revisionsCountFromOne() {
        assertThatThrownBy(() -> new EditionName("2019", 0))
                .isInstanceOf(RimException.class)
                .hasMessage("Invalid revision: 0 (expected 1 or more)");
        assertThat(new EditionName("2019", 1).next()).hasToString("2019-r2");
        assertThat(new EditionName("2019", 9).next()).hasToString("2019-r10");
    }

    /// By number and not by letters: r10 comes after r9.
    @Test
    void revisionsFollowEachOtherByNumber() {
        assertThat(List.of("2020", "2019-r10", "2019", "2019-r9", "2019-r2"))
                .extracting(EditionName::parse)
                .satisfies(names ->
                        assertThat(names.stream().sorted().map(Object::toString))
                                .containsExactly("2019", "2019-r2", "2019-r9", "2019-r10", "2020"));
    }

    /// The layout of an edition's folder, which other tools read (ARCHITECTURE.md).
    @Test
    void theFilesOfAnEditionStandWhereOthersLookForThem() {
        var folder = Path.of("editions", "2019");
        var edition = new Edition(EditionName.parse("2019"), folder);
        assertThat(
                        List.of(
                                edition.manifestFile(),
                                edition.methodologyFile(),
                                edition.indicatorsFile(),
                                edition.datasetsFile(),
                                edition.structureFile(),
                                edition.qualityFile(),
                                edition.qualityPage(),
                                edition.searchIndex()))
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly(
                        "manifest.json",
                        "methodology.json",
                        "indicators.json",
                        "datasets.json",
                        "structure.json",
                        "quality.json",
                        "quality.html",
                        "search");
        for (var table : Tables.ALL) {
            assertThat(edition.folderOf(table)).isEqualTo(folder.resolve(table.name()));
        }
    }
}
