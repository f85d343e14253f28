package rim.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.schemas.RimException;
import rim.schemas.dataset.DatasetDescriptor;
import rim.schemas.indicator.StructuralVariables;

class SourceFoldersTest {
    @TempDir Path folder;

    private Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text.replace('\'', '"'));
    }

    private Path descriptor(String path, String dataset, String files, String more)
            throws IOException {
        return write(
                path,
                "{'dataset':'"
                        + dataset
                        + "','title':'T','source':{'publisher':'P','code':'c','licence':'L'},'form':'eurostat-tsv','nuts':[2021],'files':["
                        + files
                        + "]"
                        + more
                        + "}");
    }

    private Sources scan() {
        return SourceFolders.scan(List.of(folder));
    }

    private List<String> faults() {
        return faults(List.of(folder));
    }

    private static List<String> faults(List<Path> folders) {
        try {
            SourceFolders.scan(folders);
            return List.of();
        } catch (RimException e) {
            assertThat(e).hasMessageStartingWith("The sources cannot be used:");
            return e.faults();
        }
    }

    private static List<String> paths(Sources sources) {
        return sources.files().stream()
                .map(file -> file.dataset().dataset() + ":" + file.path())
                .toList();
    }

    @Test
    void aDescriptorSpeaksForTheFilesThatItNames() throws IOException {
        write("b.tsv", "");
        write("a.tsv", "");
        write("notes.txt", "");
        descriptor("x.dataset.json", "mine", "'a.tsv','b.tsv'", "");
        var found = scan();
        assertThat(paths(found)).containsExactly("mine:a.tsv", "mine:b.tsv");
        assertThat(found.ignored()).containsExactly("notes.txt");
        assertThat(found.datasets()).extracting(DatasetDescriptor::dataset).containsExactly("mine");
        assertThat(found.structure()).isEmpty();
        assertThat(found.files().getFirst().file()).isEqualTo(folder.resolve("a.tsv"));
    }

    @ParameterizedTest
    @CsvSource({
        "a*.tsv, true",
        "*.tsv, true",
        "*, true",
        "a2019.ts*, true",
        "a*9*v, true",
        "a.tsv, false",
        "a2019xtsv, false",
        "A2019.tsv, false",
        "2019.tsv, false",
        "a*.TSV, false",
        "a????.tsv, false",
        "a[0-9]*.tsv, false"
    })
    void aStarStandsForAnyCharactersAndNothingElseDoes(String pattern, boolean isNamed)
            throws IOException {
        write("a2019.tsv", "");
        descriptor("x.dataset.json", "mine", "'" + pattern + "'", "");
        if (isNamed) {
            assertThat(paths(scan())).contains("mine:a2019.tsv");
        } else {
            assertThat(faults())
                    .containsExactly(
                            "no file '"
                                    + pattern
                                    + "' in the sources folders ["
                                    + folder.resolve("x.dataset.json")
                                    + "]");
        }
    }

    @Test
    void aDescriptorSpeaksForTheFileBesideItBeforeThoseElsewhere() throws IOException {
        write("2018/a.tsv", "");
        write("2019/a.tsv", "");
        descriptor("2019/x.dataset.json", "mine", "'a.tsv'", "");
        assertThat(paths(scan())).containsExactly("mine:2019/a.tsv");
        assertThat(scan().ignored()).containsExactly("2018/a.tsv");
    }

    @Test
    void whereNoneLiesBesideItADescriptorSpeaksForFilesAnywhere() throws IOException {
        write("2018/a.tsv", "");
        write("2019/deep/a.tsv", "");
        descriptor("about/x.dataset.json", "mine", "'a.tsv'", "");
        assertThat(paths(scan())).containsExactly("mine:2018/a.tsv", "mine:2019/deep/a.tsv");
    }

    @Test
    void aFileThatTheProgramKnowsNeedsNoDescriptor() throws IOException {
        write("ilc_li41.tsv", "");
        write("deep/nama_10r_2gdp.tsv.gz", "");
        assertThat(paths(scan()))
                .containsExactly(
                        "nama_10r_2gdp:deep/nama_10r_2gdp.tsv.gz", "ilc_li41:ilc_li41.tsv");
    }

    @Test
    void aDescriptorOfAKnownDatasetStandsInPlaceOfTheOneThatIsKnown() throws IOException {
        write("ilc_li41.tsv", "");
        descriptor(
                "x.dataset.json",
                "ilc_li41",
                "'ilc_li41.tsv'",
                ",'feeds':[{'component':'at_risk_of_poverty'}]");
        var found = scan();
        assertThat(found.datasets())
                .singleElement()
                .extracting(DatasetDescriptor::title)
                .isEqualTo("T");
    }

    @Test
    void aFileThatADescriptorTookIsNotMatchedAgain() throws IOException {
        write("ilc_li41.tsv", "");
        descriptor("x.dataset.json", "mine", "'ilc_li41.tsv'", "");
        assertThat(paths(scan())).containsExactly("mine:ilc_li41.tsv");
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.tsv", "README.md", "README", "origin.json", ".x.tsv.fetched"})
    void whatIsNoDataIsPassedOver(String name) throws IOException {
        write("a.tsv", "");
        write(name, "");
        descriptor("x.dataset.json", "mine", "'*'", "");
        assertThat(paths(scan())).doesNotContain("mine:" + name);
        assertThat(scan().ignored()).isEmpty();
    }

    @Test
    void severalFoldersHaveTheirNamesBeforeTheirPaths() throws IOException {
        write("one/a.tsv", "");
        write("two/b.tsv", "");
        descriptor("two/x.dataset.json", "mine", "'a.tsv','b.tsv'", "");
        var folders = List.of(folder.resolve("one"), folder.resolve("two"));
        assertThat(paths(SourceFolders.scan(folders)))
                .containsExactly("mine:one/a.tsv", "mine:two/b.tsv");
        var twice = List.of(folder.resolve("two"), folder.resolve("one"), folder.resolve("one"));
        assertThat(paths(SourceFolders.scan(twice)))
                .containsExactly("mine:one/a.tsv", "mine:two/b.tsv");
    }

    @Test
    void twoFoldersOfOneNameCannotBeToldApart() throws IOException {
        write("one/data/a.tsv", "");
        write("two/data/a.tsv", "");
        descriptor("one/data/x.dataset.json", "mine", "'a.tsv'", "");
        assertThat(faults(List.of(folder.resolve("one/data"), folder.resolve("two/data"))))
                .anyMatch(f -> f.startsWith("two files have the path 'data/a.tsv': "))
                .anyMatch(f -> f.endsWith("(rename a folder)"));
    }

    @Test
    void aFolderThatIsNotThereIsTold() throws IOException {
        write("a.tsv", "");
        assertThat(faults(List.of(folder.resolve("none"))))
                .containsExactly("no such folder: '" + folder.resolve("none") + "' [--sources]");
        assertThat(faults(List.of(folder.resolve("a.tsv"))))
                .containsExactly("no such folder: '" + folder.resolve("a.tsv") + "' [--sources]");
    }

    @Test
    void aFolderWithoutDataSaysWhatIsExpected() throws IOException {
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("no data file found in [" + folder + "]")
                .contains("NAME.dataset.json");
    }

    @Test
    void thePageOfALookIsNoFileOfTheFolder() throws IOException {
        write("intake.html", "<!doctype html>\n<head>\n<title>rim intake</title>\n");
        assertThat(faults()).singleElement().asString().startsWith("no data file found in");
    }

    @Test
    void aFolderOfManyFilesThatNobodyDescribedIsToldWhatToDo() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            write("file" + i + ".csv", "");
        }
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("none of the 10000 files in [" + folder + "] has a descriptor")
                .contains("file0.csv, file1.csv")
                .contains("'rim intake FOLDER'")
                .hasSizeLessThan(600);
    }

    @Test
    void allQuestionsAndAllFaultsOfADescriptorAreToldAtOnce() throws IOException {
        write("x.csv", "geo,value\nSE11,1\n");
        write(
                "x.dataset.json",
                """
                {"dataset": "x", "title": "X", "source": {"publisher": "P", "code": "c", "licence": "l"},
                 "form": "long-csv", "files": ["x.csv"], "nuts": [2021],
                 "csv": {"region": "geo", "value": "value"},
                 "unsure": ["Which year?", "Which unit?"]}
                """);
        assertThat(faults())
                .hasSize(3)
                .anySatisfy(f -> assertThat(f).startsWith("'year' must be a column"))
                .anySatisfy(f -> assertThat(f).startsWith("not sure: Which year?"))
                .anySatisfy(f -> assertThat(f).startsWith("not sure: Which unit?"));
    }

    @Test
    void aFileThatTwoDescriptorsNameBelongsToNeither() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        descriptor("y.dataset.json", "yours", "'*.tsv'", "");
        assertThat(faults()).containsExactly("two descriptors name 'a.tsv': mine and yours");
    }

    @Test
    void patternsOfOneDescriptorMayOverlapAndNameNoDescriptor() throws IOException {
        write("ab.json", "");
        descriptor("x.dataset.json", "mine", "'a*.json','*.json'", "");
        write("my.indicators.json", indicator("own", "{'take':'a'}"));
        assertThat(paths(scan())).containsExactly("mine:ab.json");
    }

    @Test
    void linksToFoldersAreFollowed() throws IOException {
        write("real/a.tsv", "");
        descriptor("real/x.dataset.json", "mine", "'a.tsv'", "");
        var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        assertThat(paths(SourceFolders.scan(List.of(link)))).containsExactly("mine:a.tsv");
        var around = Files.createDirectories(folder.resolve("around"));
        Files.createSymbolicLink(around.resolve("deep"), folder.resolve("real"));
        assertThat(paths(SourceFolders.scan(List.of(around)))).containsExactly("mine:deep/a.tsv");
    }

    @Test
    void linksThatLeadBackAreFollowedOnce() throws IOException {
        write("2024/a.tsv", "");
        descriptor("2024/x.dataset.json", "mine", "'a.tsv'", "");
        Files.createSymbolicLink(folder.resolve("latest"), folder.resolve("2024"));
        Files.createSymbolicLink(folder.resolve("2024/up"), folder);
        assertThat(paths(scan())).containsExactly("mine:2024/a.tsv");
    }

    @Test
    void aDatasetHasOneDescriptor() throws IOException {
        write("a.tsv", "");
        write("b.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        descriptor("y.dataset.json", "mine", "'b.tsv'", "");
        assertThat(faults())
                .containsExactly(
                        "two descriptors of dataset 'mine' ["
                                + folder.resolve("y.dataset.json")
                                + "]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",'ranges':[{'name':'share','min':1,'max':0}] | range 'share' has min above max [dataset mine]",
                ",'feeds':[{'component':'a'},{'component':'a'}] | component 'a' is fed by mine and again [dataset mine]",
                ",'feeds':[{'component':'a','sum_over':'sex'}] | feed of 'a' takes several cells over 'sex' (expected two or more codes of it in 'where') [dataset mine]",
                ",'feeds':[{'component':'a','sum_over':'sex','where':{'sex':'T'}}] | feed of 'a' takes several cells over 'sex'",
                ",'feeds':[{'component':'a','sum_over':'age','where':{'sex':['F','M']}}] | feed of 'a' takes several cells over 'age'"
            })
    void partsOfADescriptorThatDoNotFitAreTold(String more, String fault) throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", more);
        assertThat(faults()).singleElement().asString().startsWith(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'ranges':[{'name':'share','min':1,'max':1}]",
                ",'ranges':[{'name':'share','min':1}]",
                ",'feeds':[{'component':'a','sum_over':'sex','where':{'sex':['F','M']}},{'component':'b'}]"
            })
    void partsOfADescriptorThatFitAreTaken(String more) throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", more);
        assertThat(faults()).isEmpty();
    }

    @Test
    void aComponentIsFedByOneDataset() throws IOException {
        write("a.tsv", "");
        write("b.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", ",'feeds':[{'component':'a'}]");
        descriptor("y.dataset.json", "yours", "'b.tsv'", ",'feeds':[{'component':'a'}]");
        assertThat(faults())
                .containsExactly("component 'a' is fed by mine and again [dataset yours]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "sheet"})
    void aLayoutThatSaysTooLittleIsTold(String layout) throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        var text =
                Files.readString(folder.resolve("x.dataset.json"))
                        .replace(
                                "\"form\":\"eurostat-tsv\"",
                                "\"form\":\""
                                        + (layout.equals("csv") ? "long-csv" : "excel")
                                        + "\",\""
                                        + layout
                                        + "\":{\"value\":\"v\",\"year\":\"y\"}");
        Files.writeString(folder.resolve("x.dataset.json"), text);
        assertThat(faults())
                .containsExactly(
                        "'region' must be a column, be fixed, or stand across: one of the three"
                                + " [dataset mine]");
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
        write("a.tsv", "");
        write("bad.dataset.json", "{");
        write("worse.indicators.json", "{'indicators':[]}");
        write("x.structure.json", "[]");
        descriptor(
                "x.dataset.json", "mine", "'none.tsv'", ",'ranges':[{'name':'r','min':2,'max':1}]");
        assertThat(faults())
                .hasSize(5)
                .anyMatch(f -> f.startsWith("Not JSON") && f.contains("bad.dataset.json"))
                .anyMatch(f -> f.contains("worse.indicators.json: 1 fault"))
                .anyMatch(f -> f.contains("x.structure.json"))
                .anyMatch(f -> f.startsWith("no file 'none.tsv'"))
                .anyMatch(f -> f.startsWith("range 'r'"));
    }

    private static String indicator(String code, String made) {
        return "{'indicators':[{'code':'"
                + code
                + "','title':'Own','unit':'PC','description':'-','made':"
                + made
                + "}]}";
    }

    @Test
    void indicatorsOfAFolderAreAddedToThoseOfTheProgram() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        write("my.indicators.json", indicator("own", "{'take':'a'}"));
        var catalogue = scan().catalogue();
        assertThat(catalogue.find("own")).isPresent();
        assertThat(catalogue.find("public_rd")).isPresent();
        assertThat(catalogue.indicators().getLast().code()).isEqualTo("own");
        assertThat(scan().ignored()).isEmpty();
    }

    @Test
    void whatAFolderSaysOfAnIndicatorStandsInPlaceOfWhatIsKnown() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        write("my.indicators.json", indicator("public_rd", "{'take':'a'}"));
        var catalogue = scan().catalogue();
        assertThat(catalogue.find("public_rd").orElseThrow().title()).isEqualTo("Own");
        assertThat(catalogue.indicators()).filteredOn(i -> i.code().equals("public_rd")).hasSize(1);
    }

    @Test
    void namesOfUnitsAndGroupsInAnyLanguageMayBeAdded() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        var own = indicator("own", "{'take':'a'}");
        write(
                "my.indicators.json",
                own.replace("{'indicators'", "{'units':{'PC':{'fi':'prosenttia'}},'indicators'"));
        var catalogue = scan().catalogue();
        assertThat(catalogue.unit("PC", "fi")).isEqualTo("prosenttia");
        assertThat(catalogue.unit("PC", "sv")).isEqualTo("procent");
    }

    @Test
    void whatACountrysOwnCodesNeedIsToldAtOnce() throws IOException {
        write("a.tsv", "");
        descriptor(
                "x.dataset.json",
                "mine",
                "'a.tsv'",
                ",'national_codes':{'country':'XX','weight':'people'},'feeds':[{'component':'a'}]");
        assertThat(faults())
                .containsExactly(
                        "no codes of the country 'XX' (expected one of SE) [dataset mine]",
                        "nothing feeds 'people', by which rates of areas are to be averaged"
                                + " (expected a component that some dataset feeds) [dataset mine]",
                        "feed of 'a' does not say whether values of areas add up (expected"
                                + " 'conversion' with the measure 'count' or 'rate') [dataset"
                                + " mine]");
    }

    @Test
    void oneFileMayNotDefineAnIndicatorTwice() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        var one = indicator("own", "{'take':'a'}");
        write("my.indicators.json", one.replace("]}", "," + one.substring(one.indexOf('[') + 1)));
        assertThat(faults()).containsExactly("two indicators 'own' in the catalogues");
    }

    @Test
    void twoFilesMayNotDefineAnIndicatorEither() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        var one = write("a.indicators.json", indicator("public_rd", "{'take':'a'}"));
        var other = write("b.indicators.json", indicator("public_rd", "{'take':'b'}"));
        assertThat(faults())
                .containsExactly(
                        "two indicators 'public_rd': [" + one + "] and [" + other + "] (keep one)");
    }

    @Test
    void structuralVariablesAreIndicatorsOfTheCatalogue() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        write(
                "my.structure.json",
                "{'dimensions':[{'code':'income','variables':['gdp_per_inhabitant','at_risk_of_poverty']}]}");
        assertThat(scan().structure().map(StructuralVariables::variables))
                .contains(List.of("gdp_per_inhabitant", "at_risk_of_poverty"));
        assertThat(scan().ignored()).isEmpty();
    }

    @Test
    void allFaultsOfStructuralVariablesAreTold() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        var file =
                write(
                        "my.structure.json",
                        "{'dimensions':[{'code':'a','variables':['public_rd','nothing']},{'code':'a','variables':['public_rd']}]}");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(file + ":")
                .contains("/dimensions/0: unknown indicator 'nothing'")
                .contains("/dimensions/1: two dimensions 'a'")
                .contains("/dimensions/1: 'public_rd' appears twice");
    }

    @Test
    void structuralVariablesStandInOneFile() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        for (String name : List.of("a", "b")) {
            write(
                    name + ".structure.json",
                    "{'dimensions':[{'code':'a','variables':['public_rd']}]}");
        }
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("several files of structural variables: ")
                .endsWith("(expected one)");
    }

    /// The same folder gives the same answer, whatever order the disk lists it in.
    @Test
    void filesComeByPath() throws IOException {
        for (String name : List.of("z.tsv", "b/y.tsv", "a/x.tsv", "B.tsv", "é.tsv")) {
            write(name, "");
        }
        descriptor("x.dataset.json", "mine", "'*.tsv'", "");
        assertThat(scan().files())
                .extracting(SourceFile::path)
                .containsExactly("B.tsv", "z.tsv", "é.tsv");
        assertThat(scan().ignored()).containsExactly("a/x.tsv", "b/y.tsv");
    }

    @Test
    void whatWasFoundCannotBeChanged() throws IOException {
        write("a.tsv", "");
        descriptor("x.dataset.json", "mine", "'a.tsv'", "");
        var found = scan();
        assertThatThrownBy(() -> found.files().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> found.ignored().add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
