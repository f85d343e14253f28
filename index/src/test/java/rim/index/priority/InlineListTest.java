package rim.index.priority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineListTest {
    private static List<String> pieces(String line) {
        var cuts = InlineList.pieces(line);
        var pieces = new ArrayList<String>();
        for (int i = 0; i < cuts.size(); i++) {
            int end = i + 1 < cuts.size() ? cuts.get(i + 1) : line.length();
            pieces.add(line.substring(cuts.get(i), end).strip());
        }
        return pieces;
    }

    @Test
    void entriesCountedBehindAColonAreParted() {
        assertThat(pieces("They are: 1. Food, 2. Energy; all of them matter."))
                .containsExactly("They are:", "1. Food,", "2. Energy;", "all of them matter.");
        assertThat(pieces("We have: a) fish (b) trees"))
                .containsExactly("We have:", "a) fish", "(b) trees");
    }

    @Test
    void aListWithinAListIsPartedToo() {
        assertThat(pieces("Parts: a) fields: 1. fish, 2. trees; b) rules"))
                .containsExactly("Parts:", "a) fields:", "1. fish,", "2. trees;", "b) rules");
    }

    @Test
    void theRestOfAListThatWasCutGoesOn() {
        assertThat(pieces("5. fish, 6. trees")).containsExactly("5. fish,", "6. trees");
    }

    @Test
    void datesAndSectionsAreNoLists() {
        assertThat(pieces("On 1. May and 2. May we met.")).hasSize(1);
        assertThat(pieces("Voted: 1. May it be.")).hasSize(1);
        assertThat(pieces("See 1.1 and 1.2 of it: 3. then 4. then")).hasSize(1);
    }

    @Test
    void anEntryKnowsWhatItIsCountedWith() {
        assertThat(InlineList.marked("12) fish")).isEqualTo("1");
        assertThat(InlineList.marked("(b) trees")).isEqualTo("a");
        assertThat(InlineList.marked("trees 1. fish")).isEmpty();
        assertThat(InlineList.markLength("2. fish")).isEqualTo(3);
        assertThat(InlineList.markLength("fish")).isZero();
    }
}
