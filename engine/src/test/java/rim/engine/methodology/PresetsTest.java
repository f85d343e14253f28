package rim.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rim.engine.method.aggregation.Aggregations;
import rim.engine.method.normalisation.Normalisations;
import rim.engine.method.outliers.OutlierRules;
import rim.engine.method.transformation.Transformations;
import rim.schemas.indicator.Catalogue;
import rim.schemas.json.CheckedJson;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Methodology.Group;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Treatment.Direction;

/// The methodologies that come with the program, against what is published of them.
class PresetsTest {
    private static final List<String> EU_27 =
            List.of(
                    ("AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI"
                                    + " SK")
                            .split(" "));

    private static Methodology preset(String name) {
        return Methodologies.load(name).methodology();
    }

    private static List<Node> indicators(Methodology methodology) {
        return methodology.tree().all().filter(Node::isIndicator).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-6", "ris-2019", "ris-2021", "ris-2023", "coinr-example"})
    void aPresetHasNoFaultsAndTheNameOfItsFile(String name) {
        assertThat(preset(name).name()).isEqualTo(name);
        assertThat(preset(name).source()).hasSizeGreaterThan(60);
    }

    /// What is no indicator of the catalogue is called in Swedish by the methodology itself.
    @Test
    void everyNameHasItsSwedish() {
        var catalogue =
                CheckedJson.read(
                        Catalogue.class,
                        Catalogue.RESOURCE,
                        "catalogue.schema.json",
                        Catalogue.class);
        var lacking = new TreeSet<String>();
        for (var name : Methodologies.PRESETS) {
            var preset = preset(name);
            if (preset.titleIn("sv").equals(preset.title())) {
                lacking.add(name);
            }
            preset.tree()
                    .all()
                    .filter(node -> !node.languages().containsKey("sv"))
                    .filter(node ->
                            catalogue.find(node.code()).flatMap(each -> each.in("sv")).isEmpty())
                    .forEach(node -> lacking.add(name + ": " + node.code()));
            preset.groups().stream()
                    .filter(group -> !group.languages().containsKey("sv"))
                    .forEach(group -> lacking.add(name + ": group " + group.code()));
        }
        assertThat(lacking).isEmpty();
    }

    /// Limits of the Regional Innovation Scoreboards of 2019, 2021 (p. 18) and 2023.
    @ParameterizedTest
    @CsvSource({
        "open-6,120,90,50",
        "ris-2019,120,90,50",
        "ris-2021,125,100,70",
        "ris-2023,125,100,70"
    })
    void groupsHaveThePublishedLimits(String name, double first, double second, double third) {
        var made = preset(name);
        assertThat(made.groups().stream().map(Group::above))
                .containsExactly(first, second, third, null);
        assertThat(made.groupOf(first)).isEqualTo(1);
        assertThat(made.groupOf(first + 1e-9)).isZero();
        assertThat(made.groupOf(third)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"ris-2021,EU27_2020", "ris-2023,EU27_2020", "open-6,EU28", "ris-2019,EU28"})
    void theReferenceIsTheUnionOfItsTime(String name, String code) {
        var reference = java.util.Objects.requireNonNull(preset(name).reference());
        assertThat(reference.region()).isEqualTo(code);
        var members = new TreeSet<>(EU_27);
        if (code.equals("EU28")) {
            members.add("UK");
        }
        assertThat(new TreeSet<>(reference.countries())).isEqualTo(members);
    }

    /// Outliers, then skewness, then min-max, each with its published or stated parameter.
    @ParameterizedTest
    @ValueSource(strings = {"open-6", "ris-2019", "ris-2021", "ris-2023"})
    void valuesAreTreatedAsTheScoreboardDoes(String name) {
        var rules = preset(name).indicatorDefaults();
        assertThat(Written.inFull(OutlierRules.ALL, rules.requiredOutliers()))
                .isEqualTo("'method':'mean_sd','k':2.0,'action':'replace'");
        assertThat(Written.inFull(Transformations.ALL, rules.requiredTransformation()))
                .isEqualTo("'method':'power_root','skewness_limit':1.0,'max_root':3");
        assertThat(Written.inFull(Normalisations.ALL, rules.requiredNormalisation()))
                .isEqualTo("'method':'min_max','low':0.0,'high':1.0,'clip':true");
        assertThat(rules.requiredDirection()).isEqualTo(Direction.HIGHER_IS_BETTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-6", "ris-2019", "ris-2021", "ris-2023"})
    void theIndexIsAMeanInWhichAllIndicatorsCountAlike(String name) {
        var made = preset(name);
        assertThat(Written.inFull(Aggregations.ALL, made.aggregationOf(made.tree())))
                .isEqualTo("'method':'arithmetic'");
        assertThat(indicators(made)).allMatch(node -> node.weight() == 1);
        assertThat(made.minimumCoverage()).isEqualTo(0.6);
    }

    @ParameterizedTest
    @CsvSource({"open-6,6", "ris-2019,17", "ris-2021,21", "ris-2023,21", "coinr-example,49"})
    void aPresetHasAsManyIndicatorsAsIsPublished(String name, int count) {
        assertThat(indicators(preset(name))).hasSize(count);
    }

    /// Of the Scoreboard's indicators only emissions are better when less.
    @ParameterizedTest
    @ValueSource(strings = {"ris-2021", "ris-2023"})
    void lessIsBetterOnlyOfEmissions(String name) {
        var made = preset(name);
        assertThat(indicators(made))
                .filteredOn(node ->
                        made.treatmentOf(node).requiredDirection() == Direction.LOWER_IS_BETTER)
                .extracting(Node::code)
                .containsExactly("air_emissions");
    }

    /// Regional Innovation Scoreboard 2021, p. 18: the upper, the middle and the lower third.
    @ParameterizedTest
    @ValueSource(strings = {"ris-2021", "ris-2023"})
    void groupsHaveThreeParts(String name) {
        var parts = java.util.Objects.requireNonNull(preset(name).subgroups()).parts();
        assertThat(parts)
                .extracting(Methodology.Subgroups.Part::code)
                .containsExactly("+", "", "-");
    }

    @Test
    void theCorrectionByCountryIsOffUntilNationalValuesAreGiven() {
        for (String name : List.of("ris-2019", "ris-2021", "ris-2023")) {
            var correction = preset(name).countryCorrection();
            assertThat(correction == null || !correction.apply()).as(name).isTrue();
        }
    }

    @Test
    void regionsOutsideTheUnionAreScoredAndNotPartOfTheReference() {
        var made = preset("ris-2021");
        var scored = java.util.Objects.requireNonNull(made.regions()).countries();
        var reference = java.util.Objects.requireNonNull(made.reference()).countries();
        assertThat(scored).containsAll(reference).contains("NO", "CH", "RS", "UK");
        assertThat(reference).doesNotContain("NO", "CH", "RS", "UK");
    }

    /// The tree of COINr's example: eight pillars in two sub-indices.
    @Test
    void theExampleHasTheTreeOfItsOrigin() {
        var root = preset("coinr-example").tree();
        assertThat(root.children())
                .extracting(Node::code)
                .containsExactlyInAnyOrder("Conn", "Sust");
        assertThat(root.children().stream().flatMap(node -> node.children().stream()))
                .extracting(Node::code)
                .containsExactlyInAnyOrder(
                        "Physical",
                        "ConEcFin",
                        "Political",
                        "Instit",
                        "P2P",
                        "Environ",
                        "Social",
                        "SusEcFin");
    }
}
