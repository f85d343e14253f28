package rim.app.face.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import rim.app.AnyEdition;
import rim.app.serve.RunningService;
import rim.schemas.edition.DataHome;

/// A structure that says something else than in the edition before has another version, and one
/// that says the same has the same.
@ExtendWith(AnyEdition.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsTest {
    private static final String ROOT = "/sdmx/rest";

    private RunningService service;

    /// Editions of 2018, 2019 and 2020, of which each calls an indicator otherwise; the clock said
    /// the same when the last two were published.
    @BeforeAll
    void start(DataHome made, @TempDir Path folder) throws Exception {
        PathUtils.copyDirectory(made.folder(), folder);
        var home = new DataHome(folder);
        var editions = home.named("2019").folder().resolveSibling("");
        PathUtils.copyDirectory(editions.resolve("2019"), editions.resolve("2020"));
        edit(
                editions.resolve("2020/manifest.json"),
                text ->
                        text.replaceFirst("(\"edition\" : )\"2019\"", "$1\"2020\"")
                                .replaceFirst("(\"parent\" : )\"2018\"", "$1\"2019\""));
        // nothing but a manifest's head is left of what was published before
        Files.createDirectories(editions.resolve("2017"));
        Files.writeString(
                editions.resolve("2017/manifest.json"),
                "{\"parent\": null, \"times\": {\"ended\": \"2001-01-01T00:00:00Z\"}}");
        edit(editions.resolve("2018/indicators.json"), VersionsTest::renamed);
        edit(editions.resolve("2020/indicators.json"), VersionsTest::renamed);
        service = RunningService.of(home);
    }

    private static String renamed(String text) {
        return text.replace("Business R&D", "R&D of business");
    }

    private static void edit(Path file, UnaryOperator<String> edit) throws IOException {
        var text = Files.readString(file);
        var edited = edit.apply(text);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(file, edited);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Document xml(String address) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(service.get(ROOT + address).body()));
    }

    private Map<String, Element> structures(String address, String kind) throws Exception {
        var found = xml(address).getElementsByTagNameNS(Xml.STRUCTURE, kind);
        var byId = new TreeMap<String, Element>();
        for (int i = 0; i < found.getLength(); i++) {
            var each = (Element) found.item(i);
            byId.put(each.getAttribute("id"), each);
        }
        return byId;
    }

    private static Element named(Map<String, Element> structures, String id) {
        return Objects.requireNonNull(structures.get(id), id);
    }

    private static String content(Element list) {
        var codes = new ArrayList<String>();
        var found = list.getElementsByTagNameNS(Xml.STRUCTURE, "Code");
        for (int i = 0; i < found.getLength(); i++) {
            codes.add(
                    ((Element) found.item(i)).getAttribute("id") + found.item(i).getTextContent());
        }
        return codes.toString();
    }

    @ParameterizedTest
    @CsvSource({"2018, 2019", "2019, 2020"})
    void aVersionChangesJustWhenWhatItIsOfChanges(String before, String after) throws Exception {
        var earlier = structures("/codelist/all/all/latest?edition=" + before, "Codelist");
        var later = structures("/codelist/all/all/latest?edition=" + after, "Codelist");
        assertThat(later.keySet()).isEqualTo(earlier.keySet()).hasSize(15);
        var changed = new TreeSet<String>();
        later.forEach((id, list) -> {
            var version = list.getAttribute("version");
            boolean isSame = content(list).equals(content(named(earlier, id)));
            assertThat(version.equals(named(earlier, id).getAttribute("version")))
                    .as(id)
                    .isEqualTo(isSame);
            assertThat(list.getAttribute("urn")).contains("(" + version + ")");
            if (!isSame) {
                changed.add(id);
            }
        });
        assertThat(changed).containsExactly("CL_INDICATOR", "CL_NODE");
    }

    @Test
    void whateverIsReferredToIsThere() throws Exception {
        var all = "/dataflow/RIM/all/latest?references=all";
        for (var edition : new String[] {"2018", "2019", "2020"}) {
            var message = xml(all + "&edition=" + edition);
            var references = message.getElementsByTagName("Ref");
            for (int i = 0; i < references.getLength(); i++) {
                var reference = (Element) references.item(i);
                var kind = reference.getAttribute("class");
                if (!reference.hasAttribute("version")) {
                    continue;
                }
                var named =
                        named(
                                structures(all + "&edition=" + edition, kind),
                                reference.getAttribute("id"));
                assertThat(named.getAttribute("version"))
                        .as(kind)
                        .isEqualTo(reference.getAttribute("version"));
            }
            assertThat(references.getLength()).isGreaterThan(10);
        }
    }

    @Test
    void aStructureIsAskedForByItsVersionAndDataSayIt() throws Exception {
        var version =
                named(structures("/datastructure/RIM/DSD_RIS/latest", "DataStructure"), "DSD_RIS")
                        .getAttribute("version");
        assertThat(version).matches("[0-9]{4}\\.[1-9][0-9]{2,3}\\.(0|[1-9][0-9]{0,5})");
        assertThat(structures("/datastructure/RIM/DSD_RIS/" + version, "DataStructure"))
                .containsKey("DSD_RIS");
        assertThat(service.get(ROOT + "/datastructure/RIM/DSD_RIS/1999.101.0").statusCode())
                .isEqualTo(404);
        assertThat(service.text(ROOT + "/data/RIS/A..SE33")).contains("version=\"" + version + '"');
        assertThat(service.text(ROOT + "/data/RIS/A..SE33?format=structurespecificdata"))
                .contains("DataStructure=RIM:DSD_RIS(" + version + "):ObsLevelDim");
    }

    /// Whoever kept data of an older edition finds the structure that they name, by its version
    /// alone.
    @ParameterizedTest
    @CsvSource({"2018", "2019"})
    void aVersionThatOnlyAnOlderEditionHasIsAnsweredFromIt(String older) throws Exception {
        var structure = "/datastructure/RIM/DSD_RIS/";
        var version =
                named(structures(structure + "latest?edition=" + older, "DataStructure"), "DSD_RIS")
                        .getAttribute("version");
        var list = "/codelist/RIM/CL_INDICATOR/";
        var found = service.get(ROOT + list + version);
        assertThat(found.headers().firstValue("Rim-Edition")).contains(older);
        assertThat(content(named(structures(list + version, "Codelist"), "CL_INDICATOR")))
                .isEqualTo(
                        content(
                                named(
                                        structures(list + "latest?edition=" + older, "Codelist"),
                                        "CL_INDICATOR")));
        assertThat(service.text(ROOT + structure + version + "?references=all"))
                .isEqualTo(
                        service.text(ROOT + structure + "latest?references=all&edition=" + older));
        assertThat(service.text(ROOT + list + version + "?edition=2020"))
                .contains("No such structure in edition 2020", "edition=" + older);
    }
}
