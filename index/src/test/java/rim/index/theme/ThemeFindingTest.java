package rim.index.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.index.analysis.TextAnalysis;
import rim.index.theme.ThemeFinding.Found;
import rim.index.theme.Vocabulary.Label;
import rim.schemas.RimException;

class ThemeFindingTest {
    @TempDir Path folder;

    private static final Vocabulary SMALL =
            Vocabulary.of(
                    List.of(
                            "policy - en:policy|public policy sv:politik",
                            "innovation_policy policy en:innovation policy sv:innovationspolitik",
                            "innovation - en:innovation sv:innovation",
                            "smart policy en:smart specialisation|S3 sv:smart specialisering",
                            "nothing -"));

    private static final ThemeFinding FINDING = new ThemeFinding(SMALL, new TextAnalysis(Map.of()));

    @Test
    void theLongestLabelAtEachPlaceCounts() {
        assertThat(FINDING.find("The innovation policies of regions", "en"))
                .containsExactly(new Found("innovation_policy", 1, 3));
        assertThat(FINDING.find("innovation, policy", "en"))
                .containsExactly(new Found("innovation_policy", 0, 2));
        assertThat(FINDING.find("policy for innovation", "en"))
                .extracting(Found::code)
                .containsExactly("policy", "innovation");
    }

    @Test
    void aLabelIsFoundInAnyFormThatTheLanguageGivesIt() {
        assertThat(FINDING.themesIn("Smarta specialiseringen i regionerna", "sv"))
                .containsExactly("smart");
        assertThat(FINDING.themesIn("public POLICIES", "en")).containsExactly("policy");
    }

