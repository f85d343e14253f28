package rim.app.serve.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `/metrics`.
record MeasuresSite(Measures measures) implements Site {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    static final Offer OFFER =
            Offer.at("/metrics", "What the service did, as Prometheus reads it", "text/plain");

    @Override
    public Optional<Place> at(List<String> path) {
        return path.equals(List.of("metrics"))
                ? Optional.of(
                        new Place(
                                Set.of("GET"),
                                Keeping.MOMENT,
                                Lane.AT_HAND,
                                false,
                                asked -> Reply.text(TYPE, measures.text())))
                : Optional.empty();
    }
}
