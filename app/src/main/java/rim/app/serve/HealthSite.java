package rim.app.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rim.app.print.Json;
import rim.app.serve.edition.OpenEditions;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Offer;
import rim.app.serve.http.Reply;
import rim.app.serve.http.Site;

/// `/health`: whether questions are answered, and from which edition. Also open without a token,
/// for those who only watch.
record HealthSite(OpenEditions editions) implements Site {
    private static final String TYPE = "application/json";

    @Override
    public Optional<Place> at(List<String> path) {
        return path.equals(List.of("health"))
                ? Optional.of(
                        new Place(Set.of("GET"), Keeping.MOMENT, Lane.DATA, true, this::health))
                : Optional.empty();
    }

    @Override
    public List<Offer> offers() {
        return List.of(
                Offer.at("/health", "Whether the service answers, and from which edition", TYPE));
    }

    private Reply health(Asked asked) throws java.sql.SQLException {
        try (var edition = editions.ask(Optional.empty())) {
            edition.database().list("SELECT 1 AS one", List.of(), cells -> cells.integer("one"));
            Map<String, Object> health = new LinkedHashMap<>();
            health.put("status", editions.refused().isEmpty() ? "ok" : "warning");
            health.put("edition", edition.edition().name().toString());
            editions.refused().ifPresent(name -> health.put("unreadable_edition", name));
            return Reply.text(TYPE, Json.indented(health)).with("Cache-Control", "no-store");
        }
    }
}
