package rim.app.data;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rim.schemas.RimException;

/// Codes with titles, found by either.
///
/// @param noun what they stand for, such as `indicator`
/// @param titles by code
/// @param remedy how all of them can be seen
public record NamedCodes(String noun, Map<String, String> titles, String remedy) {

    /// The code that is meant by a code or a title.
    ///
    /// @throws RimException with near matches when there is none, with all candidates when there
    ///   are several
    public String meant(String typed) {
        var plain = Spelling.plain(typed);
        for (var code : titles.keySet()) {
            if (Spelling.plain(code).equals(plain)) {
                return code;
            }
        }
        var byTitle =
                titles.keySet().stream()
                        .filter(code -> title(code).contains(plain) && plain.length() >= 3)
                        .toList();
        if (byTitle.size() == 1) {
            return byTitle.getFirst();
        }
        var near = byTitle.isEmpty() ? near(typed) : byTitle;
        throw new RimException(
                (byTitle.isEmpty() ? "Unknown " + noun + ": '" : "Several fit " + noun + " '")
                        + typed
                        + "'."
                        + (near.isEmpty() ? " " + remedy : " Did you mean" + lines(near)));
    }

    private String title(String code) {
        return Spelling.plain(titles.getOrDefault(code, ""));
    }

    private List<String> near(String typed) {
        return Spelling.nearest(
                typed, titles.keySet(), code -> List.of(code, titles.getOrDefault(code, code)));
    }

    private String lines(List<String> codes) {
        return codes.stream()
                .map(code -> "\n  " + code + "  " + titles.getOrDefault(code, ""))
                .collect(Collectors.joining());
    }
}
