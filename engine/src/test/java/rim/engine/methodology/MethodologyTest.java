package rim.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rim.engine.method.normalisation.Normalisations;
import rim.schemas.methodology.CoherenceScope;
import rim.schemas.methodology.CountryCorrection;
import rim.schemas.methodology.MethodChoice;
import rim.schemas.methodology.Methodology;
import rim.schemas.methodology.Node;
import rim.schemas.methodology.Over;
import rim.schemas.methodology.Screening;
import rim.schemas.methodology.Sensitivity;
import rim.schemas.methodology.Treatment;
import rim.schemas.methodology.Treatment.Direction;
import rim.schemas.methodology.Uncertainty;
import rim.schemas.methodology.Uncertainty.Variant;

class MethodologyTest {
    private static final String GROUPS =
            "'reference':{'region':'EU'},'groups':[{'code':'h','title':'H','above':120},"
                    + "{'code':'m','title':'M','above':90},{'code':'l','title':'L'}],";

    private static Node node(Methodology methodology, String code) {
        return methodology
                .tree()
                .all()
                .filter(n -> n.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileThatSaysOnlyWhatItMustHasTheStatedDefaults() {
        var made = Written.file(Written.TREE);
        assertThat(made.nuts()).isNull();
        assertThat(made.regions()).isNull();
        assertThat(made.years()).isEqualTo(new Methodology.YearChoice(null, null));
        assertThat(made.baseYears()).isEmpty();
        assertThat(made.denominators()).isEmpty();
        assertThat(made.screening()).isNull();
        assertThat(made.indicatorDefaults()).isEqualTo(Treatment.NONE);
        assertThat(made.minimumCoverage()).isZero();
        assertThat(made.weighting()).isEqualTo(new MethodChoice("given"));
        assertThat(made.aggregation()).isEqualTo(new MethodChoice("arithmetic"));
        assertThat(made.reference()).isNull();
        assertThat(made.groups()).isEmpty();
        assertThat(made.subgroups()).isNull();
        assertThat(made.countryCorrection()).isNull();
        assertThat(made.uncertainty()).isNull();
        assertThat(made.sensitivity()).isNull();
        assertThat(made.coherence()).isEqualTo(CoherenceScope.ALL);
        assertThat(made.tree().weight()).isOne();
    }

    @Test
    void aTreatmentThatSaysNothingDoesNothingButMinMax() {
        var none = Treatment.NONE;
        assertThat(none.requiredDirection()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(none.requiredGaps()).isEmpty();
        assertThat(none.requiredOutliers()).isEqualTo(new MethodChoice("none"));
        assertThat(none.requiredTransformation()).isEqualTo(new MethodChoice("none"));
        assertThat(none.requiredNormalisation()).isEqualTo(new MethodChoice("min_max"));
        assertThat(Written.inFull(Normalisations.ALL, none.requiredNormalisation()))
                .isEqualTo("'method':'min_max','low':0.0,'high':1.0,'clip':true");
    }

    @Test
    void anIndicatorsOwnRulesComeBeforeTheDefaultsStepByStep() {
        var made =
                Written.file(
                        "'indicator_defaults':{'denominator':{'variable':'people','scale':1000},'gaps':{'method':'latest'},"
                                + "'outliers':{'method':'none'},'transformation':{'method':'log'},'direction':'lower_is_better',"
                                + "'normalisation':{'method':'borda'}},"
                                + "'tree':{'code':'root','children':[{'code':'a'},"
                                + "{'code':'b','treatment':{'direction':'higher_is_better','gaps':[],'normalisation':{'method':'rank'}}}]}");
        assertThat(made.treatmentOf(node(made, "a"))).isEqualTo(made.indicatorDefaults());
        var own = made.treatmentOf(node(made, "b"));
        assertThat(own.requiredDirection()).isEqualTo(Direction.HIGHER_IS_BETTER);
        assertThat(own.requiredGaps()).isEmpty();
        assertThat(own.requiredNormalisation()).isEqualTo(new MethodChoice("rank"));
        assertThat(Written.inFull(Normalisations.ALL, own.requiredNormalisation()))
                .isEqualTo("'method':'rank','ties':'least'");
        assertThat(own.denominator()).isEqualTo(new Treatment.Denominator("people", 1000.0));
        assertThat(own.requiredTransformation()).isEqualTo(new MethodChoice("log"));
    }

    @Test
    void everyStepOfATreatmentIsCompletedByItself() {
        var full =
                new Treatment(
                        new Treatment.Denominator("people", 1.0),
                        List.of(new MethodChoice("constant")),
                        MethodChoice.of(Map.of("method", "iqr", "k", 1, "action", "replace")),
                        MethodChoice.of(
                                Map.of("method", "power_root", "skewness_limit", 1, "max_root", 2)),
                        Over.EACH_YEAR,
                        Direction.LOWER_IS_BETTER,
                        new MethodChoice("borda"));
        assertThat(Treatment.NONE.orElse(full)).isEqualTo(full);
        assertThat(full.orElse(Treatment.NONE)).isEqualTo(full);
        assertThat(Written.treatment("'denominator':{'variable':'people'}").denominator())
                .isEqualTo(new Treatment.Denominator("people", 1.0));
    }

    @Test
    void aNodesOwnChoiceComesBeforeThatOfTheWhole() {
        var made =
                Written.file(
                        "'aggregation':{'method':'wroclaw'},'weighting':{'method':'equal'},'minimum_coverage':0.5,"
                                + "'tree':{'code':'root','aggregation':{'method':'copeland'},'weighting':{'method':'pca'},"
                                + "'minimum_coverage':0,'children':[{'code':'p','children':[{'code':'a'},{'code':'b'}]}]}");
        var root = made.tree();
        var below = node(made, "p");
        assertThat(made.aggregationOf(root)).isEqualTo(new MethodChoice("copeland"));
        assertThat(made.aggregationOf(below)).isEqualTo(new MethodChoice("wroclaw"));
        assertThat(made.weightingOf(root)).isEqualTo(new MethodChoice("pca"));
        assertThat(made.weightingOf(below)).isEqualTo(new MethodChoice("equal"));
        assertThat(made.minimumCoverageOf(root)).isZero();
        assertThat(made.minimumCoverageOf(below)).isEqualTo(0.5);
    }

    @Test
    void nodesComeParentsFirst() {
        var made =
                Written.file(
                        "'tree':{'code':'r','children':[{'code':'p','children':[{'code':'a'},{'code':'b'}]},{'code':'c'}]}");
        assertThat(made.tree().all().map(Node::code)).containsExactly("r", "p", "a", "b", "c");
        assertThat(made.tree().all().filter(Node::isIndicator).map(Node::code))
                .containsExactly("a", "b", "c");
    }

    /// A limit itself belongs to the group below it: "above" means above.
    @ParameterizedTest
    @CsvSource({
        "1e9,0",
        "120.0000001,0",
        "120,1",
        "90.1,1",
        "90,2",
        "0,2",
        "-5,2",
        "-Infinity,2",
        "NaN,-1"
    })
    void aRelativeScoreBelongsToTheFirstGroupThatItExceeds(double relative, int group) {
        assertThat(Written.file(GROUPS + Written.TREE).groupOf(relative)).isEqualTo(group);
    }

    @Test
    void whereThereAreNoGroupsNothingBelongsToOne() {
        assertThat(Written.file(Written.TREE).groupOf(100)).isEqualTo(-1);
    }

    @Test
    void everyColumnBesideIndicatorsIsNamedWhereverItIsUsed() {
        var made =
                Written.file(
                        "'denominators':['area'],"
                                + "'indicator_defaults':{'denominator':{'variable':'people'}},"
                                + "'aggregation':{'method':'order_m_benefit_of_doubt','units':2,'on':['income'],'ordinal':['step']},"
                                + "'uncertainty':{'alternatives':[{'name':'x','of':[{},"
                                + "{'treatment':{'denominator':{'variable':'jobs'}}},"
                                + "{'aggregation':{'method':'geographic_ordered_weights','order':{'best':1},'coordinates':['lon','lat']}}]}]},"
                                + "'tree':{'code':'root','children':[{'code':'a','treatment':{'denominator':{'variable':'gdp'}}},{'code':'b'}]}");
        assertThat(NamedColumns.of(made).variables())
                .containsExactlyInAnyOrder(
                        "area", "gdp", "people", "income", "step", "jobs", "lon", "lat");
    }

    @Test
    void everyGroupingThatAFactorNeedsIsNamed() {
        var made =
                Written.file(
                        "'aggregation':{'method':'mixed_factor','categories':['coast']},"
                                + "'uncertainty':{'alternatives':[{'name':'x','of':[{},"
                                + "{'aggregation':{'method':'mixed_factor','categories':['alps','coast']}}]}]},"
                                + Written.TREE);
        var named = NamedColumns.of(made);
        assertThat(named.categories()).containsExactly("coast", "alps");
        assertThat(NamedColumns.of(Written.file(Written.TREE)).categories()).isEmpty();
        assertThat(named.variables()).isEmpty();
    }

    @Test
    void anotherTreeLeavesEverythingElseAsItIs() {
        var made =
                Written.file(
                        GROUPS
                                + "'nuts':2021,'regions':{'level':2},'base_years':[2019],'denominators':['x'],"
                                + "'screening':{'least_nonzero':0.5},'uncertainty':{},'sensitivity':{},'years':{'count':3},"
                                + "'country_correction':{'apply':false},"
                                + Written.TREE);
        var other = made.tree().children().getFirst();
        var changed =
                made.with(
                        new Treatment(
                                null, null, null, null, null, Direction.LOWER_IS_BETTER, null),
                        new MethodChoice("equal"),
                        new MethodChoice("wroclaw"),
                        other,
                        0.25);
        assertThat(changed.tree()).isEqualTo(other);
        assertThat(changed.indicatorDefaults().requiredDirection())
                .isEqualTo(Direction.LOWER_IS_BETTER);
        assertThat(changed.minimumCoverage()).isEqualTo(0.25);
        assertThat(
                        changed.with(
                                made.indicatorDefaults(),
                                made.weighting(),
                                made.aggregation(),
                                made.tree(),
                                made.minimumCoverage()))
                .isEqualTo(made);
    }

    @Test
    void whatIsVariedHasTheStatedDefaults() {
        var uncertainty = Written.file("'uncertainty':{}," + Written.TREE).uncertainty();
        assertThat(uncertainty)
                .isEqualTo(
                        new Uncertainty(1000, 1L, 0.9, List.of(10), List.of(), null, null, false));
        var data = Written.file("'uncertainty':{'data':{}}," + Written.TREE).uncertainty();
        assertThat(data)
                .isEqualTo(
                        new Uncertainty(
                                1000,
                                1L,
                                0.9,
                                List.of(10),
                                List.of(),
                                null,
                                new Uncertainty.Data(0.0, Map.of(), true, true, Map.of()),
                                false));
        var weights = new Uncertainty.Weights(null, List.of(), Map.of("a", 0.2), List.of());
        assertThat(weights.leastOf("a")).isEqualTo(0.2);
        assertThat(weights.leastOf("b")).isZero();
    }

    @Test
    void sensitivityAsksForScoreAndRankOfTheIndexByDefault() {
        var asked = Written.file("'uncertainty':{},'sensitivity':{}," + Written.TREE).sensitivity();
        assertThat(asked)
                .isEqualTo(
                        new Sensitivity(
                                512,
                                200,
                                0.9,
                                List.of(Sensitivity.Output.SCORE, Sensitivity.Output.RANK),
                                List.of(),
                                List.of(),
                                null));
    }

    @Test
    void screeningLooksAtEachYearBeforeGapsAreFilledByDefault() {
        assertThat(
                        Written.file("'screening':{'least_availability':0.9}," + Written.TREE)
                                .screening())
                .isEqualTo(
                        new Screening(
                                0.9,
                                null,
                                Screening.When.BEFORE_GAPS,
                                Over.EACH_YEAR,
                                List.of(),
                                List.of()));
    }

    @Test
    void coherenceLooksAtAllStagesByAllMethodsByDefault() {
        var scope = Written.file("'coherence':{'redundant':0.8}," + Written.TREE).coherence();
        assertThat(scope.stages()).containsExactly(CoherenceScope.Stage.values());
        assertThat(scope.methods()).containsExactly(CoherenceScope.Method.values());
        assertThat(scope.redundant()).isEqualTo(0.8);
        assertThat(scope.contrary()).isEqualTo(-0.4);
        assertThat(scope.level()).isEqualTo(0.95);
        assertThat(scope.leaveOneOut()).isFalse();
        assertThat(CoherenceScope.Stage.NORMALISED.table()).isEqualTo("normalised");
    }

    @Test
    void aCountryStandsAtTheMeanOfItsRegionsByDefault() {
        var correction =
                Written.file(
                                "'country_correction':{'apply':true,'index':[{'country':'SE','value':110}]},"
                                        + Written.TREE)
                        .countryCorrection();
        assertThat(correction)
                .isEqualTo(
                        new CountryCorrection(
                                true,
                                CountryCorrection.CountryScore.MEAN_OF_REGIONS,
                                List.of(new CountryCorrection.National("SE", null, 110))));
    }

    @Test
    void aMethodologyWithoutANodeIsAVariantLikeOthers() {
        assertThat(Variant.without("a"))
                .isEqualTo(
                        new Variant(
                                "without a",
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                Map.of(),
                                List.of("a"),
                                1.0));
    }
}