    /// Words that are made from each other have a stem in common in English, and mean other things.
    @ParameterizedTest
    @CsvSource({
        "en, 'The site was accessed in May', disability, false",
        "en, 'Access to the building', disability, false",
        "en, 'The accessibility of buildings', accessibility, true",
        "en, 'Government decided', governance, false",
        "en, 'The governing board', governance, false",
        "en, 'Governance of the strategy', governance, true",
        "en, 'It operates generally', enterprise, false",
        "en, 'Many enterprises', enterprise, true",
        "en, 'Universal design', universities, false",
        "en, 'Two universities', universities, true",
        "en, 'Energetic people', energy, false",
        "en, 'Policies of innovation policy', innovation_policy, true",
        "en, 'Innovative companies', innovation, false",
        "en, 'digitization and digitalization', digitalisation, true",
        "en, 'businesses'' business models', business_models, true",
        "it, 'Impianti di acquacoltura', maritime, false",
        "da, 'Dansk akvakultur', maritime, false",
        "cs, 'Rozvoj chytrých měst a regionálního rozvoje', regional_development, true",
        "hu, 'A regionális fejlesztések céljai', regional_development, true",
        "et, 'Ringmajanduse eesmärgid', circular_economy, true",
        "lt, 'Inovacijų politikos tikslai', innovation_policy, true",
        "el, 'Η πολιτική καινοτομίας της περιφέρειας', innovation_policy, true",
        "bg, 'Иновационната политика', innovation_policy, true",
        "is, 'Nýsköpun í fyrirtækjum', enterprise, true",
        "ga, 'Ollscoileanna na hÉireann', universities, true",
        "fi, 'Suomessa saa liikkua vapaasti', sports_and_leisure, false",
        "fi, 'Liikenteen päästöt', sports_and_leisure, false",
        "fi, 'Liikenteen päästöt', transport, true",
        "fi, 'Liikunnan edistäminen', sports_and_leisure, true",
        "fi, 'Kilpailu- ja hankintalaki', competitive_advantage, false",
        "fi, 'Suurin kilpailuetumme', competitive_advantage, true",
        "fi, 'Kunnissa ja maakunnissa', municipalities, true",
        "fr, 'Les champs indiqués', indicators, false",
        "fr, 'Plusieurs indicateurs', indicators, true",
        "fr, 'Centre International d''Art', internationalisation, false",
        "fr, 'L’internationalisation des entreprises', internationalisation, true",
        "fr, 'Programme pluriannuel', software, false",
        "fr, 'd’interopérabilité', interoperability, true",
        "sv, 'Lärarnas villkor', teachers, true",
        "en, 'cutting edge research', researchers, false",
        "en, 'Young researchers', researchers, true",
        "en, 'accessibility of the airport', disability, false",
        "de, 'neue Strategien fü den Markt', research_and_development, false",
        "de, 'Ausgaben für FuE', research_and_development, true",
        "de, 'Steuerung des Laserkopfs', governance, false",
        "it, 'per il bene comune', municipalities, false",
        "nl, 'het mkb', small_enterprises, true",
        "fi, 'EAKR:n rahoitus', european_regional_development_fund, true",
        "de, 'Ausbau der Ulmer Schulen', students, false",
        "de, 'Ausbau der Ulmer Schulen', education, true",
        "fi, 'korkealaatuista koulutusta', tertiary_education, false",
        "en, 'Export the table to PDF', exports, false",
        "en, 'Exports of the region', exports, true",
        "en, 'under grant agreement No 1', grants, false",
        "en, 'a grant for firms', grants, true",
        "fi, 'metsät luovat työtä', unemployment, false",
        "fi, 'työttömien määrä', unemployment, true",
        "fi, 'sen vaikutukset arvioidaan', monitoring_evaluation, false",
        "fr, 'des identifiants communs', municipalities, false",
        "fr, 'toutes les communes', municipalities, true"
    })
    void aLabelIsNotFoundInOtherWordsThatBeginAlike(
            String language, String text, String theme, boolean isFound) {
        var found = new ThemeFinding(Vocabulary.standard(), new TextAnalysis(Map.of()));
        assertThat(found.themesIn(text, language).contains(theme)).isEqualTo(isFound);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, 'toegepast na een onderzoek', applied_research, false",
        "nl, 'het toegepaste onderzoek', applied_research, true",
        "de, 'Forschung, die sich in der Entwicklung', research_and_development, false",
        "de, 'Forschung und die Entwicklung', research_and_development, true",
        "fr, 'la politique de l’innovation', innovation_policy, true",
        "en, 'the quality of their life', quality_of_life, true"
    })
    void theWordsOfALabelAreAsNearAsTheLabelHasThem(
            String language, String text, String theme, boolean isFound) {
        var found = new ThemeFinding(Vocabulary.standard(), new TextAnalysis(Map.of()));
        assertThat(found.themesIn(text, language).contains(theme)).isEqualTo(isFound);
    }

    /// Short Italian words end in vowels that tell words apart.
    @ParameterizedTest
    @CsvSource({
        "rete, reti, true",
        "legge, leggi, true",
        "ente, enti, true",
        "vita, vite, true",
        "porto, porti, true",
        "parco, parchi, true",
        "'rete di imprese', 'reti di imprese', true",
        "'spesa alta', 'spese alte', true",
        "porto, porta, false"
    })
    void theFormsOfAShortItalianLabelAreIt(String label, String text, boolean isFound) {
        for (var written : List.of(label + "," + text, text + "," + label)) {
            var cells = written.split(",");
            var own =
                    new Vocabulary(
                            List.of(new Theme("own", null, Map.of("it", List.of(cells[0])))));
            var found = new ThemeFinding(own, new TextAnalysis(Map.of()));
            assertThat(found.themesIn("la " + cells[1] + " del comune", "it").contains("own"))
                    .as(written)
                    .isEqualTo(isFound);
        }
    }

    @Test
    void aPlaceIsThatOfTheWordWhateverStandsBeforeIt() {
        var found = new ThemeFinding(Vocabulary.standard(), new TextAnalysis(Map.of()));
        assertThat(found.find("n/a 2016 of/the energy", "en"))
                .containsExactly(new Found("energy", 5, 6));
    }

    @Test
    void aLabelMeansNothingInAnotherLanguage() {
        assertThat(FINDING.themesIn("politik", "en")).isEmpty();
        assertThat(FINDING.themesIn("innovation policy", "")).isEmpty();
        assertThat(FINDING.themesIn("innovation policy", "xx")).isEmpty();
        assertThat(FINDING.themesIn("innovation policy", "fr")).isEmpty();
        assertThat(FINDING.themesIn("", "en")).isEmpty();
    }

    @Test
    void whatBeginsLikeALabelAndGoesOnOtherwiseIsNone() {
        assertThat(FINDING.themesIn("smart cities", "en")).isEmpty();
        assertThat(FINDING.themesIn("smart", "en")).isEmpty();
        assertThat(FINDING.find("smart smart specialisation", "en"))
                .containsExactly(new Found("smart", 1, 3));
    }

    @Test
    void labelsOfAnyLanguageAreFoundJustAsTheyAre() {
        assertThat(SMALL.labelsIn(List.of("Smart", "specialisering", "innovation")))
                .containsExactly(
                        new Label("smart", "sv", 0, 2),
                        new Label("innovation", "en", 2, 3),
                        new Label("innovation", "sv", 2, 3));
        assertThat(SMALL.labelsIn(List.of("policies", "-", ""))).isEmpty();
        assertThat(SMALL.labelsIn(List.of())).isEmpty();
    }

    @Test
    void themesLieInAllThatAreBroader() {
        assertThat(SMALL.upwards(List.of("innovation-policy")))
                .containsExactly("innovation_policy", "policy");
        assertThat(SMALL.upwards(List.of("own", "smart")))
                .containsExactly("own", "policy", "smart");
        var circle = Vocabulary.of(List.of("a b", "b a"));
        assertThat(circle.upwards(List.of("a"))).containsExactly("a", "b");
    }

    @Test
    void ofTwoVocabulariesTheOthersThemeCounts() {
        var both = SMALL.with(Vocabulary.of(List.of("policy - en:governance", "new - en:new")));
        assertThat(both.find("policy").orElseThrow().labels())
                .isEqualTo(Map.of("en", List.of("governance")));
        assertThat(both.find("new")).isPresent();
        assertThat(both.find("smart")).isPresent();
        assertThat(both.themes()).hasSize(6);
    }

    private Vocabulary skos(String concepts) throws IOException {
        return SkosReader.read(
                Files.writeString(
                        folder.resolve("v.rdf"),
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:skos='http://www.w3.org/2004/02/skos/core#'>"
                                + concepts
                                + "</rdf:RDF>"));
    }

    @Test
    void aVocabularyInSkosIsRead() throws IOException {
        var read =
                skos(
                        "<skos:Concept rdf:about='http://x/y#c1'><skos:altLabel xml:lang='sv'>andra</skos:altLabel>"
                                + "<skos:prefLabel xml:lang='sv'> första </skos:prefLabel><skos:prefLabel xml:lang='en'>one</skos:prefLabel>"
                                + "<skos:prefLabel xml:lang='en-GB'>odd</skos:prefLabel><skos:prefLabel>none</skos:prefLabel>"
                                + "<skos:altLabel xml:lang='fi'> </skos:altLabel>"
                                + "<skos:broader rdf:resource='http://x/c2'/><skos:broader rdf:resource='http://x/c3'/>"
                                + "<skos:note><b xmlns=''>text</b></skos:note></skos:Concept>"
                                + "<skos:Concept rdf:about='http://x/c2'/><skos:Concept>unnamed</skos:Concept>");
        var first = read.find("c1").orElseThrow();
        assertThat(first.broader()).isEqualTo("c2");
        assertThat(first.labels())
                .isEqualTo(Map.of("sv", List.of("första", "andra"), "en", List.of("one")));
        assertThat(read.find("c2").orElseThrow().broader()).isNull();
        assertThat(read.themes()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<skos:Concept>no address</skos:Concept>"})
    void aFileWithoutAConceptSaysWhatIsExpected(String concepts) {
        assertThatThrownBy(() -> skos(concepts))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("No concept in the vocabulary");
    }

    @Test
    void aFileThatIsNoXmlOrNotThereSaysSo() throws IOException {
        var text = Files.writeString(folder.resolve("x.rdf"), "<rdf:RDF");
        assertThatThrownBy(() -> SkosReader.read(text))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("(expected SKOS in RDF/XML)");
        assertThatThrownBy(() -> SkosReader.read(folder.resolve("none.rdf")))
                .isInstanceOf(RimException.class)
                .hasMessageStartingWith("Cannot read the vocabulary: '");
    }

    /// Entities may reach files outside, or grow without end.
    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        var file =
                Files.writeString(
                        folder.resolve("x.rdf"),
                        "<!DOCTYPE x [<!ENTITY e SYSTEM '"
                                + secret.toUri()
                                + "'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:skos='http://www.w3.org/2004/02/skos/core#'>"
                                + "<skos:Concept rdf:about='c'><skos:prefLabel xml:lang='en'>a&e;</skos:prefLabel></skos:Concept></rdf:RDF>");
        try {
            assertThat(SkosReader.read(file).lines().toString()).doesNotContain("secret");
        } catch (RimException e) {
            assertThat(e).hasMessageContaining("Cannot read the vocabulary");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a -', a, true",
        "'a_b -', a-b, true",
        "'a_b -', a_b, true",
        "'a-b -', a_b, false",
        "'a -', A, false"
    })
    void hyphensInACodeMayStandForUnderscores(String line, String code, boolean isFound) {
        assertThat(Vocabulary.of(List.of(line)).find(code).isPresent()).isEqualTo(isFound);
    }

    /// What something is called says nothing of what a text speaks of.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Winkelmann Recycling GmbH | waste_management | false",
                "de | Project Schul- und Objekteinrichtungen GmbH | education | false",
                "de | B.T. innovation GmbH, Magdeburg | innovation | false",
                "de | Recycling ist der Zweck der GmbH | waste_management | true",
                "sv | Norrlands Energi AB i Luleå | energy | false",
                "de | Verwertung von Rohstoffen Micropelt GmbH | resource_efficiency | true",
                "sv | Den energi som AB Volvo köper | energy | true",
                "fi | Kemira Energia Oy | energy | false",
                "it | Energia S.p.A. di Milano | energy | false",
                "fr | Bretagne Énergie S.A.S. | energy | false",
                "ga | Fuinneamh Teo. | energy | false",
                "en | http://ec.europa.eu/eurostat/web/nuts | statistics | false",
                "en | innovation@energy.eu and www.energy.eu/innovation | energy | false",
                "en | see [WWW.energy.eu] or <www.energy.eu> | energy | false",
                "en | see energy.eu/innovation | innovation | false",
                "en | WWW.energy.eu, [www.energy.eu and energy.eu/energy | energy | false",
                "en | in energy/innovation, and at www | energy | true",
                "en | energy etc./innovation | innovation | true",
                "de | Die Forschung der BASF AG wächst | research | true",
                "de | Forschung bei Siemens AG | research | true",
                "de | Forschung und Siemens AG | research | true",
                "en | Innovation at Siemens AG | innovation | true",
                "en | The Energy of Volvo AB | energy | true",
                "en | Volvo Energy and Mining Ltd | energy | false",
                "en | Volvo Energy & Mining Ltd | energy | false",
                "de | Winkelmann Energie & Umwelt GmbH | energy | false",
                "sv | Norrlands Energi och Vatten AB | energy | false",
                "fr | Recherche en Bretagne SA | research | true",
                "de | Müller Energie und Umwelt GmbH | energy | false",
                "de | Förderung der Bildung und Arbeit GmbH | education | false",
                "de | Energie und die Siemens AG | energy | true",
                "de | Meyer Tourismus & Söhne | tourism | false",
                "en | Smith Energy & Sons of Leeds | energy | false",
                "en | Energy and sons of the sea | energy | true",
                "pl | firma Turystyka Sp. z o.o. z Krakowa | tourism | false",
                "cs | Severní Energie a.s. | energy | false",
                "bg | Енергия ООД | energy | false",
                "el | Ενέργεια Α.Ε. | energy | false",
                "lt | UAB Energija | energy | false",
                "lt | UAB „Žalioji energija“ | energy | false",
                "lt | UAB „Litgas“ perka, energija brangsta | energy | true",
                "lv | SIA Enerģija | energy | false",
                "hr | Zagreb Energija i Voda d.d. | energy | false",
                "et | Eesti Energia AS. Turism kasvab. | tourism | true",
                "et | Eesti Energia AS. Turism kasvab. | energy | false",
                "et | Turism ja energia. AS Tallink kasvab. | energy | true",
                "et | Turism, AS Tallink | tourism | true",
                "lv | Latvenergo AS. Tūrisms aug. | tourism | true",
                "lt | Ignitis, AB. Turizmas auga. | tourism | true",
                "de | Energie und Umwelt: Siemens AG | energy | true",
                "de | Winkelmann Energie und Umwelt Halle GmbH | energy | false",
                "de | Wir fördern Energie. AG Mitte | energy | true",
                "cs | Severní Energie, a.s. | energy | false",
                "cs | Severní Energie, a. s., a další podniky | energy | false",
                "sk | Slovenská Energetika s. r. o. | energy | false",
                "hr | Zelena Energija d. o. o. | energy | false",
                "de | Verein Energie e. V. | energy | false",
                "de | Energie. V. Müller sprach. | energy | true",
                "cs | výroba energie a s ní spojené služby | energy | true",
                "en | on energy. S. A. Smith wrote | energy | true",
                "de | Verein \"Junge Energie\" e.V. | energy | false",
                "da | Vestjysk Energi A/S i Esbjerg | energy | false",
                "da | Vestjysk Energi A. S. Jensen | energy | true",
                "it | Turismo Piemonte S.p.A. | tourism | false",
                "it | Turismo Emilia-Romagna S.r.l. e altri | tourism | false",
                "it | ENERGIA SPA | energy | false",
                "it | TURISMO PIEMONTE SPA | tourism | false",
                "it | Energia Srl, Roma | energy | false",
                "de | RECYCLING SACHSEN GMBH | waste_management | false",
                "de | Tourismus Mecklenburg-Vorpommern GmbH | tourism | false",
                "sv | Energi Övre Norrland AB | energy | false",
                "en | Tourism Ireland Ltd | tourism | false",
                "es | Energía Andalucía, S.A. | energy | false",
                "it | turismo in Piemonte. S.p.A. regionali | tourism | true",
                "it | Turismo, Piemonte S.p.A. | tourism | true",
                "it | Il turismo Piemonte S.p.A. | tourism | true",
                "en | European Structural and Investment Funds | investment | false",
                "en | European Structural and Investment Funds | structural_funds | true",
                "fr | un indicateur composite | advanced_materials | false",
                "sv | Norrlands Energi¦AB¦12 | energy | false",
                "sv | Norrlands Energi och Vatten¦AB | energy | false",
                "de | Winkelmann Recycling¦GmbH¦Halle | waste_management | false",
                "it | Turismo Piemonte¦S.p.A. | tourism | false",
                "sv | Energi¦AB¦12 | energy | true",
                "sv | Köpt energi¦AB¦12 | energy | true",
                "sv | Norrbotten¦Energi¦AB | energy | true"
            })
    void namesOfCompaniesAddressesAndFundsTellNoThemes(
            String language, String text, String theme, boolean isFound) {
        var standard = new ThemeFinding(Vocabulary.standard(), new TextAnalysis(Map.of()));
        // a bar ends the column of the table above
        assertThat(standard.themesIn(text.replace("¦", " | "), language).contains(theme))
                .isEqualTo(isFound);
    }
}
