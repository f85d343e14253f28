package rim.sources.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;
import rim.sources.SharedData;
import rim.sources.folder.SourceFolders;

class InspectionTest {
    @TempDir private Path folder;

    private Inspection inspect(String name, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.write(file, content);
        return checked(file);
    }

    private Inspection inspect(String name, String content) throws IOException {
        return inspect(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /// An inspection whose descriptor works when it is saved beside the file, and loses nothing.
    private Inspection checked(Path file) throws IOException {
        var found = Inspection.of(file);
        var beside = Files.createDirectories(folder.resolve("sources"));
        Files.copy(file, beside.resolve(file.getFileName()));
        Files.writeString(beside.resolve("found.dataset.json"), found.json());
        var sources = SourceFolders.scan(List.of(beside));
        assertThat(sources.files()).hasSize(1);
        assertThat(sources.datasets()).containsExactly(found.dataset());
        var contents = found.contents();
        assertThat(contents.accepted() + contents.missing() + contents.refusedCells())
                .isEqualTo(contents.cells());
        assertThat(contents.isAll()).isTrue();
        return found;
    }

    private static String account(Inspection found) {
        var contents = found.contents();
        return contents.accepted()
                + " "
                + contents.missing()
                + " "
                + contents.refused()
                + " "
                + found.dataset().nuts();
    }

    /// Counts as in the test of the forms, which has them from another program.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    eurostat-tsv/ilc_li41.tsv~1974 840 {} [2013, 2006, 2016]
                    eurostat-tsv/nama_10r_2gdp.tsv~37274 1186 {} [2013]
                    eurostat-tsv/lfso_14leeow.tsv~16892 39025 {} [2016]
                    eurostat-csv/pat_ep_rtot_nuts.csv~103075 0 {} [2010]
                    eurostat-csv/rd_government_eur_hab.nuts2.csv~1015 183 {unknown_region=28} [2016]
                    eurostat-csv/tgs00026_disposable_income.csv~2723 0 {} [2021]
                    eurostat-csv/lfsa_argan_sample.csv~2 0 {} [2024]
                    sdmx/khaeru-ESTAT/demography-xs.xml~55 5 {} [2010]
                    sdmx/khaeru-ESTAT/NAMA_10_GDP-ss.xml~4 0 {} [2016]
                    sdmx/khaeru-ESTAT/footer2.zip~21 22 {} [2016]
                    sdmx/rsdmx/Example_Eurostat_2.0.xml~2 0 {} [2010]
                    sdmx/rsdmx/Example_Eurostat_2.1.xml~1 3 {} [2010]
                    jsonstat/www.cso.ie/eurostat-name_gpd_c.json~1136 1944 {} [2016]
                    jsonstat/output_from_nodejs/eurostat-name_gpd_c-geo_IT-to_table.csv~24 45 {} [2016]
                    excel/TGS00026_eurostat_databrowser_export.xlsx~2891 661 {} [2016]
                    excel/une_educ_a_eurostat_old_xls_export.xls~2382 78 {} [2016]
                    oecd/OECD_legacy_GDP_bom_quoted.csv~5193 0 {unknown_region=101} [2021, 2013]
                    dirty-csv/ex_dirty.csv~12 0 {not_a_number=1} [2016]
                    dirty-csv/ex_multi.csv~18 0 {} [2021]
                    panel/i40_core_long.csv~33002 0 {} [2016, 2013, 2010]
                    """)
    void aRealFileIsReadWithTheDescriptorFoundForIt(String name, String account)
            throws IOException {
        int slash = name.lastIndexOf('/');
        var file = SharedData.folder(name.substring(0, slash)).resolve(name.substring(slash + 1));
        assertThat(account(checked(file))).isEqualTo(account);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"INDEX_NUTS2_233regions.csv, 1864", "mixed_nuts_example.csv, 22"})
    void aRealFileWithoutYearsIsAskedAbout(String name, long cells) {
        var found = Inspection.of(SharedData.file("eurostat-csv", name));
        assertThat(found.contents().accepted()).isEqualTo(cells);
        assertThat(found.contents().firstYear()).isZero();
        assertThat(found.questions()).singleElement().asString().startsWith("Of which year");
    }

    @Test
    void aFileThatIsNoTableOfRegionsIsRefusedWithTheReason() {
        var file = SharedData.file("panel", "I40_indicator_db_column_description.csv");
        assertThatThrownBy(() -> Inspection.of(file))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("No table of regions");
    }

    @Test
    void delimiterDecimalCommaEncodingAndHeaderRowAreFound() throws IOException {
        var text =
                """
                Statistik der Länder;;;
                Stand: 3. März 2020;;;
                Region;Jahr;Größe;Anmerkung
                SE11;2019;1.234,5;gut
                SE12;2019;12,25;gut
                SE33;2019;7;
                SE33;2020;n/a;größer
                """;
        var found = inspect("x.csv", text.getBytes(Charset.forName("windows-1252")));
        assertThat(account(found)).isEqualTo("3 1 {} [2021]");
        assertThat(found.dataset().encoding()).isEqualTo("windows-1252");
        var csv = found.dataset().csvLayout();
        assertThat(csv.delimiter()).isEqualTo(";");
        assertThat(csv.headerRow()).isEqualTo(3);
        assertThat(csv.decimal()).isEqualTo(",");
        assertThat(csv.thousands()).isEqualTo(".");
        assertThat(csv.missing()).contains("n/a");
    }

    @Test
    void greekTextIsToldFromWesternText() throws IOException {
        var text =
                "geo;year;value;σημείωση\nEL30;2019;1,5;Αττική και νησιά\nEL41;2019;2,5;Βόρειο Αιγαίο\n";
        assertThat(
                        inspect("x.csv", text.getBytes(Charset.forName("windows-1253")))
                                .dataset()
                                .encoding())
                .isEqualTo("windows-1253");
    }

    /// Without a mark too, whichever byte comes first.
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16AndTabsAreFound(String encoding) throws IOException {
        var text = "geo\tyear\tvalue\nSE11\t2019\t1.5\nSE12\t2019\t2.5\n";
        var found = inspect("x.txt", text.getBytes(Charset.forName(encoding)));
        assertThat(account(found)).isEqualTo("2 0 {} [2021]");
        assertThat(found.dataset().csvLayout().delimiter()).isEqualTo("\t");
    }

    @Test
    void aPackedFileIsInspectedAsItsContent() throws IOException {
        var text =
                "unit,geo\\time\t2019 \t2018 \nPC,SE11\t1.5 b\t: \n"
                        .getBytes(StandardCharsets.UTF_8);
        var gzip = folder.resolve("x.tsv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(text);
        }
        assertThat(account(checked(gzip))).isEqualTo("1 1 {} [2021]");
        var zip = folder.resolve("y.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("y.tsv"));
            out.write(text);
        }
        assertThat(Inspection.of(zip).contents().accepted()).isEqualTo(1);
    }

    @Test
    void yearsInNamesOfColumnsAndLabelsOfRegionsAreFound() throws IOException {
        var found =
                inspect(
                        "x.csv",
                        """
                        code,name,GDP 2018,GDP 2019
                        se11,Stockholm,10,11
                        se12,Östra Mellansverige,20,21
                        se21,Småland med öarna,30,31
                        se22,Sydsverige,40,
                        se23,Västsverige,50,51
                        """);
        assertThat(account(found)).isEqualTo("9 1 {} [2021]");
        assertThat(found.contents().firstYear()).isEqualTo(2018);
        assertThat(found.dataset().csvLayout().ignore()).containsExactly("name");
        assertThat(found.dataset().regionCodes()).containsEntry("se11", "SE11");
    }

    @Test
    void theShareOfUnknownCodesIsTold() throws IOException {
        var found =
                inspect(
                        "x.csv",
                        "geo,year,value\nSE11,2019,1\nSE12,2019,2\nQQ99,2019,3\nNA,2019,4\n");
        assertThat(found.contents().unknownRegions()).containsExactly("QQ99");
        assertThat(found.contents().unknownCells()).isEqualTo(1);
        assertThat(found.contents().accepted()).isEqualTo(3);
        assertThat(found.dataset().refusedLimit()).isEqualTo(0.05);
    }

    @Test
    void anEmptyFileAWebPageAndTextAreRefused() {
        assertThatThrownBy(() -> inspect("a.csv", "")).hasMessageContaining("Empty file");
        assertThatThrownBy(() -> inspect("b.csv", "<!DOCTYPE html><html>Sorry</html>"))
                .hasMessageContaining("web page");
        assertThatThrownBy(() -> inspect("c.csv", "Dear all,\nno table, sorry.\n"))
                .hasMessageContaining("No table of regions");
    }

    @Test
    void aTableOfStatisticsSwedenIsOfMunicipalities() throws IOException {
        var found =
                inspect(
                        "BE0101N1.csv",
                        """
                        "region";"kön";"år";"Folkmängd";"Folkökning"
                        "00 Riket";"män";"2021";5260707;40000
                        "01 Stockholms län";"män";"2021";1209000;12000
                        "0114 Upplands Väsby";"män";"2021";24000;..
                        "2580 Luleå";"män";"2021";40000;50
                        """
                                .getBytes(Charset.forName("windows-1252")));
        assertThat(account(found)).startsWith("7 1 {}");
        assertThat(found.dataset().nationalCodes())
                .isNotNull()
                .satisfies(national -> assertThat(national.country()).isEqualTo("SE"));
        assertThat(found.dataset().regionCodes()).isEmpty();
        assertThat(found.dataset().csvLayout().region()).isEqualTo("region");
        assertThat(found.remarks())
                .anySatisfy(r -> assertThat(r).contains("counties and municipalities of Sweden"));
    }

    /// Municipalities such as 2021 and 1980 look like years.
    @Test
    void codesOfMunicipalitiesAreNoYears() throws IOException {
        var found =
                inspect(
                        "Kommun.csv",
                        "kommun,år,värde\n2021,2021,1\n2023,2021,2\n1980,2021,3\n1960,2021,4\n");
        assertThat(account(found)).startsWith("4 0 {}");
        assertThat(found.dataset().csvLayout().region()).isEqualTo("kommun");
        assertThat(found.dataset().csvLayout().year()).isEqualTo("år");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"kolada_grp_data.csv,160", "kolada_kld_data.csv,48"})
    void everyCellOfKoladaIsTakenIn(String name, long cells) throws IOException {
        var found = checked(SharedData.file("scb-kolada", name));
        assertThat(account(found)).startsWith(cells + " 0 {}");
        assertThat(found.dataset().nationalCodes()).isNotNull();
        assertThat(found.dataset().csvLayout().region()).isEqualTo("municipality_id");
        assertThat(found.contents().codes().get("kpi")).containsExactly("N03702", "N03703");
        assertThat(found.contents().codes()).doesNotContainKey("municipality");
    }

    /// A list of municipalities, one of indicators, and what a table of PxWeb has: no values.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"kolada_munic.csv", "kolada_kpi_df.csv", "scb_pxmeta_BefolkningNy.json"})
    void aListWithoutValuesSaysThatItHasNone(String name) throws IOException {
        var file = SharedData.file("scb-kolada", name);
        assertThatThrownBy(() -> Inspection.of(file))
                .isInstanceOf(RimException.class)
                .hasMessageContaining(name);
    }
}
