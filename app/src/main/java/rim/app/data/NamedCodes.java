package rim.app.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Codes with titles, found by either.
///
/// @param noun what they stand for, such as `indicator`
/// @param titles by code
/// @param remedy how all of them can be seen
public record NamedCodes(String noun, Map<String, String> titles, String remedy) {

    /// The code that is meant by a code or a title.
    ///
    /// @throws Unanswerable with near matches when there is none, with all candidates when there
    ///   are several
    public String meant(String typed) {
        var plain = Spelling.plain(typed);
        for (var code : titles.keySet()) {
            if (Spelling.plain(code).equals(plain)) {
                return code;
            }
        }
        var byTitle = byTitle(plain);
        if (byTitle.size() == 1) {
            return byTitle.getFirst();
        }
        var near = byTitle.isEmpty() ? near(typed) : byTitle;
        throw new Unanswerable(
                byTitle.isEmpty() ? Unanswerable.Reason.UNKNOWN : Unanswerable.Reason.AMBIGUOUS,
                (byTitle.isEmpty() ? "Unknown " + noun + ": '" : "Several fit " + noun + " '")
                        + typed
                        + "'."
                        + (byTitle.isEmpty() ? "" : " Which one?"),
                near.stream().map(this::candidate).toList(),
                near.isEmpty() ? remedy : "");
    }

    /// By whole title, then by part of a title.
    private List<String> byTitle(String plain) {
        var whole = titles.keySet().stream().filter(code -> title(code).equals(plain)).toList();
        return !whole.isEmpty() || plain.length() < 3
                ? whole
                : titles.keySet().stream().filter(code -> title(code).contains(plain)).toList();
    }

    /// The one by one of what was typed; each is then {@link #meant}.
    public List<String> apart(TypedNames typed) {
        return typed.apart(
                Stream.concat(titles.keySet().stream(), titles.values().stream()).toList());
    }

    /// The codes that a text is a part of, or of whose title; whatever case and accents.
    public List<String> containing(String text) {
        var plain = Spelling.plain(text);
        return titles.keySet().stream()
                .filter(code -> Spelling.plain(code).contains(plain) || title(code).contains(plain))
                .toList();
    }

    private String title(String code) {
        return Spelling.plain(titles.getOrDefault(code, ""));
    }

    private List<String> near(String typed) {
        return Spelling.nearest(
                typed, titles.keySet(), code -> List.of(code, titles.getOrDefault(code, code)));
    }

    private Unanswerable.Candidate candidate(String code) {
        return new Unanswerable.Candidate(code, titles.getOrDefault(code, ""), "");
    }
}
