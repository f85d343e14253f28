package rim.index.region;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.region.NutsList;
import rim.schemas.region.NutsVersion;

class GazetteerTest {
    private static final Gazetteer STANDARD = Gazetteer.standard();

    private static Set<String> regions(String text, String language) {
        return STANDARD.regionsIn(text, language, Set.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Övre Norrland is in the north. | en | SE33",
                "Norrbottens län | sv | SE332",
                "I Övre Norrlands kommuner | sv | SE33",
                "Pohjois-Pohjanmaalla asuu | fi | FI1D9",
                "Helsinki-Uusimaa | fi | FI1B",
                "ÖVRE NORRLAND | en | SE33",
                "Île-de-France | fr | FR10 FR1",
                "in Sweden | en | SE",
                "Sveriges regioner | sv | SE",
                "Deutschland | de | DE"
            })
    void aNameIsFoundInTheFormsOfItsLanguage(String text, String language, String codes) {
        assertThat(regions(text, language)).containsAnyOf(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tuki Itä- ja Pohjois-Suomessa | fi | FI13 FI1A",
                "Messen in Nord- und Süddeutschland | de | ",
                "liikenne Pohjois- ja Itä-Suomessa | fi | FI1D",
                "Messe in Frankfurt/Main | de | DE712",
                "Messe in Frankfurt | de | ",
                "Kanal in der Huy-Neindorfer Straße | de | ",
                "le projet Huy-Waremme en Belgique | fr | BE BE331",
                "gevestigd te Parijs, in Beieren | nl | DE2 FR101",
                "people who live in Gozo | en | MT002"
            })
    void aNameIsReadAsItStandsBesideOthers(String text, String language, @Nullable String codes) {
        var all = codes == null ? Set.<String>of() : Set.of(codes.split(" "));
        assertThat(regions(text, language))
                .isEqualTo(all.stream().map(RegionTree::canonical).collect(toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "övre norrland,sv",
        "a small-minded text,en",
        "Norrlandia,sv",
        "'',en",
        "The And Of,en",
        "Övre,sv"
    })
    void whatIsNoNameNamesNothing(String text, String language) {
        assertThat(regions(text, language)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turismo Piemonte S.p.A. | it | ",
                "TURISMO PIEMONTE SPA | it | ",
                "Finanziaria Toscana, S.p.A., Firenze | it | ITI14",
                "Wirtschaft Sachsen GmbH | de | ",
                "Energia Mazowieckie Sp. z o.o. | pl | ",
                "Energi Övre Norrland AB | sv | ",
                "i Övre Norrland AB Volvo | sv | SE33",
                "Energie in Sachsen. AG Mitte | de | DED",
                "in Piemonte, S. Paolo | it | ITC1",
                "Norrbottens Energi AB | sv | ",
                "Norrbotten Nya Energi & Miljö AB bygger | sv | ",
                "Bayern Wasser AG | de | ",
                "Lombardia Informatica S.p.A. | it | ",
                "Turismo Piemonte¦S.p.A.¦12 | it | ",
                "Norrbottens Energi¦AB¦12 | sv | ",
                "Norrbotten¦AB¦12 | sv | SE332",
                "Salerno¦SA | it | ITF35",
                "UAB „Vilniaus vandenys“ | lt | ",
                "Region Norrbotten och Energi AB | sv | SE332",
                "Länsstyrelsen i Västerbotten, Energi AB | sv | SE331",
                "Länsstyrelsen i Västerbotten | sv | SE331",
                "i Norrbotten. Kraft AB | sv | SE332"
            })
    void aNameInTheNameOfACompanyNamesNoRegion(
            String text, String language, @Nullable String codes) {
        // a bar ends the column of the table above
        assertThat(regions(text.replace("¦", " | "), language))
                .isEqualTo(codes == null ? Set.of() : Set.of(codes.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by B. Bretagne and others | en | ",
                "by J. Bretagne and others | en | ",
                "B. Bretagne | en | FRH0",
                "Annex B. Bretagne | en | FRH0",
                "by J.H. Bretagne | en | ",
                "Bretagne, J.H. (2015) | en | ",
                "Bretagne, B. & Other, A. | en | ",
                "in Bretagne, B. writes | en | FRH0",
                "in S. Bretagne | en | FRH0",
                "it ends with a cap. Bretagne begins | en | FRH0",
                "FC Utrecht won | en | ",
                "FC Augsburg Bayern gewann | de | ",
                "Bretagne FC won | en | ",
                "Norrbotten IF vann | sv | ",
                "i Norrbotten if | sv | SE332",
                "läs Norrbottens-Kuriren i Sverige | sv | SE",
                "nach Berlin-Brandenburg in Deutschland | de | DE DE30"
            })
    void aNameInTheNameOfAPersonAClubOrANewspaperNamesNoRegion(
            String text, String language, @Nullable String codes) {
        var all = codes == null ? Set.<String>of() : Set.of(codes.split(" "));
        assertThat(regions(text, language))
                .isEqualTo(all.stream().map(RegionTree::canonical).collect(toSet()));
    }

    @Test
    void theLongestNameCountsAndNotTheShorterOnesInIt() {
        assertThat(regions("Mecklenburg-Vorpommern", "de")).hasSize(1);
        assertThat(regions("Nordrhein-Westfalen", "de")).containsExactly("DEA");
        assertThat(regions("Mellersta Norrland och Övre Norrland", "sv"))
                .containsExactly("SE32", "SE33");
    }

    /// Limburg is in Belgium and in the Netherlands.
    @Test
    void aNameOfSeveralRegionsIsToldByTheCountryNamedBesideIt() {
        assertThat(regions("Limburg", "en")).isEmpty();
        assertThat(regions("Limburg in Belgium", "en"))
                .contains("BE")
                .anyMatch(code -> code.startsWith("BE") && code.length() > 2)
                .noneMatch(code -> code.startsWith("NL"));
        assertThat(regions("Limburg in the Netherlands", "en"))
                .anyMatch(code -> code.startsWith("NL") && code.length() > 2)
                .noneMatch(code -> code.startsWith("BE"));
        assertThat(STANDARD.regionsIn("Limburg", "en", Set.of("NL11")))
                .allMatch(code -> code.startsWith("NL"))
                .isNotEmpty();
    }

    /// Every region of the newest version that has a name of its own, of several words and without
    /// what only lists write, is found by it.
    @Test
    void regionsAreFoundByTheNamesOfTheList() {
        int tried = 0;
        int found = 0;
        for (var region : NutsList.of(NutsVersion.parse(2024)).atLevel(2)) {
            if (region.name().matches("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+")) {
                tried++;
                found += regions(region.name(), "").contains(region.code()) ? 1 : 0;
            }
        }
        assertThat(tried).isGreaterThan(25);
        // the others share their name with a region of another level
        assertThat(found).isGreaterThan(tried * 8 / 10);
    }

    @Test
    void aRegionOfAnEarlierVersionIsTheSameRegion() {
        assertThat(regions("Bretagne", "fr")).containsAnyOf("FRH0", "FRH");
    }

    @Test
    void askingTwiceGivesTheSame() {
        var text = "From Övre Norrland to Limburg in Belgium, and Nordrhein-Westfalen.";
        assertThat(regions(text, "en")).isEqualTo(regions(text, "en"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | Van de gemeenten is dat bekend |",
                "nl | Het meer Van ligt in Turkije | TRB2",
                "en | The Agri environment scheme and the Research Centre |",
                "de | Der Zug nach Leer ist voll |",
                "de | Leer und Emden liegen in Niedersachsen | DE94C",
                "en | Zug is a canton of Switzerland | CH066",
                "en | Bar charts show it |"
            })
    void aNameThatIsAlsoAWordNeedsItsCountry(String language, String text, String code) {
        var found = Gazetteer.standard().regionsIn(text, language, Set.of());
        if (code == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).anyMatch(c -> c.startsWith(code.substring(0, 3)) && c.length() > 2);
        }
    }
}
