package rim.app.question;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import rim.app.ask.Question;
import rim.app.question.changes.ChangesQuestion;
import rim.app.question.citation.CitationQuestion;
import rim.app.question.coherence.CoherenceQuestion;
import rim.app.question.compare.CompareQuestion;
import rim.app.question.complexity.ComplexityQuestion;
import rim.app.question.country.CountryQuestion;
import rim.app.question.datasets.DatasetsQuestion;
import rim.app.question.diff.DiffQuestion;
import rim.app.question.editions.EditionsQuestion;
import rim.app.question.explain.ExplainQuestion;
import rim.app.question.facets.FacetsQuestion;
import rim.app.question.findings.FindingsQuestion;
import rim.app.question.indicators.IndicatorsQuestion;
import rim.app.question.lift.LiftQuestion;
import rim.app.question.method.MethodQuestion;
import rim.app.question.neighbours.NeighboursQuestion;
import rim.app.question.overlap.OverlapQuestion;
import rim.app.question.pages.PagesQuestion;
import rim.app.question.passage.PassageQuestion;
import rim.app.question.peers.PeersQuestion;
import rim.app.question.portfolio.PortfolioQuestion;
import rim.app.question.priorities.PrioritiesQuestion;
import rim.app.question.profile.ProfileQuestion;
import rim.app.question.published.PublishedQuestion;
import rim.app.question.quality.QualityQuestion;
import rim.app.question.query.QueryQuestion;
import rim.app.question.rank.RankQuestion;
import rim.app.question.regions.RegionsQuestion;
import rim.app.question.relatedness.RelatednessQuestion;
import rim.app.question.report.RegionReportQuestion;
import rim.app.question.search.SearchReportsQuestion;
import rim.app.question.shiftshare.ShiftShareQuestion;
import rim.app.question.skill.SkillQuestion;
import rim.app.question.specialisation.SpecialisationQuestion;
import rim.app.question.sql.SqlQuestion;
import rim.app.question.structure.StructureQuestion;
import rim.app.question.suggest.SuggestQuestion;
import rim.app.question.turnover.TurnoverQuestion;
import rim.app.question.whatif.WhatIfQuestion;

/// All questions, a line each, in the order in which every face shows them.
public final class Questions {
    public static final List<Line> ALL =
            List.of(
                    new Line("profile", Purpose.ASKING, ProfileQuestion::new),
                    new Line("report", Purpose.ASKING, RegionReportQuestion::new),
                    new Line("compare", Purpose.ASKING, CompareQuestion::new),
                    new Line("country", Purpose.ASKING, CountryQuestion::new),
                    new Line("neighbours", Purpose.ASKING, NeighboursQuestion::new),
                    new Line("peers", Purpose.ASKING, PeersQuestion::new),
                    new Line("explain", Purpose.ASKING, ExplainQuestion::new),
                    new Line("whatif", Purpose.ASKING, WhatIfQuestion::new),
                    new Line("lift", Purpose.ASKING, LiftQuestion::new),
                    new Line("rank", Purpose.ASKING, RankQuestion::new),
                    new Line("changes", Purpose.ASKING, ChangesQuestion::new),
                    new Line("findings", Purpose.ASKING, FindingsQuestion::new),
                    new Line("specialisation", Purpose.ASKING, SpecialisationQuestion::new),
                    new Line("portfolio", Purpose.ASKING, PortfolioQuestion::new),
                    new Line("shiftshare", Purpose.ASKING, ShiftShareQuestion::new),
                    new Line("turnover", Purpose.ASKING, TurnoverQuestion::new),
                    new Line("complexity", Purpose.ASKING, ComplexityQuestion::new),
                    new Line("relatedness", Purpose.ASKING, RelatednessQuestion::new),
                    new Line("skill", Purpose.ASKING, SkillQuestion::new),
                    new Line("priorities", Purpose.ASKING, PrioritiesQuestion::new),
                    new Line("overlap", Purpose.ASKING, OverlapQuestion::new),
                    new Line("published", Purpose.ASKING, PublishedQuestion::new),
                    new Line("query", Purpose.ASKING, QueryQuestion::new),
                    new Line("coherence", Purpose.ASKING, CoherenceQuestion::new),
                    new Line("sql", Purpose.ASKING, SqlQuestion::new),
                    new Line("search", Purpose.REPORTS, SearchReportsQuestion::new),
                    new Line("facets", Purpose.REPORTS, FacetsQuestion::new),
                    new Line("suggest", Purpose.REPORTS, SuggestQuestion::new),
                    new Line("pages", Purpose.REPORTS, PagesQuestion::new),
                    new Line("passage", Purpose.REPORTS, PassageQuestion::new),
                    new Line("citation", Purpose.REPORTS, CitationQuestion::new),
                    new Line("regions", Purpose.WHAT_THERE_IS, RegionsQuestion::new),
                    new Line("indicators", Purpose.WHAT_THERE_IS, IndicatorsQuestion::new),
                    new Line("structure", Purpose.WHAT_THERE_IS, StructureQuestion::new),
                    new Line("datasets", Purpose.WHAT_THERE_IS, DatasetsQuestion::new),
                    new Line("method", Purpose.WHAT_THERE_IS, MethodQuestion::new),
                    new Line("quality", Purpose.WHAT_THERE_IS, QualityQuestion::new),
                    new Line("editions", Purpose.WHAT_THERE_IS, EditionsQuestion::new),
                    new Line("diff", Purpose.WHAT_THERE_IS, DiffQuestion::new));

    /// What a question is for.
    public enum Purpose {
        ASKING,
        REPORTS,
        WHAT_THERE_IS
    }

    /// A question that is made when it is needed: making all takes longer than most answers.
    ///
    /// @param name as it is asked by
    public record Line(String name, Purpose purpose, Supplier<Question> made) {
        /// Makes the question.
        public Question question() {
            return made.get();
        }
    }

    /// Whether there is a question of that name.
    public static boolean has(String name) {
        return ALL.stream().anyMatch(line -> line.name().equals(name));
    }

    /// The question of a name.
    public static Optional<Question> named(String name) {
        return ALL.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .map(Line::question);
    }

    private Questions() {}
}
