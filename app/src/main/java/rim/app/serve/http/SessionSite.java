package rim.app.serve.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `POST /session`, where a token is asked for: whoever shows the token gets a cookie for it.
/// `secure=true` says that the page came over HTTPS, which only its browser knows.
record SessionSite(Access access) implements Site {
    static final Offer OFFER =
            Offer.posted(
                    "/session",
                    "With the token: a cookie that stands for it, for browsers",
                    List.of(),
                    List.of());

    @Override
    public Optional<Place> at(List<String> path) {
        return access.asksForToken() && path.equals(List.of("session"))
                ? Optional.of(
                        new Place(
                                Set.of("POST"), Keeping.MOMENT, Lane.AT_HAND, false, this::answer))
                : Optional.empty();
    }

    private Reply answer(Asked asked) {
        boolean isSecure = asked.parameter("secure").filter("true"::equals).isPresent();
        return Reply.nothing()
                .with("Set-Cookie", access.cookie(isSecure))
                .with("Cache-Control", "no-store");
    }
}
