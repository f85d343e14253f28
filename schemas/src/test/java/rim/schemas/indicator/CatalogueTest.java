package rim.schemas.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.schemas.RimException;
import rim.schemas.json.CheckedJson;

class CatalogueTest {
    private static final Catalogue OWN =
            CheckedJson.read(
                    Catalogue.class, Catalogue.RESOURCE, "catalogue.schema.json", Catalogue.class);

    @Test
    void everyIndicatorHasACodeOfItsOwnAndIsExplained() {
        assertThat(OWN.indicators()).extracting(Indicator::code).doesNotHaveDuplicates();
        assertThat(OWN.indicators())
                .allSatisfy(indicator -> {
                    assertThat(indicator.description()).endsWith(".");
                    assertThat(indicator.title()).isNotBlank().doesNotEndWith(".");
                    assertThat(indicator.made().components()).isNotEmpty().doesNotHaveDuplicates();
                });
    }

    @Test
    void everyNameHasItsSwedish() {
        assertThat(OWN.indicators())
                .allSatisfy(each -> assertThat(each.in("sv")).as(each.code()).isPresent());
        assertThat(OWN.units().values()).allSatisfy(each -> assertThat(each).containsKey("sv"));
        assertThat(OWN.groups().values()).allSatisfy(each -> assertThat(each).containsKey("sv"));
        assertThat(OWN.unit("NR", "sv")).isEqualTo("antal");
    }

    /// A unit of parts of hundred is made by a hundred, of parts of a million by a million.
    @Test
    void aQuotientIsBroughtToTheUnitThatTheIndicatorHas() {
        assertThat(OWN.indicators())
                .filteredOn(indicator -> indicator.made() instanceof Recipe.Divide)
                .isNotEmpty()
                .allSatisfy(indicator -> {
                    double times = ((Recipe.Divide) indicator.made()).times();
                    if (indicator.unit().startsWith("PC")) {
                        assertThat(times).as(indicator.code()).isEqualTo(100);
                    } else if (indicator.unit().startsWith("P_MHAB")) {
                        assertThat(times).as(indicator.code()).isEqualTo(1_000_000);
                    }
                });
    }

    /// Definitions of the Regional Innovation Scoreboard's methodology reports.
    @ParameterizedTest
    @CsvSource({
        "public_rd,PC_GDP,rd_government rd_higher_education",
        "business_rd,PC_GDP,rd_business",
        "tertiary_education,PC,tertiary_education",
        "high_tech_employment,PC_EMP,employment_high_tech_manufacturing employment_knowledge_intensive_services",
        "international_copublications,P_MHAB,copublications_international population",
        "epo_patents,GDP_BEUR,patents_epo_per_gdp"
    })
    void anIndicatorIsMadeOfTheComponentsOfItsDefinition(
            String code, String unit, String components) {
        var indicator = OWN.find(code).orElseThrow();
        assertThat(indicator.unit()).isEqualTo(unit);
        assertThat(indicator.made().components()).containsExactly(components.split(" "));
    }

    @Test
    void whatIsNotInTheCatalogueIsNotFound() {
        assertThat(OWN.find("PUBLIC_RD")).isEmpty();
        assertThat(OWN.find("")).isEmpty();
    }

    private static Recipe made(String made) {
        var text =
                "{'indicators':[{'code':'a','title':'A','unit':'PC','description':'-','made':"
                        + made
                        + "}]}";
        return CheckedJson.parse(
                        text.replace('\'', '"'),
                        "x",
                        Catalogue.class,
                        "catalogue.schema.json",
                        Catalogue.class)
                .find("a")
                .orElseThrow()
                .made();
    }

    @Test
    void aRecipeIsToldByItsWords() {
        assertThat(made("{'take':'x'}")).isEqualTo(new Recipe.Take("x"));
        assertThat(made("{'sum':['x','y']}")).isEqualTo(new Recipe.Sum(List.of("x", "y")));
        assertThat(made("{'divide':'x','by':'y'}")).isEqualTo(new Recipe.Divide("x", "y", 1.0));
        assertThat(made("{'divide':'x','by':'y','times':100}"))
                .isEqualTo(new Recipe.Divide("x", "y", 100.0));
        assertThat(made("{'subtract':'x','from':'y'}")).isEqualTo(new Recipe.Subtract("x", "y"));
        assertThat(made("{'subtract':'x','from':'y'}").components()).containsExactly("y", "x");
        assertThat(made("{'divide':'x','by':'y'}").components()).containsExactly("x", "y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}",
                "{'take':'x','sum':['x','y']}",
                "{'sum':['x']}",
                "{'sum':['x','x']}",
                "{'divide':'x'}",
                "{'by':'x'}",
                "{'subtract':'x'}",
                "{'subtract':'x','by':'y'}",
                "{'divide':'x','by':'y','times':-1}",
                "{'take':'X'}",
                "'x'"
            })
    void aRecipeOfTwoMindsIsRefused(String made) {
        assertThatThrownBy(() -> made(made))
                .isInstanceOf(RimException.class)
                .hasMessageContaining("/indicators/0/made");
    }

    @Test
    void aRecipeIsReadAsItWasWritten() {
        var all =
                new Catalogue(
                        List.of(
                                indicator("a", new Recipe.Take("x")),
                                indicator("b", new Recipe.Sum(List.of("x", "y"))),
                                indicator("c", new Recipe.Divide("x", "y", 100.0)),
                                indicator("d", new Recipe.Subtract("x", "y"))));
        assertThat(CheckedJson.published(CheckedJson.write(all), Catalogue.class)).isEqualTo(all);
    }

    private static StructuralVariables structure(String members) {
        return CheckedJson.parse(
                ("{" + members + "}").replace('\'', '"'),
                "x.structure.json",
                StructuralVariables.class,
                StructuralVariables.SCHEMA,
                StructuralVariables.class);
    }

    @Test
    void structuralVariablesComeByDimensionInTheirOrder() {
        var made =
                structure(
                        "'dimensions':[{'code':'size','variables':['people','area']},{'code':'income','title':'Income','variables':['gdp']}]");
        assertThat(made.variables()).containsExactly("people", "area", "gdp");
        assertThat(made.region()).isEqualTo("region");
        assertThat(made.title()).isEmpty();
        assertThat(made.dimensions())
                .extracting(StructuralVariables.Dimension::title)
                .containsExactly("size", "Income");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'dimensions':[] | /dimensions",
                "'title':'x' | 'dimensions'",
                "'dimensions':[{'code':'size','variables':[]}] | /dimensions/0/variables",
                "'dimensions':[{'code':'size','variables':['a','a']}] | /dimensions/0/variables",
                "'dimensions':[{'code':'Size','variables':['a']}] | /dimensions/0/code",
                "'dimensions':[{'variables':['a']}] | 'code'",
                "'dimensions':[{'code':'a','variables':['a'],'weight':1}] | 'weight'",
                "'region':'','dimensions':[{'code':'a','variables':['a']}] | /region"
            })
    void structuralVariablesThatCannotBeAreRefused(String members, String place) {
        assertThatThrownBy(() -> structure(members))
                .isInstanceOf(RimException.class)
                .hasMessageContaining(place);
    }

    private static Indicator indicator(String code, Recipe made) {
        var swedish = Map.of("sv", new Indicator.Texts("svensk " + code, "-"));
        return new Indicator(code, "title of " + code, "PC", "skills", "-", swedish, made);
    }
}
