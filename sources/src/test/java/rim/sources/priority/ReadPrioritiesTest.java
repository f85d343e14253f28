package rim.sources.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor.Source;
import rim.schemas.report.PriorityList;

class ReadPrioritiesTest {
    private static final String HEADER =
            "Country,Region,Description,Economic domains,Scientific domains,Policy objectives\n";

    @TempDir Path folder;

    private static PriorityList list(String country) {
        return new PriorityList(
                "s3",
                "Stated priorities",
                new Source("Test", "t", "none", null, null),
                List.of("s3.csv"),
                "en",
                new PriorityList.Columns(
                        country,
                        "region",
                        "Description",
                        List.of("Economic domains", "Scientific domains", "Policy objectives")),
                0.5);
    }

    private ReadPriorities read(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("s3.csv"), bytes);
        return ReadPriorities.of(new PriorityListFile(list("Country"), file, "lists/s3.csv"));
    }

    private ReadPriorities read(String rows) throws IOException {
        return read((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRowIsAPriorityWithItsCellAndDomains() throws IOException {
        var read =
                read(
                        """
                        Sweden,SE33,"Mining, and what comes of it",B - Mining,,"Sustainable, green"
                        """);
        assertThat(read.listed())
                .containsExactly(
                        new ListedPriority(
                                "lists/s3.csv",
                                2,
                                3,
                                "SE33",
                                "Mining, and what comes of it",
                                List.of("B - Mining", "Sustainable, green")));
        assertThat(read.listed().getFirst().cells()).isEqualTo("lists/s3.csv#2:3");
        assertThat(read.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SE, SE33, SE33",
        "Sweden, se33, SE33",
        "Sverige, Övre Norrland, SE33",
        "Sweden, SE33 Övre Norrland, SE33",
        "Belgium, Prov. Limburg (BE), BE22",
        "Netherlands, Limburg (NL), NL42",
        "Greece, EL30, EL30",
        "Sweden, , SE",
        "Luxembourg, Luxembourg, LU",
        "Finland, FI1A, FI1A"
    })
    void aRegionIsKnownByCodeOrNameInItsCountry(String country, String region, String code)
            throws IOException {
        var read = read(country + "," + (region == null ? "" : region) + ",Health,,,\n");
        assertThat(read.listed()).extracting(ListedPriority::region).containsExactly(code);
    }

    @Test
    void rowsThatAreNoPrioritiesHaveAReason() throws IOException {
        var read =
                read(
                        """
                        Sweden,SE33,Mining,,,
                        Sweden,Atlantis,Fishing,,,
                        Finland,SE33,Fishing,,,
                        Sweden,SE33,  ,Energy,,

                        ,,,,,
                        Sweden,Övre Norrland,mining,,,
                        Sweden,SE33,Mining,Energy,,
                        United States,US,Space,,,
                        Sweden,SE33,"Never closed
                        """);
        assertThat(read.listed()).extracting(ListedPriority::row).containsExactly(2, 9);
        assertThat(read.refused())
                .extracting(each -> each.row() + ":" + each.column() + " " + each.reason().code())
                .containsExactly(
                        "3:2 unknown_region",
                        "4:2 unknown_region",
                        "5:3 empty_description",
                        "8:0 duplicate",
                        "10:2 unknown_region",
                        "11:0 broken_row");
        assertThat(read.refused().getFirst().detail()).startsWith("'Atlantis' in 'Sweden' (exp");
        assertThat(read.refused().get(3).detail()).isEqualTo("row 2 of lists/s3.csv says the same");
        assertThat(read.refused().get(2).text()).isEqualTo("Sweden | SE33 |  | Energy |  | ");
    }

    @Test
    void aRowThatCannotBeToldApartSpoilsNoOther() throws IOException {
        var read =
                read(
                        """
                        Sweden,SE33,"Steel
                        and mines",,,
                        Sweden,SE33,Mining, metals and batteries,B - Mining,,Green
                        Sweden,SE32,"Never closed,,,
                        Sweden,SE31,Space,,,
                        Sweden,SE21,"Wood, and paper",,,
                        """);
        assertThat(read.listed())
                .extracting(each -> each.row() + " " + each.region() + " " + each.description())
                .containsExactly(
                        "2 SE33 Steel and mines", "5 SE31 Space", "6 SE21 Wood, and paper");
        assertThat(read.refused())
                .extracting(each -> each.row() + " " + each.detail() + " [" + each.text() + "]")
                .containsExactly(
                        "3 7 cells, the header has 6 (put a cell with a comma in it into quotes)"
                                + " [Sweden | SE33 | Mining | metals and batteries | B - Mining |  | Green]",
                        "4 a quote that is not closed [Sweden,SE32,\"Never closed,,,]");
    }

    @Test
    void whatASpreadsheetWritesIsRead() throws IOException {
        var old = Charset.forName("windows-1252");
        var text = HEADER.replace(',', ';') + "Sverige;Övre Norrland;Gruvor och berg;;;\r\n";
        assertThat(read(text.getBytes(old)).listed())
                .extracting(ListedPriority::region)
                .containsExactly("SE33");
        var file = folder.resolve("s3.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Export");
            var titles = HEADER.strip().split(",");
            var values = new String[] {"Sweden", "SE33", "Space", "J62", "", ""};
            for (int i = 0; i < titles.length; i++) {
                (i == 0 ? sheet.createRow(0) : sheet.getRow(0))
                        .createCell(i)
                        .setCellValue(titles[i]);
                (i == 0 ? sheet.createRow(1) : sheet.getRow(1))
                        .createCell(i)
                        .setCellValue(values[i]);
            }
            book.write(out);
        }
        var read = ReadPriorities.of(new PriorityListFile(list("Country"), file, "s3.xlsx"));
        assertThat(read.listed()).extracting(ListedPriority::description).containsExactly("Space");
        assertThat(read.listed().getFirst().domains()).containsExactly("J62");
    }

    @Test
    void aColumnThatIsNotThereIsNamedBesideThoseThatAre() throws IOException {
        var file = Files.writeString(folder.resolve("s3.csv"), "Land,Region,Text\nSE,SE33,x\n");
        assertThatThrownBy(() ->
                        ReadPriorities.of(new PriorityListFile(list("Country"), file, "s3.csv")))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No column 'Country', 'Description', 'Economic domains'")
                .hasMessageContaining("(it has: Land, Region, Text)")
                .hasMessageContaining("[s3.csv]");
        Files.writeString(file, "");
        assertThatThrownBy(() ->
                        ReadPriorities.of(new PriorityListFile(list("Country"), file, "s3.csv")))
                .hasMessageContaining("is empty");
    }
}
