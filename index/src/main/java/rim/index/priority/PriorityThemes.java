package rim.index.priority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import rim.index.theme.Theme;
import rim.index.theme.Vocabulary;

/// Which themes may be priorities, and which economic activities they are.
final class PriorityThemes {
    private static final Map<String, List<String>> ACTIVITIES = activities();
    private static final Set<String> METHODS = new HashSet<>(ResourceLines.of("methods.txt"));

    private static final Vocabulary SHORT = Vocabulary.of(ResourceLines.of("fields.txt"));

    private final Vocabulary vocabulary;

    PriorityThemes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static Map<String, List<String>> activities() {
        var activities = new TreeMap<String, List<String>>();
        for (String line : ResourceLines.of("activities.txt")) {
            var cells = List.of(line.split(" "));
            activities.put(cells.getFirst(), cells.subList(1, cells.size()));
        }
        return activities;
    }

    /// Codes of NACE Rev. 2 by theme.
    static Map<String, List<String>> byTheme() {
        return ACTIVITIES;
    }

    /// The themes, with what they are called for short beside their labels.
    Vocabulary named() {
        var all = new ArrayList<Theme>();
        for (Theme each : vocabulary.themes()) {
            var labels = new TreeMap<String, List<String>>(each.labels());
            SHORT.find(each.code())
                    .ifPresent(names ->
                            names.labels()
                                    .forEach((language, more) ->
                                            labels.merge(language, more, PriorityThemes::both)));
            all.add(new Theme(each.code(), each.broader(), labels));
        }
        return new Vocabulary(all);
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.of(some, others).flatMap(List::stream).distinct().toList();
    }

    /// Whether a region can have a theme for a priority: a field, and not a way to work.
    boolean isField(String theme) {
        return ACTIVITIES.containsKey(theme)
                || vocabulary.upwards(List.of(theme)).stream().noneMatch(METHODS::contains);
    }

    /// Codes of NACE Rev. 2 of what a theme is; none where it is no activity.
    List<String> activities(String theme) {
        return ACTIVITIES.getOrDefault(theme, List.of());
    }
}
