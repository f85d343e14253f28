package rim.index.priority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rim.index.analysis.TextAnalysis;
import rim.index.passage.Passages;
import rim.index.priority.Statements.Statement;
import rim.index.theme.ThemeFinding;
import rim.index.theme.Vocabulary;
import rim.schemas.report.PriorityFinding;
import rim.schemas.report.ReadReport;
import rim.schemas.report.StatedPriority;

/// Finds by rules what reports state as priorities of regions, in passages as the search index has
/// them.
public final class StatedPriorities implements PriorityFinding {
    private static final long serialVersionUID = 1;

    private final ArrayList<String> vocabulary;
    private transient volatile @Nullable ThemeFinding finding;

    /// @param vocabulary the themes ({@link Vocabulary#lines}); the standard ones when empty
    public StatedPriorities(List<String> vocabulary) {
        this.vocabulary = new ArrayList<>(vocabulary);
    }

    private Vocabulary themes() {
        return vocabulary.isEmpty() ? Vocabulary.standard() : Vocabulary.of(vocabulary);
    }

    // Made once a machine: labels of all languages are taken apart by it.
    private ThemeFinding finding() {
        var known = finding;
        if (known == null) {
            known =
                    new ThemeFinding(
                            new PriorityThemes(themes()).named(), new TextAnalysis(Map.of()));
            finding = known;
        }
        return known;
    }

    @Override
    public List<StatedPriority> in(ReadReport read) {
        var report = read.report();
        var passages = Passages.of(read);
        var fields = new PriorityThemes(themes());
        // found out where it is asked for: most reports state nothing
        var regions = new ReportRegions(report, passages);
        var statements = Statements.in(passages, finding(), fields, regions);
        var seen = new HashSet<String>();
        var priorities = new ArrayList<StatedPriority>();
        for (Statement each : surestFirst(statements)) {
            for (String theme : each.themes()) {
                if (seen.add(each.sentence().passage().number() + " " + theme)) {
                    for (String region : regions.get()) {
                        priorities.add(
                                priority(
                                        region,
                                        report.id(),
                                        each,
                                        theme,
                                        fields.activities(theme)));
                    }
                }
            }
        }
        return priorities;
    }

    @Override
    public List<Field> named(String text, String language) {
        var fields = new PriorityThemes(themes());
        return finding().themesIn(text, language).stream()
                .filter(fields::isField)
                .map(theme -> new Field(theme, fields.activities(theme)))
                .toList();
    }

    @Override
    public List<String> activities(String theme) {
        return PriorityThemes.byTheme().getOrDefault(theme, List.of());
    }

    private static List<Statement> surestFirst(List<Statement> statements) {
        return Stream.of(Rule.values())
                .flatMap(rule -> statements.stream().filter(each -> each.rule() == rule))
                .toList();
    }

    private static StatedPriority priority(
            String region, String report, Statement stated, String theme, List<String> codes) {
        var sentence = stated.sentence();
        return new StatedPriority(
                region,
                report,
                sentence.page(),
                sentence.passage().number(),
                sentence.text(),
                theme,
                codes,
                stated.rule().confidence(),
                sentence.passage().language(),
                stated.rule().code());
    }
}
