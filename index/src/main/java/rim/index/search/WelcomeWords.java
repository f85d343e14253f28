package rim.index.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import rim.index.search.Expression.Word;

/// The words of a question that are welcome and need not be there, and what they are called in
/// other languages.
///
/// A passage has either the words themselves or what a theme that they name is called in its
/// language: the better of the two counts, not both, so that no passage is found twice for one
/// word.
final class WelcomeWords {
    private final List<Word> words = new ArrayList<>();
    private final List<Optional<Query>> queries = new ArrayList<>();

    /// Words that belong together because themes are named by them, and these themes.
    private record Group(BitSet words, List<Query> themes) {}

    /// @param query what finds the word; none for a small one
    void add(Word word, Optional<Query> query) {
        words.add(word);
        queries.add(query);
    }

    /// Queries for all words, of which some have to fit.
    ///
    /// @param expansion none when nothing is to be looked for in other languages
    List<Query> clauses(Optional<Expansion> expansion) {
        var groups = groups(expansion.map(e -> e.of(words)).orElse(List.of()));
        var clauses = new ArrayList<Query>();
        var alone = new BitSet();
        alone.set(0, words.size());
        for (Group each : groups) {
            alone.andNot(each.words());
            var best = new ArrayList<Query>();
            sum(each.words()).ifPresent(best::add);
            best.addAll(each.themes());
            WordQueries.best(best).ifPresent(clauses::add);
        }
        alone.stream().forEach(i -> queries.get(i).ifPresent(clauses::add));
        return clauses;
    }

    private static List<Group> groups(List<Expansion.Added> added) {
        var groups = new ArrayList<Group>();
        for (Expansion.Added each : added) {
            var merged = new Group((BitSet) each.words().clone(), new ArrayList<>());
            merged.themes().add(each.query());
            for (Group group : List.copyOf(groups)) {
                if (group.words().intersects(each.words())) {
                    merged.words().or(group.words());
                    merged.themes().addAll(group.themes());
                    groups.remove(group);
                }
            }
            groups.add(merged);
        }
        return groups;
    }

    private Optional<Query> sum(BitSet places) {
        return WordQueries.any(
                places.stream().mapToObj(queries::get).flatMap(Optional::stream).toList());
    }
}
