package rim.index.passage;

import java.util.Set;
import java.util.TreeSet;
import rim.index.analysis.TextAnalysis;
import rim.index.region.Gazetteer;
import rim.index.region.RegionTree;
import rim.index.theme.ThemeFinding;
import rim.index.theme.Vocabulary;
import rim.schemas.report.Report;

/// Finds out under what a passage is found beside its words. For one thread at a time.
final class PassageTagging {
    private final Gazetteer gazetteer = Gazetteer.standard();
    private final Vocabulary vocabulary;
    private final ThemeFinding themes;

    /// @param analysis that of the index, which keeps what became of the commonest words
    PassageTagging(Vocabulary vocabulary, TextAnalysis analysis) {
        this.vocabulary = vocabulary;
        this.themes = new ThemeFinding(vocabulary, analysis);
    }

    PassageTags tags(Report report, Passage passage) {
        var about = Set.copyOf(report.regions());
        var regions = new TreeSet<>(report.regions());
        regions.addAll(gazetteer.regionsIn(passage.text(), passage.language(), about));
        var spoken = new TreeSet<>(report.themes());
        spoken.addAll(themes.themesIn(passage.text(), passage.language()));
        return new PassageTags(
                regions, RegionTree.upwards(regions), spoken, vocabulary.upwards(spoken));
    }
}
