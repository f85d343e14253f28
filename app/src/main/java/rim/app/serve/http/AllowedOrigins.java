package rim.app.serve.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whose pages may read answers.
///
/// @param named their origins, as browsers write them; none where pages of any may
public record AllowedOrigins(List<String> named) {
    public static final AllowedOrigins ANY = new AllowedOrigins(List.of());

    /// Stands for pages of any.
    public static final String ALL = "*";

    public AllowedOrigins {
        named = List.copyOf(named);
    }

    /// @param addresses as somebody wrote them; `*`, or none at all, for any
    public static AllowedOrigins of(List<String> addresses) {
        return addresses.contains(ALL)
                ? ANY
                : new AllowedOrigins(addresses.stream().map(PageOrigin::of).distinct().toList());
    }

    /// What an answer says: browsers take one origin, or all.
    ///
    /// @param asking the origin of the page that asks; null where none is said
    String told(@Nullable String asking) {
        if (named.isEmpty()) {
            return ALL;
        }
        return asking != null && named.contains(asking) ? asking : named.getFirst();
    }

    /// Whether who asks makes a difference to the answer's headers.
    boolean differ() {
        return named.size() > 1;
    }
}
